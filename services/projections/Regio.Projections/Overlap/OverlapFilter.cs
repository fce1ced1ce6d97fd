using System.Globalization;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>Which overlaps are asked for; what is null is not asked.</summary>
/// <param name="MinShared">Least number of members in common.</param>
/// <param name="MinJaccard">Least share of members in common.</param>
/// <param name="Network">One of the two.</param>
/// <param name="Region">A region that both serve.</param>
/// <param name="Kind">What they are to one another.</param>
/// <param name="By">From where on they are that; null: the usual thresholds.</param>
internal sealed record OverlapFilter(
    int MinShared = 1, double MinJaccard = 0, Guid? Network = null, RegionFacts? Region = null, string? Kind = null, OverlapThresholds? By = null)
{
    private static readonly OverlapThresholds Usual = OverlapThresholds.Usual;

    /// <summary>How they are asked for.</summary>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("minShared", QueryKind.Whole, "Least number of shared members; 1 when absent.") { Minimum = 1 },
        new("minJaccard", QueryKind.Number, "Least share of members in common; 0 when absent.") { Minimum = 0, Maximum = 1 },
        new("network", QueryKind.Text, "Only pairs that this network is in: its id or external id."),
        new("region", QueryKind.Text, "Only pairs of networks that both serve a municipality of this region: its id or external id."),
        new("kind", QueryKind.Code, "Only overlaps of this kind.") { Codes = OverlapKinds.All },
        Part("duplicateJaccard", "Share of members in common from which two may be one", Usual.DuplicateJaccard),
        Count("duplicateShared", "Number of members in common from which two may be one", Usual.DuplicateShared),
        Part("alikeFrom", "How alike domains and target groups of two that may be one are", Usual.Alike),
        Part("crossingContainment", "Share of the smaller one's members from which an obliged network crosses a voluntary one", Usual.CrossingContainment),
        Part("facilityJaccard", "Share of members in common from which a facility can be shared", Usual.FacilityJaccard),
        Part("tableJaccard", "Share of members in common from which the same people sit at two tables", Usual.TableJaccard),
        Count("tableShared", "Number of members in common from which they do", Usual.TableShared),
    ];

    /// <summary>Answers with the pairs that are asked for, or that what is named is not known.</summary>
    public static IResult Answer(View view, QueryValues query, Func<IReadOnlyList<OverlapPair>, Basis, IResult> answer)
    {
        var (register, called) = (view.Picture.Register, new Called(query));
        var filter = new OverlapFilter(
            query.Whole("minShared") ?? 1, (double)(query.Number("minJaccard") ?? 0),
            called.Find("network", register.Network)?.Id, called.Find("region", register.Region),
            query.Text("kind"), ThresholdsOf(query));
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
        var by = By ?? Usual;
        if (this is { MinShared: <= 1, MinJaccard: <= 0, Network: null, Region: null, Kind: null } && by == Usual)
        {
            return (picture.Pairs, picture.Tally);
        }

        var serving = Region is null ? null : picture.NetworksServing(Region);
        List<OverlapPair> pairs =
        [
            .. All(picture, by)
                .TakeWhile(pair => pair.Shared >= MinShared)
                .Where(pair => pair.Jaccard >= MinJaccard && (serving is null || (serving.Contains(pair.Left.Id) && serving.Contains(pair.Right.Id)))),
        ];
        return (Kind is null ? pairs : pairs.FindAll(pair => pair.Kind == Kind), PairsTally.Of(pairs, by));
    }

    /// <summary>The thresholds that a question sets, and the usual ones of the others.</summary>
    public static OverlapThresholds ThresholdsOf(QueryValues query) => new(
        Part(query, "duplicateJaccard", Usual.DuplicateJaccard), query.Whole("duplicateShared") ?? Usual.DuplicateShared, Part(query, "alikeFrom", Usual.Alike),
        Part(query, "crossingContainment", Usual.CrossingContainment), Part(query, "facilityJaccard", Usual.FacilityJaccard),
        Part(query, "tableJaccard", Usual.TableJaccard), query.Whole("tableShared") ?? Usual.TableShared);

    private IEnumerable<OverlapPair> All(Picture picture, OverlapThresholds by)
    {
        IEnumerable<OverlapPair> pairs = Network is { } network ? Overlap.PairsOf(new HashSet<Guid> { network }, picture.Standing) : picture.Pairs;
        return by == Usual ? pairs : pairs.Select(pair => OverlapRules.Told(pair, picture.Index, picture.Register.Concepts, by));
    }

    private static double Part(QueryValues query, string name, double usual) => (double?)query.Number(name) ?? usual;

    private static QueryParameter Part(string name, string what, double usual) =>
        new(name, QueryKind.Number, string.Create(CultureInfo.InvariantCulture, $"{what}; {usual} when absent (an assumption).")) { Minimum = 0, Maximum = 1 };

    private static QueryParameter Count(string name, string what, int usual) => new(name, QueryKind.Whole, $"{what}; {usual} when absent (an assumption).") { Minimum = 1 };
}
