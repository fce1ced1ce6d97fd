namespace Regio.Projections;

/// <summary>The counts (tellingen) of a date.</summary>
/// <param name="ActiveNetworks">Networks in force.</param>
/// <param name="Memberships">
/// Sum of the numbers of their members: an organisation counts once in each network, also when it stands for several that
/// were members.
/// </param>
/// <param name="Pairs">Overlapping pairs, at the default thresholds.</param>
internal sealed record Summary(int ActiveNetworks, int Memberships, int Pairs) : ViewRow
{
    public static Summary Of(ActiveIndex index, IReadOnlyCollection<OverlapPair> pairs) =>
        new(index.Networks.Count, index.Memberships, pairs.Count);
}
