using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>Which overlaps are asked for; what is null is not asked.</summary>
/// <param name="MinShared">Least number of members in common.</param>
/// <param name="MinJaccard">Least share of members in common.</param>
/// <param name="Network">One of the two.</param>
/// <param name="Region">A region that both serve.</param>
internal sealed record OverlapFilter(int MinShared = 1, double MinJaccard = 0, Guid? Network = null, RegionFacts? Region = null)
{
    /// <summary>How they are asked for.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("minShared", QueryKind.Whole, "Least number of shared members; 1 when absent.") { Minimum = 1 },
        new("minJaccard", QueryKind.Number, "Least share of members in common; 0 when absent.") { Minimum = 0, Maximum = 1 },
        new("network", QueryKind.Text, "Only pairs that this network is in: its id or external id."),
        new("region", QueryKind.Text, "Only pairs of networks that both serve a municipality of this region: its id or external id."),
    ];

    /// <summary>Answers with the pairs that are asked for, or that what is named is not known.</summary>
    public static IResult Answer(View view, QueryValues query, Func<IReadOnlyList<OverlapPair>, Basis, IResult> answer)
    {
        var (register, called) = (view.Picture.Register, new Called(query));
        var filter = new OverlapFilter(
            query.Whole("minShared") ?? 1, (double)(query.Number("minJaccard") ?? 0),
            called.Find("network", register.Network)?.Id, called.Find("region", register.Region));
        if (called.Unknown is { } nobody)
        {
            return nobody;
        }

        var (pairs, tally) = filter.Of(view.Picture);
        return answer(pairs, Basis.OfPairs(tally));
    }

    /// <summary>Those of a day, in the order of lists, and how many they are.</summary>
    public (IReadOnlyList<OverlapPair> Pairs, PairsTally Tally) Of(Picture picture)
    {
        // All of them are at hand, and counted.
        if (this is { MinShared: <= 1, MinJaccard: <= 0, Network: null, Region: null })
        {
            return (picture.Pairs, picture.Tally);
        }

        var serving = Region is null ? null : picture.NetworksServing(Region);
        List<OverlapPair> pairs =
        [
            .. (Network is null ? picture.Pairs : Overlap.PairsOf(new HashSet<Guid> { Network.Value }, picture.Standing).AsEnumerable())
                .TakeWhile(pair => pair.Shared >= MinShared)
                .Where(pair => pair.Jaccard >= MinJaccard && (serving is null || (serving.Contains(pair.Left.Id) && serving.Contains(pair.Right.Id)))),
        ];
        return (pairs, PairsTally.Of(pairs));
    }
}
