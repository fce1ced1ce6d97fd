using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Organisations subscribe, and hear of what concerns them by a signed webhook and in a feed: nobody of what it may not see. A webhook
/// that is dead is tried again, parked, resumed and replayed, and nothing is lost.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Hearing_of_what_concerns_you(SmallSite small) : EndToEndTest
{
    private const string Subscriptions = "/policy/v1/subscriptions";
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who Publishing = Ministry("publishing");
    private static readonly Who Hearing = Ministry("hearing");
    private static readonly Who Stranger = Ministry("stranger");
    private static readonly Who Coordinator = new("region", "https://regio.example/id/gemeente/heard");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_each_what_it_may_see_and_a_dead_webhook_what_waited()
    {
        foreach (var owner in (Who[])[Publishing, Hearing])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        await using var receiver = await Receiver.Start();
        var id = await Subscribe(receiver);
        var mine = $"?subscription={id[(Subscriptions.Length + 1)..]}";
        var secret = (await Gateway.Get($"{id}/secret", Hearing)).Demand(200).Json.GetProperty("secret").GetString()!;
        foreach (var other in (Who[])[Stranger, Coordinator])
        {
            (await Gateway.Post(Subscriptions, new { name = "Alles" }, other)).Demand(201);
        }

        await TellOfWhatIsPublic(receiver, secret, mine);
        await TellMinistriesOfAnIntention();
        await TellTheTwoOfACase();
        await ParkAndResume(receiver, id);
        await Replay(receiver, id, secret);
        await HearBesideThoseThatHang(receiver);
        await KeepFromOthers(id);

        (await Gateway.Post($"{id}/end", null, Hearing, await ETag(id))).Demand(204);
        (await Gateway.Get($"{id}/secret", Hearing)).Demand(404);
        await Amend("heard-open", 5);
        await Wait.Until("the stranger hears of it", () => Feed(Stranger), rows => Of(rows, "scheme-amended", "heard-open").Count == 5);
        Of(await Feed(Hearing, mine), "scheme-amended", "heard-open").Count.ShouldBe(4);
    }

    private async Task<string> Subscribe(Receiver receiver)
    {
        var body = new { name = "Wat ons raakt", ministries = new[] { Publishing.Organisation }, domains = new[] { "housing" }, regions = new[] { "nergens" }, webhook = "http://10.0.0.1/" };
        var refused = (await Gateway.Post(Subscriptions, body, Hearing)).Demand(409).Json.GetProperty("errors").EnumerateArray();
        refused.Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/regions/0", "/webhook"]);
        var right = body with { regions = [], webhook = receiver.Url };
        return (await Gateway.Post(Subscriptions, right, Hearing)).Demand(201).Header("Location")!;
    }

    // A draft is nobody's business before it is published; the webhook and the feed tell the same.
    private async Task TellOfWhatIsPublic(Receiver receiver, string secret, string mine)
    {
        await Draft("heard-draft");
        await Draft("heard-open");
        await Publish("heard-open");
        var taken = (await Wait.Until("the webhook is told", () => Task.FromResult(receiver.Taken), all => all.Count > 0)).ShouldHaveSingleItem();
        (taken.Type, taken.IsSignedWith(secret), taken.IsSignedWith("whsec_" + Convert.ToBase64String(new byte[32]))).ShouldBe(("notice.scheme-published", true, false));
        var shown = (await Feed(Hearing, mine)).ShouldHaveSingleItem();
        shown.GetProperty("id").GetString().ShouldBe(taken.Notice.GetProperty("id").GetString());
        shown.GetProperty("subject").GetProperty("name").GetString().ShouldBe("Regeling heard-open");
        foreach (var other in (Who[])[Stranger, Coordinator])
        {
            Of(await Wait.Until("the others hear of it", () => Feed(other), rows => rows.Count > 0), "scheme-published", "heard-open").Count.ShouldBe(1);
        }
    }

    private async Task TellMinistriesOfAnIntention()
    {
        await Draft("heard-intended");
        (await Gateway.Post($"{Schemes}/heard-intended/announce", new { on = Today }, Publishing, (await Gateway.Get($"{Schemes}/heard-intended", Publishing)).ETag)).Demand(204);
        var id = await IdOf("heard-intended");
        var told = (await Wait.Until("ministries hear of it", () => Feed(Stranger), rows => rows.Any(row => Kind(row) == "scheme-intended" && About(row, id)))).Single(row => About(row, id));
        told.GetProperty("subject").TryGetProperty("name", out var name).ShouldBe(name.ValueKind == JsonValueKind.Null);
        (await Feed(Coordinator)).ShouldNotContain(row => About(row, id));
    }

    private async Task TellTheTwoOfACase()
    {
        var opening = new { own = "heard-draft", other = "heard-of-hearing", reason = "Beide zijn voor dezelfde mensen." };
        await Draft("heard-of-hearing", Hearing);
        await Publish("heard-of-hearing", Hearing);
        await Wait.Until("policy knows of both", () => Gateway.Post("/policy/v1/cases", opening, Publishing), answer => answer.Status == 201);
        var draft = await IdOf("heard-draft");
        await Wait.Until(
            "who is asked hears of it", () => Feed(Hearing),
            rows => rows.Any(row => Kind(row) == "case-opened" && row.GetRawText().Contains(draft, StringComparison.Ordinal)));
        foreach (var other in (Who[])[Stranger, Coordinator])
        {
            (await Feed(other)).ShouldNotContain(row => row.GetRawText().Contains(draft, StringComparison.Ordinal));
        }
    }

    private async Task ParkAndResume(Receiver receiver, string id)
    {
        await Wait.Until("all that came was delivered", () => Deliveries(id), rows => rows.All(row => State(row) == "delivered"));
        var before = receiver.Taken.Count;
        receiver.Status = 503;
        await Amend("heard-open", 1);
        await Wait.Until("it is tried again", () => Deliveries(id), rows => rows.Any(row => State(row) == "failed" && row.GetProperty("status").GetInt32() == 503));
        await Amend("heard-open", 2);
        await Wait.Until("it is parked", () => Gateway.Get(id, Hearing), answer => answer.Demand(200).Json.GetProperty("isParked").GetBoolean());
        var parked = await Wait.Until("two wait", () => Deliveries(id, "?state=parked"), rows => rows.Count == 2);
        parked.Select(row => row.GetProperty("attempts").GetInt32()).ShouldBe([3, 0]);
        receiver.Taken.Count.ShouldBe(before);

        receiver.Status = 204;
        (await Gateway.Post($"{id}/resume", null, Hearing, await ETag(id))).Demand(204);
        await Wait.Until("what waited is delivered", () => Deliveries(id), rows => rows.All(row => State(row) == "delivered"));
        receiver.Taken.Skip(before).Select(one => one.Notice.GetProperty("position").GetInt64()).ShouldBe(parked.Select(row => row.GetProperty("position").GetInt64()));
        (await Gateway.Post($"{id}/resume", null, Hearing, await ETag(id))).Demand(204);
        (await Gateway.Get($"{id}/history", Hearing)).Demand(200).Text.ShouldContain("geparkeerd na 3 mislukte pogingen; hij antwoordde laatst 503");
    }

    private async Task Replay(Receiver receiver, string id, string secret)
    {
        await Amend("heard-open", 3);
        await Wait.Until("all that came was delivered", () => Deliveries(id), rows => rows.All(row => State(row) == "delivered") && rows.Count(row => Kind(row) == "scheme-amended") == 3);
        var before = receiver.Taken;
        before.Select(one => one.Id).ShouldBeUnique();
        (await Gateway.Post($"{id}/replay", new { from = 0 }, Hearing, await ETag(id))).Demand(204);
        var all = await Wait.Until("all comes once more", () => Task.FromResult(receiver.Taken), taken => taken.Count == 2 * before.Count);
        all.Skip(before.Count).Select(one => one.Id).ShouldBe(before.Select(one => one.Id));
        all.ShouldAllBe(one => one.IsSignedWith(secret));

        (await Gateway.Post($"{id}/rotate-secret", null, Hearing, await ETag(id))).Demand(204);
        (await Gateway.Get($"{id}/secret", Hearing)).Demand(200).Json.GetProperty("secret").GetString().ShouldNotBe(secret);
    }

    // Of one organisation, more than its share: the others do not wait for them.
    private async Task HearBesideThoseThatHang(Receiver receiver)
    {
        await using var hanging = await Receiver.Start(hangs: true);
        List<Answer> those = [];
        for (var number = 0; number < 12; number++)
        {
            those.Add((await Gateway.Post(Subscriptions, new { name = $"Antwoordt niet {number}", webhook = hanging.Url }, Stranger)).Demand(201));
        }

        var before = receiver.Taken.Count;
        await Amend("heard-open", 4);
        await Wait.Until("its share is taken", () => Task.FromResult(hanging.Most), most => most >= 8);
        await Wait.Until("the other hears of it", () => Task.FromResult(receiver.Taken), all => all.Count > before);
        hanging.Most.ShouldBe(8);
        foreach (var one in those)
        {
            (await Gateway.Post($"{one.Header("Location")}/end", null, Stranger, one.ETag)).Demand(204);
        }
    }

    private async Task KeepFromOthers(string id)
    {
        foreach (var part in (string[])["", "/secret", "/history", "/deliveries"])
        {
            (await Gateway.Get(id + part, Stranger)).Demand(404);
            (await Gateway.Get(id + part, Hearing with { Role = "member" })).Demand(404);
            (await Gateway.Get(id + part)).Demand(401);
        }

        (await Gateway.Post($"{id}/end", null, Stranger, await ETag(id))).Demand(404);
        (await Gateway.Get(Subscriptions, Stranger)).Demand(200).Text.ShouldNotContain("Wat ons raakt");
        (await Gateway.Get(Subscriptions, Hearing)).Demand(200).Text.ShouldContain("Wat ons raakt");
        (await Gateway.Get("/policy/v1/notices", Hearing, "text/csv")).Demand(200).Text.ShouldStartWith("id,position,kind,");
        (await Gateway.Get("/policy/v1/notices", Hearing)).Header("Cache-Control").ShouldBe("no-store");
    }

    private async Task<IReadOnlyList<JsonElement>> Feed(Who who, string query = "?sort=position") =>
        [.. (await Gateway.Get($"/policy/v1/notices{query}&pageSize=200", who)).Demand(200).Json.EnumerateArray()];

    private async Task<IReadOnlyList<JsonElement>> Deliveries(string id, string query = "") =>
        [.. (await Gateway.Get($"{id}/deliveries{query}", Hearing)).Demand(200).Json.EnumerateArray()];

    private async Task<string> ETag(string id) => (await Gateway.Get(id, Hearing)).Demand(200).ETag;

    private async Task<string> IdOf(string scheme) => (await Gateway.Get($"{Schemes}/{scheme}", Publishing)).Demand(200).Json.GetProperty("id").GetString()!;

    private static List<JsonElement> Of(IEnumerable<JsonElement> rows, string kind, string externalId) => [.. rows.Where(row =>
        Kind(row) == kind && row.GetProperty("subject").TryGetProperty("externalId", out var called) && called.GetString() == externalId)];

    private static bool About(JsonElement row, string id) => row.GetProperty("subject").GetProperty("id").GetString() == id;

    private static string? Kind(JsonElement row) => row.GetProperty("kind").GetString();

    private static string? State(JsonElement row) => row.GetProperty("state").GetString();

    private async Task Draft(string id, Who? owner = null) => (await Gateway.Post(
        Schemes, Scheme(id, ("externalId", id), ("ownerId", (owner ?? Publishing).Organisation!)), owner ?? Publishing)).Demand(201);

    private async Task Publish(string id, Who? owner = null) => (await Gateway.Post(
        $"{Schemes}/{id}/record-published-elsewhere", new { publishedOn = Today, gazette = $"Stcrt. {id}" }, owner ?? Publishing,
        (await Gateway.Get($"{Schemes}/{id}", owner ?? Publishing)).ETag)).Demand(204);

    private async Task Amend(string id, int time) => (await Gateway.Post(
        $"{Schemes}/{id}/amend", Scheme($"{id} {time}", ("amendedFrom", Today), ("gazette", $"Stcrt. {time}")), Publishing,
        (await Gateway.Get($"{Schemes}/{id}", Publishing)).ETag)).Demand(204);

    private static Dictionary<string, object> Scheme(string title, params (string Field, object Value)[] more)
    {
        var scheme = new Dictionary<string, object>
        {
            ["title"] = $"Regeling {title}",
            ["domains"] = new[] { "housing" },
            ["targetGroups"] = new[] { "newcomers" },
            ["division"] = "werkregio-2024",
            ["from"] = "2026-01-01",
            ["contactDesk"] = "Loket",
        };
        foreach (var (field, value) in more)
        {
            scheme[field] = value;
        }

        return scheme;
    }

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/heard-{name}");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
