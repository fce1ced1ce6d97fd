using System.Net.Http.Headers;
using System.Text;

namespace Regio.EndToEnd;

/// <summary>A request with something wrong, and the problem that it gets.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Last segment of the problem's type.</param>
/// <param name="Ask">Sends it.</param>
/// <param name="Pointers">Where every fault is.</param>
internal sealed record BadRequest(int Status, string Code, Func<Gateway, Task<Answer>> Ask, params string[] Pointers)
{
    /// <summary>What must have been done before.</summary>
    public Func<Gateway, Task> Before { get; init; } = _ => Task.CompletedTask;
}

/// <summary>Everything that can be wrong with a request, by name; on the demonstration set.</summary>
internal static class BadRequests
{
    private const string Networks = "/networks/v1/networks";
    private const string Vliet = Networks + "/sv-vliet";
    private const string Organisations = "/networks/v1/organisations";
    private const string Policies = "/policy/v1/policies";
    private const string Municipality = "https://regio.example/id/gemeente/gm";
    private const string OneMinistry = "https://regio.example/id/ministerie/mnre9901";
    private const string AnotherMinistry = "https://regio.example/id/ministerie/mnre9902";
    private static readonly Who Ministry = new("ministry", OneMinistry);
    private static readonly Who Analyst = new("analyst", OneMinistry);

    public static IReadOnlyDictionary<string, BadRequest> All { get; } =
        new[] { Rules, Shapes, Callers, Versions, Queries, Paths, Media, Files }.SelectMany(some => some())
            .ToDictionary(one => one.Name, one => one.Request, StringComparer.Ordinal);

