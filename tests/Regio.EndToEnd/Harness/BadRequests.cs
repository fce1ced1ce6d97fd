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
internal static partial class BadRequests
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
        new[] { Rules, RulesOfPolicy, Shapes, Callers, Versions, Queries, Paths, Media, Files }.SelectMany(some => some())
            .ToDictionary(one => one.Name, one => one.Request, StringComparer.Ordinal);

    private static IEnumerable<(string Name, BadRequest Request)> Rules() =>
    [
        ("unknown organisation in a membership", new(409, "unknown-organisation", async gateway => await gateway.Post(
            $"{Vliet}/memberships", new { organisation = Municipality + "0000" }, Who.Steward, await Version(gateway, Vliet)),
            "/organisation")),
        ("duplicate id", new(409, "already-exists", gateway => gateway.Post(
            Organisations, new { externalId = Municipality + "9901", kind = "municipality", name = "Again" }, Who.Steward),
            "/externalId")),
        ("a candidate to join that there is not", new(409, "not-a-candidate", gateway => gateway.Post(
            Networks, Network(new { confirmation = new { token = "x", decision = "join", candidate = "nowhere" } }), Who.Steward),
            "/confirmation/candidate")),
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
        ("a value of a network and of a region at once", new(409, "network-or-region", gateway => gateway.Post(
            "/funding/v1/observations",
            new { indicator = "i", network = "sv-vliet", region = "werkregio-2024-1", from = "2025-01-01", value = 1, quality = "final" }, Who.Steward), "/network")),
        ("a value on the last day that there is", new(409, "in-the-future", gateway => gateway.Post(
            "/funding/v1/observations", new { indicator = "i", network = "sv-vliet", from = "9999-12-31", value = 1, quality = "final" }, Who.Steward),
            "/until", "/indicator")),
        ("a value of what is not known", new(409, "unknown-region", gateway => gateway.Post(
            "/funding/v1/observations", new { indicator = "i", region = "nowhere", from = "2025-01-01", value = 1, quality = "final" }, Who.Steward),
            "/region", "/indicator")),
        ("a member twice", new(409, "already-a-member", async gateway => await gateway.Post(
            $"{Vliet}/memberships", new { organisation = "gm9901", joinedOn = "2020-01-01" }, Who.Steward,
            await Version(gateway, Vliet)), "/joinedOn")),
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
        ("a body that is not valid, of the wrong role", new(403, "not-allowed", gateway => gateway.Post(
            Networks, new { name = "", nonsense = 1 }, Analyst))),
        ("a change that is not valid, of the wrong role", new(403, "not-allowed", gateway => gateway.Post(
            $"{Vliet}/end", new { until = "never" }, Analyst))),
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
