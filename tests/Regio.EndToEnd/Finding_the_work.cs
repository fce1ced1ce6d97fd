using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>Who keeps a network, who takes part in it and who registered it each find what awaits them, and nobody else's work.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Finding_the_work(SmallSite small) : EndToEndTest
{
    private const string Networks = "/networks/v1/networks";
    private const string Busy = $"{Networks}/busy";
    private static readonly Who Registrant = Of("gm9901");
    private static readonly Who Coordinator = Of("gm9902");
    private static readonly Who Member = new("member", Uri("gm9903"));
    private static readonly Who Outsider = Of("gm9904");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_that_of_who_coordinates_takes_part_registered_or_asked()
    {
        await Register("busy", "Stille oevers", Registrant, "gm9903", "gm9905", "gm9906");
        var network = await Act($"{Busy}/appoint-coordinator", new { organisation = "gm9902", from = "2020-01-01" }, Registrant, Busy);
        (await Work(Coordinator, network)).ShouldBeEmpty();

        var asked = (await Gateway.Post($"{Busy}/join-requests", new { role = "participant" }, Outsider)).Demand(202);
        var pulse = (await Gateway.Post("/networks/v1/pulses", new { network = "busy", closesOn = Today.AddDays(30) }, Coordinator)).Demand(201);
        await Register("quill", "Ganzenveer", Outsider);
        var named = await Act($"{Networks}/quill/end", new { until = "2026-01-01", successors = new[] { "busy" } }, Outsider, $"{Networks}/quill");
        await Keeping(named, ["asked confirm-predecessor quill", "asked join-request gm9904"]);
        (await Work(Member, named)).ShouldBe([$"asked answer-pulse {Today.AddDays(29):O}"]);
        (await Work(Outsider, named)).ShouldBeEmpty();

        await Act($"{asked.Header("Location")}/decline", new { reason = "vol" }, Coordinator, Busy);
        await Act($"{Busy}/predecessors/quill/deny", new { reason = "ander werk" }, Coordinator, Busy);
        var last = await Act($"{pulse.Header("Location")}/close", null, Coordinator, pulse.Header("Location")!);
        await Keeping(last, []);
        (await Work(Member, last)).ShouldBeEmpty();
        (await Work(Outsider, last)).ShouldBe(["returned join-declined gm9904"]);
        (await Work(Outsider, last, "&kind=asked")).ShouldBeEmpty();
    }

    private static DateOnly Today => TimeProvider.System.Today();

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";

    private static Who Of(string code) => new("region", Uri(code));

    private async Task Keeping(string position, string[] work)
    {
        (await Work(Coordinator, position)).ShouldBe(work, ignoreOrder: true);
        (await Work(Registrant, position)).ShouldBe(work, ignoreOrder: true);
    }

    // In the two networks alone: others may have left them work.
    private async Task<IEnumerable<string>> Work(Who who, string position, string kind = "") =>
        (await Gateway.Get($"/insight/v1/me/work?atLeast={position}{kind}", who)).Demand(200).Json.GetProperty("items").EnumerateArray()
            .Where(item => Named(item, "network") is "busy" or "quill")
            .Select(item => $"{item.GetProperty("kind")} {item.GetProperty("what")} {Named(item, "subject") ?? item.GetProperty("on").GetString()}").ToList();

    private static string? Named(JsonElement item, string field) =>
        item.TryGetProperty(field, out var thing) && thing.ValueKind == JsonValueKind.Object
            ? thing.GetProperty("externalId").GetString()!.Split('/')[^1]
            : null;

    private async Task Register(string network, string name, Who by, params string[] members) => (await Gateway.Post(
        Networks,
        new
        {
            externalId = network,
            name,
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = members.Select(code => new { organisation = code, role = "participant" }),
        },
        by)).Demand(201);

    private async Task<string> Act(string path, object? body, Who by, string of) =>
        (await Gateway.Post(path, body, by, (await Gateway.Get(of, by)).Demand(200).ETag)).Demand(204).Position;
}
