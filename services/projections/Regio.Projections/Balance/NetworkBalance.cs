namespace Regio.Projections;

/// <summary>Results and relations of a network beside each other, and never as one score (balans).</summary>
/// <param name="Network">The network.</param>
/// <param name="ChainMonths">Full months since its chain began.</param>
/// <param name="Results">What it reached, each edition of an indicator once.</param>
/// <param name="MedianPace">The middle pace of its output indicators; absent: none is known, or it would tell a small count.</param>
/// <param name="Relations">How its members find that they cooperate; absent: unknown, or not for you.</param>
/// <param name="Dominance">What is known of who carries it.</param>
/// <param name="Money">How long it has money.</param>
/// <param name="Signals">Rules that fired, or could not be looked at.</param>
internal sealed record NetworkBalance(
    Thing Network, int ChainMonths, IReadOnlyList<Result> Results, double? MedianPace, RelationScore? Relations, Dominance Dominance,
    CommittedMonths Money, IReadOnlyList<BalanceSignal> Signals) : ViewRow
{
    private const string Output = "output";

    /// <summary>Whether a rule fired.</summary>
    public bool Has(string signal) => Signals.Any(one => one.Signal == signal && one.Fired is true);

    /// <summary>What it was computed from, besides what it says: from where on its rules fire, and the last two paces of each output, as far as the reader may know them.</summary>
    /// <param name="from">From where on the rules were asked to fire.</param>
    /// <param name="isTrusted">Whether the reader may know of small counts.</param>
    public IReadOnlyDictionary<string, object?> Inputs(BalanceThresholds from, bool isTrusted) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["thresholds"] = Results.Any(one => one.Progress.Released is not null) ? from.WithUsualPaces() : from,
        ["paces"] = Results.Select(one => one.Progress).Where(one => one.Kind == Output).Select(one => new
        {
            one.Indicator,
            one.Edition,
            Paces = one.Paces.TakeLast(2).Where(pace => isTrusted || !pace.IsSmall).Select(pace => pace.Of).ToList(),
        }).ToList(),
    };

    /// <summary>That of a network on the day of a picture.</summary>
    /// <param name="picture">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="pulses">Which pulses the reader may read.</param>
    /// <param name="isTrusted">Whether the reader may know of small counts.</param>
    /// <param name="from">From where on the rules fire.</param>
    public static NetworkBalance Of(Picture picture, ActiveNetwork network, PulseReader pulses, bool isTrusted, BalanceThresholds from)
    {
        var results = Result.Of(picture, network);
        var outputs = results.Where(one => one.Progress.Kind == Output).Select(one => one.Progress).ToList();
        var inputs = new BalanceInputs(
            Months.Full(network.Chain.Start, picture.Day), network.Members.Length, picture.Register.Networks[network.Id].Governance?.Form?.Form,
            Median.Of(outputs.SelectMany(one => one.Paces.TakeLast(1)).Select(pace => pace.Of).OfType<double>()), LastOf(outputs, isTrusted),
            RelationScore.Of(pulses.Latest(picture.Standing, network.Id)), Dominance.Of(picture, network, pulses.IsMember(network.Id)),
            CommittedMonths.Of(picture, network.Id, from.GapMonths));
        var told = isTrusted ? results : [.. results.Select(one => one.Guarded())];
        var isWhole = told.Select(one => one.Progress).SequenceEqual(results.Select(one => one.Progress));
        return new(
            network.Thing, inputs.ChainMonths, told, isWhole ? inputs.MedianPace : null, inputs.Relations, inputs.Dominance, inputs.Money,
            [.. BalanceSignal.Of(inputs, isWhole ? from : from.WithUsualPaces()).Where(one => one.Fired is not false)]);
    }

    // Of an earlier value nothing is shown but by this: where it is small, nothing may be told of it either.
    private static (double Before, double Last)? LastOf(IEnumerable<TargetProgress> outputs, bool isTrusted)
    {
        var both = outputs.Select(one => one.Paces.Where(pace => pace.Of is not null).TakeLast(2).ToList())
            .Where(paces => paces.Count == 2 && (isTrusted || !paces[0].IsSmall)).ToList();
        return both.Count == 0 ? null : (Median.Of(both.Select(paces => paces[0].Of!.Value))!.Value, Median.Of(both.Select(paces => paces[1].Of!.Value))!.Value);
    }
}
