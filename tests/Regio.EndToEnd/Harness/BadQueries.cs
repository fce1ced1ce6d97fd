namespace Regio.EndToEnd;

/// <summary>What can be wrong with a query, a path or a media type.</summary>
internal static partial class BadRequests
{
    private static IEnumerable<(string Name, BadRequest Request)> Queries() =>
    [
        ("unknown query parameter", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?nonsense=1"), "?nonsense")),
        ("bad date", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/summary?validOn=2026-02-30"), "?validOn")),
        ("bad moment", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/summary?knownOn=yesterday"), "?knownOn")),
        ("bad page", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?page=0"), "?page")),
        ("a page that is no number", new(400, "invalid-query", gateway => gateway.Get($"{Organisations}?page=two"), "?page")),
        ("huge page size", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?pageSize=100000"), "?pageSize")),
        ("bad position", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/overlaps?atLeast=soon"), "?atLeast")),
        ("position of a source that is none", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/summary?atLeast=mars:1"), "?atLeast")),
        ("position of a source that is none, of a list", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?atLeast=networks:1,mars:1"), "?atLeast")),
        ("unknown query parameter of a history", new(400, "invalid-query", gateway => gateway.Get($"{Vliet}/history?bogus=1"), "?bogus")),
        ("unknown query parameter of who takes none", new(400, "invalid-query", gateway => gateway.Get("/networks/v1/me?bogus=1", Who.Steward), "?bogus")),
        ("unknown query parameter of a write", new(400, "invalid-query", gateway => gateway.Post($"{Networks}?bogus=1", new { }, Who.Steward), "?bogus")),
        ("unknown order", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?sort=colour"), "?sort")),
        ("repeated parameter", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?page=1&page=2"), "?page")),
        ("unknown network in a filter", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/overlaps?network=sv-nowhere"), "?network")),
        ("unknown division", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/congruence?left=nowhere-2016"), "?left")),
        ("bad thresholds, all at once", new(400, "invalid-query", gateway => gateway.Get(
            "/insight/v1/overlaps?minShared=0&minJaccard=2&region=&what=1"), "?minShared", "?minJaccard", "?region", "?what")),
        ("asked before the record begins", new(400, "before-memory", gateway => gateway.Get(
            "/insight/v1/summary?knownOn=2001-01-01T00:00:00Z"))),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Paths() =>
    [
        ("unknown path", new(404, "not-found", gateway => gateway.Get("/networks/v1/nowhere"))),
        ("unknown base", new(404, "not-found", gateway => gateway.Get("/nowhere/v1/networks"))),
        ("unknown thing", new(404, "not-found", gateway => gateway.Get($"{Networks}/sv-nowhere"))),
        ("unknown municipality", new(404, "not-found", gateway => gateway.Get("/insight/v1/municipalities/gm0000/portfolio"))),
        ("a portfolio of who is no municipality", new(404, "not-found", gateway => gateway.Get("/insight/v1/municipalities/mnre9901/portfolio"))),
        ("a page of an unknown region", new(404, "not-found", gateway => gateway.Get("/insight/v1/regions/nowhere"))),
        ("a page of an unknown municipality", new(404, "not-found", gateway => gateway.Get("/insight/v1/municipalities/gm0000"))),
        ("a page of an unknown network", new(404, "not-found", gateway => gateway.Get("/insight/v1/networks/sv-nowhere"))),
        ("a page of an unknown ministry", new(404, "not-found", gateway => gateway.Get("/insight/v1/ministries/nowhere"))),
        ("a page of a ministry that is a municipality", new(404, "not-found", gateway => gateway.Get("/insight/v1/ministries/gm9901"))),
        ("a page of an unknown scheme", new(404, "not-found", gateway => gateway.Get("/insight/v1/schemes/nowhere"))),
        ("a page of a scheme that was not published yet", new(404, "not-found", async gateway => await gateway.Get(
            $"/insight/v1/schemes/{(await gateway.Get("/funding/v1/schemes?sort=title")).Demand(200).Json[0].GetProperty("id").GetString()}?validOn=2025-10-14"))),
        ("unknown problem page", new(404, "not-found", gateway => gateway.Get("/problems/nowhere"))),
        ("trailing slash", new(404, "not-found", gateway => gateway.Get($"{Networks}/"))),
        ("the feed of networks", new(404, "not-found", gateway => gateway.Get("/networks/v1/events?after=0", Who.Service))),
        ("the feed of funding, in other letters", new(404, "not-found", gateway => gateway.Get("/funding/v1/Events", Who.Service))),
        ("the feed of policy, encoded", new(404, "not-found", gateway => gateway.Get("/policy/v1/%65vents", Who.Service))),
        ("an act that does not exist", new(405, "method-not-allowed", gateway => gateway.Send(new(HttpMethod.Delete, Vliet), Who.Steward))),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Media() =>
    [
        ("wrong media type", new(415, "unsupported-media-type", gateway => gateway.Send(
            Raw(Organisations, "<organisation/>", "application/xml"), Who.Steward))),
        ("an import as JSON", new(415, "unsupported-media-type", gateway => gateway.Post(Import.Path, new { }, Who.Steward))),
        ("Accept nothing known, of a register's list", new(406, "not-acceptable", gateway => gateway.Get(Networks, accept: "image/png"))),
        ("JSON in another encoding", new(415, "unsupported-media-type", gateway =>
        {
            var request = Raw(Organisations, "{}", "application/json");
            request.Content!.Headers.ContentType!.CharSet = "utf-16";
            return gateway.Send(request, Who.Steward);
        })),
        ("Accept a table, of one thing", new(406, "not-acceptable", gateway => gateway.Get(Vliet, accept: "text/csv"))),
        ("Accept XML, of a history", new(406, "not-acceptable", gateway => gateway.Get($"{Vliet}/history", accept: "application/xml"))),
        ("Accept XML, of counts", new(406, "not-acceptable", gateway => gateway.Get("/insight/v1/summary", accept: "application/xml"))),
        ("Accept XML, of a portfolio", new(406, "not-acceptable", gateway => gateway.Get("/insight/v1/municipalities/gm9901/portfolio", accept: "application/xml"))),
        ("Accept a table, of a page", new(406, "not-acceptable", gateway => gateway.Get("/insight/v1/municipalities/gm9901", accept: "text/csv"))),
        ("Accept nothing known, of a view", new(406, "not-acceptable", gateway => gateway.Get("/insight/v1/overlaps", accept: "image/png"))),
    ];
}
