namespace Regio.Benchmarks;

/// <summary>A measured value and its spread over the rounds.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The median of the rounds, and their extremes.</param>
/// <param name="Unit">Its unit; empty for a ratio.</param>
/// <param name="Bar">What it must reach; absent where nothing is asked.</param>
internal sealed record Figure(string Name, Spread Value, string Unit, Bar? Bar = null)
{
    /// <summary>Whether it is on the right side of its bar.</summary>
    public bool Met => Bar is not { } bar || (bar.AtLeast ? Value.Median >= bar.Limit : Value.Median <= bar.Limit);
}

/// <summary>What a figure must reach.</summary>
/// <param name="Limit">In the figure's unit.</param>
/// <param name="AtLeast">True when more is better.</param>
internal sealed record Bar(double Limit, bool AtLeast)
{
    public static Bar Least(double limit) => new(limit, AtLeast: true);

    public static Bar Most(double limit) => new(limit, AtLeast: false);

    public override string ToString() => (AtLeast ? "≥ " : "≤ ") + Spread.Text(Limit);
}

/// <summary>The middle and the extremes of a number of values.</summary>
internal sealed record Spread(double Median, double Min, double Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new(At(sorted, 0.5), sorted[0], sorted[^1]);
    }

    /// <summary>The value below which a share of the values lies; the mean of two where it falls between them.</summary>
    public static double At(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (below, part) = ((int)place, place - (int)place);
        return below + 1 < sorted.Count ? sorted[below] + (part * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    /// <summary>Four digits, as many as the rounds can tell apart.</summary>
    public static string Text(double value) => value switch
    {
        >= 1_000 => value.ToString("N0"),
        >= 100 => value.ToString("0.#"),
        >= 10 => value.ToString("0.##"),
        _ => value.ToString("0.###"),
    };

    public override string ToString() =>
        Min.Equals(Max) ? Text(Median) : $"{Text(Median)} ({Text(Min)}–{Text(Max)})";
}
