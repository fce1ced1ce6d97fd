namespace Regio.Projections;

/// <summary>What is known of a figure (bandbreedte): that it is no less, and no more.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most.</param>
/// <param name="IsOpen">Whether it is known to be at neither of the two.</param>
internal sealed record Interval(double Least, double Most, bool IsOpen = false)
{
    /// <summary>A figure that is known.</summary>
    public static Interval At(double figure) => new(figure, figure);

    /// <summary>
    /// The mean of several that each lie between two, counted in decimals so that one that is at a bound comes out at it, and at none
    /// when one of them is at none; null: there are none.
    /// </summary>
    public static Interval? Mean(IReadOnlyCollection<(decimal Least, decimal Most, bool IsOpen)> several) => several.Count == 0 ? null
        : new((double)several.Average(one => one.Least), (double)several.Average(one => one.Most), several.Any(one => one.IsOpen));

    /// <summary>Whether it is below a bound; null when that cannot be known.</summary>
    public bool? IsBelow(double bound) => Most < bound || (IsOpen && Most <= bound) ? true : Least >= bound ? false : null;

    /// <summary>Whether it is at a bound or above it; null when that cannot be known.</summary>
    public bool? IsFrom(double bound) => !IsBelow(bound);

    /// <summary>Whether it is at a bound or below it; null when that cannot be known.</summary>
    public bool? IsUpTo(double bound) => Most <= bound ? true : Least > bound || (IsOpen && Least >= bound) ? false : null;
}
