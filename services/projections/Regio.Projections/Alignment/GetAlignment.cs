using System.Globalization;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /alignment</c> and <c>/alignment/pairs</c>: who looked at whom before publishing, and who did not.</summary>
internal static class GetAlignment
{
    private const string Ministry = "ministry";
    private const string Directorate = "directorate";

    internal static readonly Table<AlignmentCell> Cells = new("Alignment", new(
        "alignment.csv",
        ("row", cell => cell.Row.Key), ("row_name", cell => cell.Row.Name), ("column", cell => cell.Column.Key), ("column_name", cell => cell.Column.Name),
        ("owed", cell => Text(cell.Owed)), ("answered", cell => Text(cell.Answered)), ("asked_unanswered", cell => Text(cell.AskedUnanswered)),
        ("explained_without_asking", cell => Text(cell.ExplainedWithoutAsking)), ("never_asked", cell => Text(cell.NeverAsked)),
        ("before_duty", cell => Text(cell.BeforeDuty)), ("aligned", cell => cell.Aligned?.ToString("R")), ("budgeted", cell => Hosting.Reading.Columns.Of((decimal?)cell.Budgeted))),
        cell => Table<AlignmentCell>.KeyOf(cell.Row, cell.Column))
    {
        Rule = Definitions.Alignment,
        Graph = cells => new(
            "alignment", IsDirected: true, [("owed", "int"), ("answered", "int"), ("neverAsked", "int")],
            [.. cells.Select(cell => new GraphEdge(cell.Row, cell.Column, Text(cell.Owed), Text(cell.Answered), Text(cell.NeverAsked)))]),
        Recorders = Recorders.OfPolicy,
    };

    internal static readonly Table<OwedPairRow> OwedPairs = new("OwedPairs", new(
        "alignment-pairs.csv",
        ("later", row => row.Later.Key), ("later_name", row => row.Later.Name), ("later_owner", row => row.LaterOwner.Key), ("earlier", row => row.Earlier.Key),
        ("earlier_name", row => row.Earlier.Name), ("earlier_owner", row => row.EarlierOwner.Key), ("on", row => Hosting.Reading.Columns.Of((DateOnly?)row.On)),
        ("state", row => row.State), ("clashes", row => Hosting.Reading.Columns.Of(row.Clashes)),
        ("networks", row => Hosting.Reading.Columns.Of(row.Networks.Select(network => network.Key))), ("case", row => row.CaseId?.ToString())),
        row => Table<OwedPairRow>.KeyOf(row.Later, row.Earlier))
    {
        Rule = Definitions.Alignment,
        Graph = pairs => new(
            "owed", IsDirected: true, [("state", "string"), ("on", "string")],
            [.. pairs.Select(pair => new GraphEdge(pair.Later, pair.Earlier, pair.State, Hosting.Reading.Columns.Of((DateOnly?)pair.On)))]),
        Recorders = Recorders.OfPolicy,
    };

