using Regio.Hosting.Access;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /clashes</c>: which rules of policies and schemes clash where both land.</summary>
internal static class GetClashes
{
    internal static readonly Table<ClashRow> Table = new("Clashes", new(
        "clashes.csv",
        ("type", row => row.Type), ("subject", row => row.Subject),
        ("left", row => row.Left.Initiative.Key), ("left_name", row => row.Left.Initiative.Name), ("left_ministry", row => row.Left.Ministry?.Key),
        ("left_rule", row => row.Left.Rule), ("right", row => row.Right?.Initiative.Key), ("right_name", row => row.Right?.Initiative.Name),
        ("right_ministry", row => row.Right?.Ministry?.Key), ("right_rule", row => row.Right?.Rule),
        ("networks", row => Hosting.Reading.Columns.Of(row.Networks.Select(network => network.Key))),
        ("regions", row => Hosting.Reading.Columns.Of(row.Regions.Select(region => region.Key))),
        ("case", row => row.CaseId?.ToString()), ("is_covered", row => row.IsCovered ? "true" : "false"),
        ("consultation", row => row.Consultation),
        ("repairs", row => Hosting.Reading.Columns.Of(row.Repairs.Select(repair => $"{repair.By.Key} {repair.Change} {repair.To}")))),
        row => Table<ClashRow>.KeyOf(row.Type, row.Subject, row.Left.Initiative, row.Right?.Initiative))
    {
        Rule = Definitions.Clashes,
        Graph = rows => new(
            "clashes", IsDirected: false, [("type", "string"), ("subject", "string"), ("covered", "string")],
            [.. rows.Select(row => new GraphEdge(row.Left.Initiative, (row.Right ?? row.Left).Initiative, row.Type, row.Subject, row.IsCovered ? "true" : "false"))]),
        Recorders = Recorders.OfPolicy,
    };

    public static void Map(RouteGroupBuilder insight) => insight
        .MapTable("/clashes", Table,
        [
            new("type", QueryKind.Code, "Only of this type.") { List = "clash-types" },
            new("ministry", QueryKind.Text, "Only where one side is of this ministry or directorate: its id, URI or code."),
            new("region", QueryKind.Text, "Only what is felt in this region, or by a network that serves it: its id or external id."),
            new("network", QueryKind.Text, "Only what this network feels: its id or external id."),
            new("scheme", QueryKind.Text, "Only of this scheme: its id or external id."),
            new("policy", QueryKind.Text, "Only of this policy: its id or external id."),
            new("targetGroup", QueryKind.Code, "Only where a side is for this target group, or one that meets it.") { List = "target-groups" },
            new("covered", QueryKind.Code, "Whether an alignment case settles it.") { Codes = ["yes", "no"] },
            new("consulted", QueryKind.Code, "Whether either owner recorded a consultation of the other.") { Codes = ["yes", "no"] },
            new("daysApart", QueryKind.Whole, "Most days between two due dates that one submission serves; 14 when absent (an assumption).") { Minimum = 0, Maximum = 366 },
            new("gapMonths", QueryKind.Whole, "Most months between a scheme and the one that replaces it; 3 when absent (an assumption).") { Minimum = 0, Maximum = 600 },
            new("togetherShare", QueryKind.Number, "Least part of the shorter period for which one that requires another is together with it; 0.5 when absent (an assumption).") { Minimum = 0, Maximum = 1 },
        ], (view, http) => Select(view, http.QueryValues(), Caller.Of(http.User)))
        .WithName("listClashes").WithTags("Alignment").WithSummary("Which rules clash")
        .WithDescription(
            "Every two rules (botsingen) of policies and schemes in force that cannot both be kept without a burden, where both land: whose they "
            + "are, which networks and regions feel it, the changes that remove it with what remains then, and the alignment case that "
            + "settles it. A rule that is not told makes no clash; of how many it is not known for whom, where or when is in `basis`. Also as GraphML: what clashes with itself is an edge to itself.")
        .ProducesGraph<ViewPage<ClashRow>>().ProducesProblem(503);

    private static IResult Select(View view, QueryValues query, Caller? caller)
    {
        var (register, called, usual) = (view.Picture.Register, new Called(query), ClashThresholds.Usual);
        var by = new ClashThresholds(query.Whole("daysApart") ?? usual.DaysApart, query.Whole("gapMonths") ?? usual.GapMonths, query.Number("togetherShare") ?? usual.TogetherShare);
        var filter = new ClashFilter(
            view.Picture, query.Text("type"), called.FindOwner("ministry", view.Picture),
            called.Find("region", register.Region), called.Find("network", register.Network)?.Id,
            called.Find("scheme", register.PublicScheme)?.Id,
            called.Find("policy", register.Policy)?.Id, query.Text("targetGroup"), query.Text("covered"), query.Text("consulted"), by);
        return called.Unknown ?? view.List(
            filter.Rows(), Table, InitiativeBasis.Of(view.Picture), row => RestsOn(view.Picture, row, caller),
            _ => new Dictionary<string, object?>(StringComparer.Ordinal) { ["thresholds"] = by });
    }

    /// <summary>The streams whose events a clash rests on, for who asks.</summary>
    public static IEnumerable<Guid> RestsOn(Picture picture, ClashRow row, Caller? caller)
    {
        var (behind, networks) = (new Behind(picture.Register), row.Networks.Select(network => network.Id).ToHashSet());
        return
        [
            .. behind.Paying(row.Left.Initiative.Id, networks), .. row.Right is { } other ? behind.Paying(other.Initiative.Id, networks) : [],
            .. behind.Initiative(row.Left.Initiative.Id), .. row.Right is { } right ? behind.Initiative(right.Initiative.Id) : [],
            .. behind.Networks(row.Networks), .. row.Regions.SelectMany(region => behind.Region(region.Id)), .. behind.Case(row.CaseId, caller), .. behind.Concepts(),
            .. row.Type == ClashTypes.Eligibility ? Behind.Members(picture.Index, networks) : [],
        ];
    }
}