    private static IEnumerable<(string Name, BadRequest Request)> Rules() =>
    [
        ("unknown organisation in a membership", new(409, "unknown-organisation", async gateway => await gateway.Post(
            $"{Vliet}/memberships", new { organisation = Municipality + "0000" }, Who.Steward, await Version(gateway, Vliet)),
            "/organisation")),
        ("duplicate id", new(409, "already-exists", gateway => gateway.Post(
            Organisations, new { externalId = Municipality + "9901", kind = "municipality", name = "Again" }, Who.Steward))),
        ("end before start", new(409, "ends-before-start", gateway => gateway.Post(
            Networks, Network(new { inForceUntil = "2019-12-31" }), Who.Steward), "/inForceUntil")),
        ("everything against the rules at once", new(409, "ends-before-start", gateway => gateway.Post(
            Networks,
            Network(new
            {
                inForceUntil = "2019-12-31", territory = new[] { Municipality + "0000", OneMinistry },
                members = new[] { new { organisation = Municipality + "0001" }, new { organisation = Municipality + "9901" } },
            }),
            Who.Steward), "/inForceUntil", "/territory/0", "/territory/1", "/members/0/organisation")),
        ("a member twice", new(409, "already-a-member", async gateway => await gateway.Post(
            $"{Vliet}/memberships", new { organisation = "gm9901", joinedOn = "2020-01-01" }, Who.Steward,
            await Version(gateway, Vliet)), "/joinedOn")),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Shapes() =>
    [
        ("missing fields, wrong code, too long, all at once", new(400, "invalid-request", gateway => gateway.Post(
            Networks, new { obligation = "perhaps", contactDesk = new string('x', 301) }, Who.Steward),
            "/name", "/inForceFrom", "/obligation", "/contactDesk")),
        ("letters that no text takes, and a bar in a list, all at once", new(400, "invalid-request", gateway => gateway.Post(
            Networks,
            Network(new
            {
                name = "\aBell", externalId = "a|b", purpose = "turned\u202Eround", policyAreas = new[] { "a|b" },
                contactDesk = "two\nlines",
            }),
            Who.Steward), "/name", "/externalId", "/purpose", "/policyAreas", "/contactDesk")),
        ("a share just over the whole", new(400, "invalid-request", gateway => gateway.Post(
            Networks, Network(new { members = new[] { new { organisation = "gm9901", costKeyShare = 100.4m } } }), Who.Steward),
            "/members/0/costKeyShare")),
        ("malformed JSON", new(400, "malformed-body", gateway => gateway.Send(
            Raw(Organisations, "{\"name\": ", "application/json"), Who.Steward))),
        ("a date that is none", new(400, "malformed-body", gateway => gateway.Send(
            Raw(Networks, """{"name":"x","obligation":"voluntary","inForceFrom":"2026-02-30"}""", "application/json"), Who.Steward))),
        ("JSON nested too deeply", new(400, "malformed-body", gateway => gateway.Send(
            Raw(Organisations, new string('[', 500) + new string(']', 500), "application/json"), Who.Steward))),
        ("no body", new(400, "malformed-body", gateway => gateway.Send(Raw(Organisations, "", "application/json"), Who.Steward))),
        ("body over the limit", new(413, "body-too-large", gateway => gateway.Post(
            Organisations, new { name = new string('x', 2 << 20) }, Who.Steward))),
        ("body over the limit, of no stated length", new(413, "body-too-large", gateway =>
        {
            var request = Raw(Organisations, new string('x', 2 << 20), "application/json");
            request.Headers.TransferEncodingChunked = true;
            return gateway.Send(request, Who.Steward);
        })),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Callers() =>
    [
        ("missing token", new(401, "not-signed-in", gateway => gateway.Post(Organisations, new { }))),
        ("a token that is none", new(401, "not-signed-in", gateway => WithToken(gateway, "nonsense"))),
        ("a token with another signature", new(401, "not-signed-in", gateway => WithToken(gateway, Resigned(gateway)))),
        ("a token that has expired", new(401, "not-signed-in", gateway => WithToken(gateway, gateway.Expired(Who.Steward)))),
        ("a bad token, where none is needed", new(401, "not-signed-in", gateway =>
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Networks);
            request.Headers.Authorization = new("Bearer", "nonsense");
            return gateway.Send(request);
        })),
        ("a region's token that names no organisation", new(401, "not-signed-in", gateway => gateway.Post(
            Networks, new { name = "x", inForceFrom = "2020-01-01", obligation = "voluntary" }, new("region")))),
        ("token of the wrong role", new(403, "not-allowed", gateway => gateway.Post(
            Organisations, new { externalId = "https://regio.example/id/x", kind = "municipality", name = "x" }, Analyst))),
        ("an import by who is no steward", new(403, "not-allowed", gateway => gateway.HandIn([Csv("organisations.csv", "")], Ministry))),
        ("a draft for someone else's organisation", new(403, "not-your-organisation", gateway => gateway.Post(
            Policies, new { ownerId = AnotherMinistry, title = "x", from = "2026-01-01" }, Ministry), "/ownerId")),
        ("someone else's network", new(403, "not-your-organisation", async gateway => await gateway.Post(
            $"{Vliet}/memberships", new { organisation = "gm9903" }, new("region", Municipality + "9903"), await Version(gateway, Vliet)))),
        ("headers that claim to be a steward", new(401, "not-signed-in", gateway => gateway.Send(Forged()))),
        ("an analyst whose headers claim to be a steward", new(403, "not-allowed", gateway => gateway.Send(Forged(), Analyst))),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Versions() =>
    [
        ("missing If-Match", new(428, "if-match-required", gateway => gateway.Post(
            $"{Vliet}/memberships", new { organisation = "gm9903" }, Who.Steward))),
        ("stale If-Match", new(412, "stale-version", gateway => gateway.Post(
            $"{Vliet}/memberships", new { organisation = "gm9903" }, Who.Steward, "\"1\""))),
        ("a key used for another body", new(409, "idempotency-key-reused", gateway => Keyed(gateway, "Another body"))
        {
            Before = async gateway => (await Keyed(gateway, "First body")).Demand(201),
        }),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Queries() =>
    [
        ("unknown query parameter", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?nonsense=1"), "?nonsense")),
        ("bad date", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/summary?validOn=2026-02-30"), "?validOn")),
        ("bad moment", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/summary?knownOn=yesterday"), "?knownOn")),
        ("bad page", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?page=0"), "?page")),
        ("a page that is no number", new(400, "invalid-query", gateway => gateway.Get($"{Organisations}?page=two"), "?page")),
        ("huge page size", new(400, "invalid-query", gateway => gateway.Get($"{Networks}?pageSize=100000"), "?pageSize")),
        ("bad position", new(400, "invalid-query", gateway => gateway.Get("/insight/v1/overlaps?atLeast=soon"), "?atLeast")),
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
        ("Accept nothing known, of a view", new(406, "not-acceptable", gateway => gateway.Get("/insight/v1/overlaps", accept: "image/png"))),
    ];

    private static IEnumerable<(string Name, BadRequest Request)> Files() =>
    [
        ("a file in another encoding", new(400, "not-utf-8", gateway => gateway.HandIn(
            [("organisations.csv", Encoding.Latin1.GetBytes(Header + "x,municipality,Súdwest-Fryslân,,,,,,\n"))]), "/organisations.csv")),
        ("columns missing, in two files", new(400, "missing-column", gateway => gateway.HandIn(
            [Csv("divisions.csv", "id,kind\n"), Csv("regions.csv", "id,division_id,name\n")]), "/divisions.csv", "/regions.csv")),
        ("a column twice", new(400, "malformed-csv", gateway => gateway.HandIn(
            [Csv("region-municipalities.csv", "region_id,organisation_id,region_id\n")]), "/region-municipalities.csv")),
        ("a file that no import knows", new(400, "unknown-file", gateway => gateway.HandIn([Csv("people.csv", "id,name\n")]), "/people.csv")),
        ("a form that is none", new(400, "malformed-body", gateway => gateway.Send(Form("garbage"), Who.Steward))),
        ("a form of nothing", new(400, "malformed-body", gateway => gateway.Send(Form(""), Who.Steward))),
        ("a form that breaks off", new(400, "malformed-body", gateway => gateway.Send(Form($"{Part}\r\nid,kind"), Who.Steward))),
        ("a form whose boundary is too long", new(400, "malformed-body", gateway => gateway.Send(
            Form("garbage", boundary: new string('x', 5_000)), Who.Steward))),
        ("a form without a boundary", new(400, "malformed-body", gateway => gateway.Send(Form("garbage", boundary: ""), Who.Steward))),
        ("a part with an overlong header", new(400, "malformed-body", gateway => gateway.Send(
            Form($"{Part}X-Long: {new string('x', 100_000)}\r\n\r\nid\r\n--x--"), Who.Steward))),
        ("an import over the limit", new(413, "body-too-large", gateway => gateway.HandIn(
            [Csv("organisations.csv", Header + new string('x', 50 << 20))]))),
    ];

    private const string Header = "id,kind,name,abbreviation,oin,valid_from,valid_until,parent,population\n";

    private const string Part = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"organisations.csv\"\r\n";

    private static HttpRequestMessage Form(string content, string boundary = "x")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Import.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
        return request;
    }

    private static (string Name, byte[] Content) Csv(string name, string content) => (name, Encoding.UTF8.GetBytes(content));

    private static Dictionary<string, object?> Network(object more)
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = "Never stored",
            ["inForceFrom"] = "2020-01-01",
            ["obligation"] = "voluntary",
        };
        foreach (var property in more.GetType().GetProperties())
        {
            body[property.Name] = property.GetValue(more);
        }

        return body;
    }

    private static HttpRequestMessage Raw(string path, string content, string mediaType) =>
        new(HttpMethod.Post, path) { Content = new StringContent(content, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)) };

    private static HttpRequestMessage Forged()
    {
        var request = Raw(
            Organisations, """{"externalId":"https://regio.example/id/forged","kind":"municipality","name":"Forged"}""", "application/json");
        foreach (var (name, value) in new[]
        {
            ("X-User", "steward"), ("X-User-Role", "steward"), ("X-Role", "steward"), ("X-Regio-Role", "steward"),
            ("X-Auth-Role", "steward"), ("X-Forwarded-User", "steward"), ("X-Original-Authorization", "steward"),
            ("Remote-User", "steward"), ("X-Org", OneMinistry), ("Forwarded", "for=127.0.0.1;by=steward"),
        })
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static Task<Answer> WithToken(Gateway gateway, string token)
    {
        var request = Raw(Organisations, "{}", "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return gateway.Send(request);
    }

    /// <summary>A steward's token of which the role was an analyst's when it was signed.</summary>
    private static string Resigned(Gateway gateway)
    {
        var (steward, analyst) = (gateway.Token(Who.Steward).Split('.'), gateway.Token(Analyst).Split('.'));
        return $"{steward[0]}.{steward[1]}.{analyst[2]}";
    }

    private static Task<Answer> Keyed(Gateway gateway, string name) => gateway.Post(
        Organisations, new { externalId = "https://regio.example/id/keyed", kind = "employer", name }, Who.Steward, key: "bad-input-key");

    private static async Task<string> Version(Gateway gateway, string path) => (await gateway.Get(path)).Demand(200).ETag;
}
