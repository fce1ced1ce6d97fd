using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /territory-checks</c>, <c>/networks/{id}/territory-check</c>: could a network have used an existing border?</summary>
internal static class GetTerritoryChecks
{
    private static readonly Csv<NetworkTerritory> Columns = new(
        "territory-checks.csv",
        ("network", row => row.Network.Key), ("network_name", row => row.Network.Name),
        ("in_force", row => row.InForce ? "true" : "false"), ("municipalities", row => row.Municipalities.ToString()),
        ("outcome", row => row.Outcome), ("division", row => row.Division?.Key), ("chosen_by", row => row.ChosenBy),
        ("regions", row => Hosting.Reading.Columns.Of(row.Regions.Select(region => region.Key))),
        ("apart", row => Hosting.Reading.Columns.Of(row.Apart.Select(municipality => municipality.Key))),
        ("explanation", row => row.Explanation), ("motive", row => row.Motive), ("review_on", row => Hosting.Reading.Columns.Of(row.ReviewOn)));

    private static readonly QueryParameter Division = new(
        "division", QueryKind.Text,
        "An edition (`ggd-2016`), or a kind (`ggd`): its edition in force on `validOn`; when absent the reference divisions of a network's domains, else every edition in force, of which the best is named.");

    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapGet("/territory-checks", (HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => List(view, http.QueryValues()), ct))
            .WithQuery([
                .. Reader.Clocks, .. QueryParameter.Pages, Division,
                new("outcome", QueryKind.Code, "Only with this outcome.") { Codes = [.. TerritoryOutcomes.All, NetworkTerritory.NotAssessable] },
                new("inForce", QueryKind.Flag, "Only networks that are, or are not, in force on `validOn`."),
            ])
            .WithName("listTerritoryChecks").WithTags("Divisions").WithSummary("How the territories of networks lie in the divisions of the country")
            .WithDescription(
                "Of each network whether its territory (werkgebied) is one region of a division, several whole ones, part of one, or "
                + "deviates; territory and regions both as they stand on the day. A deviation has a motive, has none, or none was asked.")
            .ProducesList<ViewPage<NetworkTerritory>>().ProducesProblem(503);
        insight.MapGet("/networks/{id}/territory-check", (string id, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => One(view, id, http.QueryValues()), ct))
            .WithQuery([.. Reader.Clocks, Division])
            .WithName("readTerritoryCheck").WithTags("Divisions").WithSummary("How a network's territory lies in the divisions of the country")
            .WithDescription("By our id or its external id.")
            .Produces<NetworkTerritory>().ProducesProblem(404).ProducesProblem(503);
    }

    private static IResult List(View view, QueryValues query) => Against(view, query, asked =>
    {
        var (outcome, inForce) = (query.Text("outcome"), query.Flag("inForce"));
        var rows = NetworkTerritory.OfAll(view.Picture.Standing, asked).Where(row => inForce is null || row.InForce == inForce).ToList();
        return view.List([.. rows.Where(row => outcome is null || row.Outcome == outcome)], Columns, BasisOf(rows));
    });

    private static IResult One(View view, string id, QueryValues query) => Against(view, query, asked =>
    {
        if (view.Picture.Register.Network(id) is not { } network)
        {
            return Answers.Missing("network", id);
        }

        var row = NetworkTerritory.Of(view.Picture.Standing, network, asked);
        return view.One(row, BasisOf([row]));
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