    private static readonly QueryParameter By = new("by", QueryKind.Code, "Whether owners are taken together by ministry; ministry when absent.") { Codes = [Ministry, Directorate] };

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/alignment", Cells,
            [
                By, new("row", QueryKind.Text, "Only what this owner owed: its id, URI or code."),
                new("column", QueryKind.Text, "Only what was owed to this owner: its id, URI or code."),
                new("fewestOwed", QueryKind.Whole, "Fewest owed pairs of which the aligned share is given; 5 when absent (an assumption).") { Minimum = 1, Maximum = 1_000_000 },
            ], Matrix)
            .WithName("listAlignment").WithTags("Alignment").WithSummary("Who looked at whom before publishing")
            .WithDescription(
                "Per pair of owners (afstemmingsmatrix): how often the row published something that meets what the column had, or was known to "
                + "prepare, on that day, and what it did: asked and answered, asked and not answered (that is the column's), explained, or "
                + "neither. What was imported or published before its owner took part counts against nobody. Also as GraphML.")
            .ProducesGraph<ViewPage<AlignmentCell>>().ProducesProblem(503);
        insight.MapTable("/alignment/pairs", OwedPairs,
            [
                new("row", QueryKind.Text, "Only what this owner owed: its id, URI or code."),
                new("column", QueryKind.Text, "Only what was owed to this owner: its id, URI or code."),
                new("state", QueryKind.Code, "Only where this was done.") { List = "alignment-states" },
            ], Pairs)
            .WithName("listOwedPairs").WithTags("Alignment").WithSummary("What was owed, pair by pair")
            .WithDescription("Every pair behind the matrix: what was published later, what was visible on that day, how the two meet, and what was done. Also as GraphML.")
            .ProducesGraph<ViewPage<OwedPairRow>>().ProducesProblem(503);
    }

    private static IResult Matrix(View view, HttpContext http)
    {
        var called = new Called(http.QueryValues());
        var (row, column) = (called.FindOwner("row", view.Picture), called.FindOwner("column", view.Picture));
        var (picture, byMinistry, behind) = (view.Picture, IsByMinistry(http.QueryValues()), new Behind(view.Picture.Register));
        var (caller, fewestOwed) = (Caller.Of(http.User), http.QueryValues().Whole("fewestOwed") ?? AlignmentCell.FewestOwed);
        var (cells, basis) = Rows(picture, caller, byMinistry, row, column, fewestOwed);
        var of = Owed(picture, caller, row, column)
            .ToLookup(pair => (AlignmentMatrix.Owner(picture, pair.Later, byMinistry), AlignmentMatrix.Owner(picture, pair.Earlier, byMinistry)));
        return called.Unknown ?? view.List(
            cells, Cells, basis,
            cell => of[(cell.Row, cell.Column)].SelectMany(pair => RestsOn(behind, pair, caller)),
            cell => new Dictionary<string, object?>(StringComparer.Ordinal) { ["fewestOwed"] = fewestOwed, ["pairs"] = of[(cell.Row, cell.Column)].Select(pair => OwedPairRow.Of(picture, pair)).ToList() });
    }

    /// <summary>The cells that a caller may know of, of one row or column, or all.</summary>
    internal static (IReadOnlyList<AlignmentCell> Rows, Basis Basis) Rows(
        Picture picture, Caller? caller, bool byMinistry = true, Thing? row = null, Thing? column = null, int fewestOwed = AlignmentCell.FewestOwed) => (
        row is null && column is null && fewestOwed == AlignmentCell.FewestOwed
            ? AlignmentMatrix.Of(picture, caller, byMinistry) : AlignmentMatrix.Of(picture, Owed(picture, caller, row, column), byMinistry, fewestOwed),
        BasisOf(picture));

    // Of an owner, and of those that are part of it.
    private static IEnumerable<OwedPair> Owed(Picture picture, Caller? caller, Thing? row, Thing? column)
    {
        return AlignmentMatrix.Told(picture, caller).Where(pair => IsOf(pair.Later, row) && IsOf(pair.Earlier, column));

        bool IsOf(Initiative one, Thing? owner) => owner is null
            || (one.OwnerId is { } own && picture.Register.OwnerAndAbove(own, picture.Day).Exists(above => above.Thing.Id == owner.Id));
    }

    private static IResult Pairs(View view, HttpContext http)
    {
        var query = http.QueryValues();
        var (picture, called) = (view.Picture, new Called(query));
        var (row, column) = (called.FindOwner("row", picture), called.FindOwner("column", picture));
        var (state, behind) = (query.Text("state"), new Behind(picture.Register));
        return called.Unknown ?? view.List(
            [
                .. Owed(picture, Caller.Of(http.User), row, column).Where(pair => state is null || pair.State == state).Select(pair => OwedPairRow.Of(picture, pair)),
            ],
            OwedPairs, BasisOf(picture),
            pair => RestsOn(behind, pair.Later.Id, pair.Earlier.Id, [.. pair.Networks.Select(network => network.Id)]).Concat(behind.Case(pair.CaseId, Caller.Of(http.User))));
    }

    /// <summary>The streams that a pair of a cell rests on for who asks, with what the later scheme was budgeted.</summary>
    internal static IEnumerable<Guid> RestsOn(Behind behind, OwedPair pair, Caller? caller) =>
        [.. RestsOn(behind, pair.Later.Id, pair.Earlier.Id, pair.Met.Shared), .. behind.Case(pair.Case?.Id, caller), .. behind.Budgets(pair.Later.Id)];

    private static IEnumerable<Guid> RestsOn(Behind behind, Guid later, Guid earlier, IReadOnlyCollection<Guid> networks) =>
    [
        .. behind.Initiative(later), .. behind.Initiative(earlier), .. networks.SelectMany(behind.Network),
        .. behind.Paying(later, networks), .. behind.Paying(earlier, networks), .. behind.Concepts(),
    ];

    private static bool IsByMinistry(QueryValues query) => query.Text("by") is null or Ministry;

    private static Basis BasisOf(Picture picture) => Basis.Of(
        picture.Landings.Public, ("owner", one => one.OwnerId is null), ("targetGroups", one => one.TargetGroups.IsEmpty), ("domains", one => one.Domains.IsEmpty),
        ("division", one => one.Land is null), ("period", one => one.From is null), ("publishedOn", one => one.PublishedOn is null));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
