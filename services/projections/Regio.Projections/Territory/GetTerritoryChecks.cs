using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /territory-checks</c>, <c>/networks/{id}/territory-check</c>: could a network have used an existing border?</summary>
internal static class GetTerritoryChecks
{
    internal static readonly Table<NetworkTerritory> Table = new("TerritoryChecks", new(
        "territory-checks.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name),
        ("in_force", row => row.InForce ? "true" : "false"), ("obligation", row => row.Obligation), ("obliged_by", row => Hosting.Reading.Columns.Of(row.ObligedBy.Select(policy => policy.Key))),
        ("municipalities", row => row.Municipalities.ToString()),
        ("outcome", row => row.Outcome), ("division", row => row.Division?.Key), ("chosen_by", row => row.ChosenBy),
        ("regions", row => Hosting.Reading.Columns.Of(row.Regions.Select(region => region.Key))),
        ("apart", row => Hosting.Reading.Columns.Of(row.Apart.Select(municipality => municipality.Key))),
        ("explanation", row => row.Explanation), ("motive", row => row.Motive), ("review_on", row => Hosting.Reading.Columns.Of(row.ReviewOn))),
        row => Table<NetworkTerritory>.KeyOf(row.Network))
    {
        Rule = Definitions.TerritoryChecks,
    };

    internal static readonly Table<NetworkTerritory> Single = Table with { Name = "TerritoryCheck" };

    // By what a network is obliged.
    private static readonly Dictionary<string, Func<NetworkTerritory, bool>> Obliging = new(StringComparer.Ordinal)
    {
        ["law"] = row => row.Obligation is "form-obliged" or "cooperation-obliged",
        ["scheme"] = row => row.Obligation == "scheme-induced",
        ["policy"] = row => row.ObligedBy.Count > 0,
    };

    private static readonly QueryParameter Division = new(
        "division", QueryKind.Text,
        "An edition (`ggd-2016`), or a kind (`ggd`): its edition in force on `validOn`; when absent the reference divisions of a network's domains, else every edition in force, of which the best is named.");

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapTable("/territory-checks", Table,
            [
                Division,
                new("outcome", QueryKind.Code, "Only with this outcome.") { Codes = [.. TerritoryOutcomes.All, NetworkTerritory.NotAssessable] },
                new("obligedBy", QueryKind.Code, "Only networks that a law obliges to cooperate, or a scheme, or a policy in force.") { Codes = [.. Obliging.Keys] },
                new("explanation", QueryKind.Code, "Only those that deviate and told why (`explained`), did not tell (`none`) or were not asked (`motive-not-asked`).")
                {
                    Codes = [NetworkTerritory.Explained, NetworkTerritory.Unexplained, NetworkTerritory.NotAsked],
                },
                new("inForce", QueryKind.Flag, "Only networks that are, or are not, in force on `validOn`."),
            ], (view, http) => List(view, http.QueryValues()))
            .WithName("listTerritoryChecks").WithTags("Divisions").WithSummary("How the territories of networks lie in the divisions of the country")
            .WithDescription(
                "Of each network whether its territory (werkgebied) is one region of a division, several whole ones, part of one, or "
                + "deviates; territory and regions both as they stand on the day. A deviation has a motive, has none, or none was asked.")
            .ProducesList<ViewPage<NetworkTerritory>>().ProducesProblem(503);
        insight.MapTable("/networks/{id}/territory-check", Single, [Division], (view, http) => One(view, http.Part("id"), http.QueryValues()))
            .WithName("readTerritoryCheck").WithTags("Divisions").WithSummary("How a network's territory lies in the divisions of the country")
            .WithDescription("By our id or its external id.")
            .ProducesList<NetworkTerritory>().ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult List(View view, QueryValues query) => Against(view, query, asked =>
    {
        var (outcome, explanation, inForce) = (query.Text("outcome"), query.Text("explanation"), query.Flag("inForce"));
        var obliging = query.Text("obligedBy") is { } by ? Obliging[by] : null;
        var rows = NetworkTerritory.OfAll(view.Picture.Standing, asked)
            .Where(row => (inForce is null || row.InForce == inForce) && obliging?.Invoke(row) is not false).ToList();
        return view.List([.. rows.Where(row => (outcome is null || row.Outcome == outcome) && (explanation is null || row.Explanation == explanation))], Table, BasisOf(rows), row => RestsOn(view, row));
    });

    /// <summary>The streams whose events it rests on how a territory lies, what it is held against, and which policies oblige: those by domains and target groups too.</summary>
    internal static IEnumerable<Guid> RestsOn(View view, NetworkTerritory row)
    {
        var behind = new Behind(view.Picture.Register);
        return
        [
            .. behind.Network(row.Network.Id), .. row.Division is { } division ? behind.Division(division.Id) : [],
            .. row.ChosenBy == HeldAgainst.Asked ? [] : behind.References(DomainsOf(view.Picture, row.Network.Id)),
            .. row.ObligedBy.SelectMany(policy => behind.Initiative(policy.Id)), .. behind.Concepts(),
        ];
    }

    private static System.Collections.Immutable.ImmutableArray<string> DomainsOf(Picture picture, Guid network) =>
        new Activity(picture.Register, picture.Day).Of(picture.Register.Networks[network]).Domains;

    private static IResult One(View view, string id, QueryValues query) => Against(view, query, asked =>
    {
        if (view.Picture.Register.Network(id) is not { } network)
        {
            return Answers.Missing("network", id);
        }

        var row = NetworkTerritory.Of(view.Picture.Standing, network, asked);
        return view.Figure(row, BasisOf([row]), Single, told => RestsOn(view, told));
    });

    private static Basis BasisOf(IReadOnlyList<NetworkTerritory> rows) => Basis.Of(
        rows, ("territory", row => row.Outcome == TerritoryOutcomes.None), ("division", row => row.Outcome == NetworkTerritory.NotAssessable));

    private static IResult Against(View view, QueryValues query, Func<HeldAgainst?, IResult> answer)
    {
        if (query.Text("division") is not { } called)
        {
            return answer(null);
        }

        var choice = EditionChoice.Find(view.Picture.Register, called, view.Picture.Day);
        return EditionFaults.Of("division", choice) is { } fault
            ? EditionFaults.Refused([fault])
            : answer(new([view.Picture.Standing.Delineations.Of(choice.Edition!)], HeldAgainst.Asked));
    }
}
