namespace Regio.Projections;

/// <summary>Two networks that overlap, with who pays each (samenloop en geld).</summary>
/// <param name="Left">The one that comes first by external id.</param>
/// <param name="Right">The other.</param>
/// <param name="Shared">Members in common.</param>
/// <param name="Jaccard">Shared members among all members of the two, 0–1.</param>
/// <param name="Kind">Code of the kind of overlap.</param>
/// <param name="LeftPaidBy">What is committed to the left one on the day, by ministry, scheme and grant; empty: nothing is recorded.</param>
/// <param name="RightPaidBy">The same of the right one.</param>
internal sealed record PaidPair(
    Thing Left, Thing Right, int Shared, double Jaccard, string Kind, IReadOnlyList<FundedBy> LeftPaidBy, IReadOnlyList<FundedBy> RightPaidBy) : ViewRow
{
    /// <summary>Those of pairs, in their order; who pays is looked up as each is read.</summary>
    public static IReadOnlyList<PaidPair> Of(Standing standing, IReadOnlyList<OverlapPair> pairs)
    {
        var known = new Dictionary<Guid, IReadOnlyList<FundedBy>>();
        return new RowsOf<OverlapPair, PaidPair>(
            pairs, pair => new(pair.Left, pair.Right, pair.Shared, pair.Jaccard, pair.Kind, PaidBy(pair.Left), PaidBy(pair.Right)));

        IReadOnlyList<FundedBy> PaidBy(Thing network) =>
            known.TryGetValue(network.Id, out var of) ? of : known[network.Id] = FundedBy.Of(standing, network.Id);
    }
}
