namespace Regio.Projections;

/// <summary>What a meta-network comes from, or that nothing came of it (afstamming).</summary>
/// <param name="Lineage"><c>continued</c>, <c>split</c>, <c>merged</c>, <c>new</c> or <c>gone</c>.</param>
/// <param name="Before">The one of the first day; null: it is new.</param>
/// <param name="After">The one of the last day; null: it is gone.</param>
/// <param name="Overlap">Chains of networks in both, as a part of the smaller of the two; null: there is one of them alone.</param>
internal sealed record MetaNetworkDescent(string Lineage, MetaNetwork? Before, MetaNetwork? After, double? Overlap)
{
    /// <summary>
    /// The events behind the two that name a day after the first and not after the last; empty: it came by the passing of time alone,
    /// or for what others did.
    /// </summary>
    public IReadOnlyList<RecordedEvent> Because { get; init; } = [];

    /// <summary>The parameter that sets it otherwise.</summary>
    public const string From = "continuedFrom";

    /// <summary>Part of the smaller one's chains from which on the one goes on in the other (an assumption).</summary>
    public const double Least = 0.5;

    /// <summary>Every descent from the meta-networks of one day to those of another, by those of the last day, then those that are gone.</summary>
    public static IReadOnlyList<MetaNetworkDescent> Between(
        ActiveIndex first, IReadOnlyList<MetaNetwork> before, ActiveIndex last, IReadOnlyList<MetaNetwork> after, double least = Least)
    {
        var (was, now) = (before.Select(meta => Chained.Of(meta, first)).ToList(), after.Select(meta => Chained.Of(meta, last)).ToList());
        var links = now.Select(one => Link(Best(one, was), one, least)).Concat(was.Select(one => Link(one, Best(one, now), least))).OfType<(Chained Was, Chained Now)>().Distinct().ToList();
        var (from, to) = (links.ToLookup(link => link.Now, link => link.Was), links.ToLookup(link => link.Was, link => link.Now));
        return
        [
            .. now.SelectMany(one => from[one].Any()
                ? from[one].Select(old => new MetaNetworkDescent(Of(from[one].Count(), to[old].Count()), old.Meta, one.Meta, old.Overlap(one)))
                : [new MetaNetworkDescent("new", null, one.Meta, null)]),
            .. was.Where(one => !to[one].Any()).Select(one => new MetaNetworkDescent("gone", one.Meta, null, null)),
        ];
    }

    private static string Of(int predecessors, int successors) => predecessors > 1 ? "merged" : successors > 1 ? "split" : "continued";

    private static (Chained, Chained)? Link(Chained? was, Chained? now, double least) => was is not null && now is not null && was.Overlap(now) is > 0 and var part && part >= least ? (was, now) : null;

    private static Chained? Best(Chained of, IEnumerable<Chained> among) => among.MaxBy(of.Overlap);

    private sealed record Chained(MetaNetwork Meta, IReadOnlySet<Guid> Chains)
    {
        public static Chained Of(MetaNetwork meta, ActiveIndex on) => new(meta, meta.Networks.Select(network => on.Networks[network.Id].Chain.Id).ToHashSet());

        public double Overlap(Chained other) => (double)Chains.Count(other.Chains.Contains) / Math.Min(Chains.Count, other.Chains.Count);
    }
}
