using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Three ministries with a scheme each for the same people in the same regions, each to be the only one that pays: one asks before
/// it publishes, one does not. What was settled opens again once a rule changes, and what was asked of who is no more its heir answers.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Aligning_two_schemes(SmallSite small) : EndToEndTest
{
    private const string Cases = "/policy/v1/cases";
    private static readonly Who First = Ministry("first");
    private static readonly Who Asking = Ministry("asking");
    private static readonly Who Silent = Ministry("silent");
    private static readonly Who Heir = Ministry("heir");
    private static readonly Who Stranger = Ministry("stranger");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_opened_by_hand_or_by_the_system_answered_settled_and_opened_again()
    {
        foreach (var owner in (Who[])[First, Asking, Silent, Heir])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        await Draft("aligned-first", First);
        await Publish("aligned-first", First, "2026-01-02");
        await Draft("aligned-asking", Asking);
        var asked = await AskBeforePublishing();
        await Publish("aligned-asking", Asking);
        var disclosed = await Until(asked, "it is seen by every ministry", one => one.GetProperty("visibility").GetString() == "ministries");
        disclosed.GetProperty("notAsked").GetArrayLength().ShouldBe(0);
        (await Gateway.Get(asked, Stranger)).Demand(200);

        await Draft("aligned-silent", Silent);
        await Publish("aligned-silent", Silent);
        var opened = await Opened("aligned-silent", "aligned-first");
        var id = $"{Cases}/{opened.GetProperty("id")}";
        Has(opened, "openedBy").ShouldBeFalse();
        opened.GetProperty("notAsked").EnumerateArray().Select(one => (one.GetProperty("by").GetString(), one.GetProperty("of").GetString()))
            .ShouldBe([(Silent.Organisation, First.Organisation)]);
        await Settle(id);

        (await Gateway.Post(
            "/funding/v1/schemes/aligned-silent/amend",
            Scheme("aligned-silent", "forbidden-with", ("amendedFrom", Today), ("gazette", "Stcrt. amended")),
            Silent, (await Gateway.Get("/funding/v1/schemes/aligned-silent", Silent)).ETag)).Demand(204);
        var reopened = await Until(id, "it is open again", one => !Has(one, "closedOn"));
        reopened.GetProperty("reopenedFor").EnumerateArray().Select(one => one.GetProperty("type").GetString()).ShouldBe(["stacking"]);
        (await Gateway.Get($"{id}/clashes", First)).Demand(200).Json.EnumerateArray().Select(one => one.GetProperty("isCovered").GetBoolean()).ShouldBe([false]);
        (await Gateway.Get($"{id}/history", First)).Demand(200).Json.GetArrayLength().ShouldBe(7);
        await HandOver(id);
    }

    // About a draft that nobody knows of: the case is for the two alone.
    private async Task<string> AskBeforePublishing()
    {
        var opening = new { own = "aligned-asking", other = "aligned-first", reason = "Beide zijn de enige die betaalt." };
        (await Gateway.Post(Cases, opening with { own = "aligned-first" }, Asking)).Demand(409);
        var opened = await Wait.Until("policy knows of both", () => Gateway.Post(Cases, opening, Asking), answer => answer.Status == 201);
        var id = opened.Header("Location")!;
        (await Gateway.Post(Cases, opening, Asking)).Demand(201).Header("Location").ShouldBe(id);
        (await Gateway.Get(id, Stranger)).Demand(404);
        (await Gateway.Get($"{id}/history", Stranger)).Demand(404);
        (await Gateway.Post($"{id}/consultations", new { of = First.Organisation, question = "?" }, Stranger, opened.ETag)).Demand(404);
        (await List("initiative=aligned-asking", Stranger)).ShouldBeEmpty();
        (await Gateway.Post($"{id}/consultations", new { of = First.Organisation, question = "Kunnen zij samen?" }, Asking, opened.ETag)).Demand(204);
        (await Wait.Until("it waits for the other", () => List("state=waiting-for-me", First), rows => rows.Count > 0))
            .Select(one => $"{Cases}/{one.GetProperty("id")}").ShouldContain(id);
        await Refused($"{id}/parties", new { party = Silent.Organisation }, First, "draft-of-another");
        await Refused($"{id}/escalations", new { to = Silent.Organisation, reason = "Wij komen er niet uit." }, First, "draft-of-another");
        (await Gateway.Get(id, Silent)).Demand(404);
        return id;
    }

    private async Task Settle(string id)
    {
        var divided = new { outcome = "divided", text = "Ieder zijn eigen regio's.", covers = new[] { new { type = "stacking" } } };
        await Refused($"{id}/close", null, Silent, "clashes-not-covered");
        await Refused($"{id}/outcomes", divided, Silent, "not-answered");
        (await Gateway.Post($"{id}/consultations", new { of = First.Organisation, question = "Wie doet wat?" }, Stranger, await ETag(id))).Demand(403);
        (await Gateway.Post($"{id}/consultations", new { of = First.Organisation, question = "Wie doet wat?" }, Silent, await ETag(id))).Demand(204);
        await Wait.Until(
            "the other sees that it is asked", async () => (await Gateway.Get("/insight/v1/me/work?kind=asked", First)).Demand(200).Text,
            work => work.Contains($"{id}/consultations/1/answer", StringComparison.Ordinal));
        await Refused($"{id}/close", null, Silent, "answer-awaited");
        (await Gateway.Post($"{id}/consultations/1/answer", new { answer = "agreed" }, First, await ETag(id))).Demand(204);
        (await Gateway.Post($"{id}/outcomes", divided, Silent, await ETag(id))).Demand(204);
        (await Gateway.Post($"{id}/close", null, Silent, await ETag(id))).Demand(204);
    }

    // Whom it was asked of stays told; who has its scheme now answers.
    private async Task HandOver(string id)
    {
        (await Gateway.Post($"{id}/consultations", new { of = First.Organisation, question = "En nu?" }, Silent, await ETag(id))).Demand(204);
        var owner = $"/policy/v1/owners/{(await Gateway.Get($"/policy/v1/owners?organisation={First.Organisation}")).Demand(200).Json[0].GetProperty("id")}";
        (await Gateway.Post(
            $"{owner}/end", new { until = Today, heirs = new[] { new { organisation = Heir.Organisation } } }, Who.Steward, (await Gateway.Get(owner)).ETag)).Demand(204);
        await Wait.Until("it waits for the heir", () => List("state=waiting-for-me", Heir), rows => rows.Any(row => $"{Cases}/{row.GetProperty("id")}" == id));
        (await List("state=waiting-for-me", First)).ShouldBeEmpty();
        await Wait.Until(
            "the heir sees that it is asked", async () => (await Gateway.Get("/insight/v1/me/work?kind=asked", Heir)).Demand(200).Text,
            work => work.Contains($"{id}/consultations/2/answer", StringComparison.Ordinal));
        (await Gateway.Post($"{id}/consultations/2/answer", new { answer = "agreed" }, First, await ETag(id))).Demand(403);
        var answered = (await Gateway.Post($"{id}/consultations/2/answer", new { answer = "agreed" }, Heir, await ETag(id))).Demand(204);
        (await List($"state=waiting-for-me&atLeast={answered.Position}", Heir)).ShouldNotContain(row => $"{Cases}/{row.GetProperty("id")}" == id);
        (await Gateway.Get(id, Heir)).Demand(200).Json.GetProperty("consultations")[1].GetProperty("of").GetString().ShouldBe(First.Organisation);
    }

    private async Task Refused(string path, object? body, Who who, string code) => (await Gateway.Post(path, body, who, await ETag(path[..path.LastIndexOf('/')])))
        .Demand(409).Json.GetProperty("type").GetString().ShouldEndWith($"/{code}");

    private async Task<string> ETag(string id) => (await Gateway.Get(id, First)).Demand(200).ETag;

    private async Task Draft(string id, Who owner) => (await Gateway.Post(
        "/funding/v1/schemes", Scheme(id, "forbidden", ("externalId", id), ("ownerId", owner.Organisation!)), owner)).Demand(201);

    private async Task Publish(string id, Who owner, string? on = null) => (await Gateway.Post(
        $"/funding/v1/schemes/{id}/record-published-elsewhere", new { publishedOn = on ?? Today, gazette = $"Stcrt. {id}" }, owner,
        (await Gateway.Get($"/funding/v1/schemes/{id}", owner)).ETag)).Demand(204);

    private static Dictionary<string, object> Scheme(string id, string stacking, params (string Field, object Value)[] more)
    {
        var scheme = new Dictionary<string, object>
        {
            ["title"] = $"Regeling {id}",
            ["domains"] = new[] { "housing" },
            ["targetGroups"] = new[] { "entrepreneurs" },
            ["division"] = "werkregio-2024",
            ["from"] = "2026-01-01",
            ["terms"] = new { stacking = new { rule = stacking, schemes = stacking == "forbidden" ? null : new[] { "aligned-first" } } },
        };
        foreach (var (field, value) in more)
        {
            scheme[field] = value;
        }

        return scheme;
    }

    private async Task<JsonElement> Opened(string one, string other)
    {
        var id = (await Gateway.Get($"/funding/v1/schemes/{other}")).Demand(200).Json.GetProperty("id").GetString();
        return (await Wait.Until("a case is opened", () => List($"initiative={one}", First), rows => rows.Any(IsAbout))).Single(IsAbout);

        bool IsAbout(JsonElement row) => row.GetProperty("oneId").GetString() == id || row.GetProperty("otherId").GetString() == id;
    }

    private async Task<IReadOnlyList<JsonElement>> List(string query, Who who) =>
        [.. (await Gateway.Get($"{Cases}?{query}", who)).Demand(200).Json.EnumerateArray()];

    private async Task<JsonElement> Until(string id, string what, Func<JsonElement, bool> wanted) =>
        (await Wait.Until(what, () => Gateway.Get(id, First), answer => wanted(answer.Demand(200).Json))).Json;

    private static bool Has(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/aligned-{name}");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
