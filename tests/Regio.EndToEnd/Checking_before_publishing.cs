using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>A ministry sees, before it publishes, what is there and what would clash; and so does nobody else.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Checking_before_publishing(SmallSite small) : EndToEndTest
{
    private const string Checks = "/policy/v1/checks";
    private static readonly Who Other = Ministry("other");
    private static readonly Who Mine = Ministry("mine");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_its_owner_what_is_there_what_it_meets_and_what_would_mend_it()
    {
        foreach (var owner in (Who[])[Other, Mine])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        await Draft("checked-other", Other, "forbidden");
        (await Gateway.Post(
            "/funding/v1/schemes/checked-other/record-published-elsewhere", new { publishedOn = "2026-01-02", gazette = "Stcrt. checked" }, Other,
            (await Gateway.Get("/funding/v1/schemes/checked-other", Other)).ETag)).Demand(204);
        await Draft("checked-mine", Mine, "allowed");
        var body = new { ownerId = Mine.Organisation, scheme = "checked-mine" };
        var made = await Wait.Until(
            "policy knows of both",
            async () => (await Gateway.Post(Checks, body, Mine)) is { Status: 201 } check ? await Gateway.Get(check.Header("Location")!, Mine) : null,
            check => check?.Demand(200).Json.GetProperty("found").GetProperty("clashes").GetArrayLength() > 0);

        var (check, found) = (made!.Json.GetProperty("check"), made.Json.GetProperty("found"));
        var path = $"{Checks}/{check.GetProperty("id")}";
        (check.GetProperty("title").GetString(), check.GetProperty("isCurrent").GetBoolean(), check.GetProperty("toAsk").GetInt32()).ShouldBe(("Regeling checked-mine", true, 1));
        check.GetProperty("reliedOn").EnumerateObject().ShouldAllBe(position => position.Value.GetInt64() > 0);
        found.GetProperty("regions").GetArrayLength().ShouldBe(2);
        found.GetProperty("meets").EnumerateArray().Select(met => (met.GetProperty("initiative").GetProperty("externalId").GetString(), met.GetProperty("state").GetString()))
            .ShouldBe([("checked-other", "never-asked")]);
        var clash = found.GetProperty("clashes").EnumerateArray().ShouldHaveSingleItem();
        clash.GetProperty("type").GetString().ShouldBe("stacking");
        clash.GetProperty("repairs").EnumerateArray().Select(repair => repair.GetProperty("change").GetString()).ShouldBe(["allow-stacking", "join-scheme"]);

        var page = (await Gateway.Get(path, Mine, accept: "text/html")).Demand(200);
        page.Header("Content-Type").ShouldStartWith("text/html");
        page.Text.ShouldContain("Toets vooraf: Regeling checked-mine");
        page.Text.ShouldContain("Regeling checked-other");
        (await Gateway.Get(path, Other)).Demand(404);
        (await Gateway.Get($"{path}/history", Other)).Demand(404);
        (await Gateway.Get($"{path}/history", Mine)).Demand(200).Text.ShouldContain("toetste Regeling checked-mine");
        (await Gateway.Get(path)).Demand(401);
        (await Listed(Other)).ShouldBeEmpty();
        (await Wait.Until("it is listed", () => Listed(Mine), rows => rows.Count > 0))
            .ShouldContain(row => row.GetProperty("id").GetString() == check.GetProperty("id").GetString());

        (await Wait.Until("what was not checked before is checked afterwards", () => Listed(Other, "checked-other"), rows => rows.Count > 0))
            .ShouldHaveSingleItem().GetProperty("isCurrent").GetBoolean().ShouldBeTrue();

        (await Gateway.Post("/funding/v1/schemes/checked-mine/revise", new { title = "Regeling anders", from = "2026-01-01" }, Mine,
            (await Gateway.Get("/funding/v1/schemes/checked-mine", Mine)).ETag)).Demand(204);
        await Wait.Until(
            "the check is of what was said before", () => Gateway.Get(path, Mine),
            answer => !answer.Demand(200).Json.GetProperty("check").GetProperty("isCurrent").GetBoolean());
        (await Gateway.Get(path, Mine)).Json.GetProperty("found").GetRawText().ShouldBe(found.GetRawText(), "What was found stays as it was.");
    }

    [Fact]
    public async Task Takes_a_description_too_and_tells_every_fault_in_its_place()
    {
        var described = new
        {
            kind = "policy",
            title = "Beleid",
            from = "2027-01-01",
            domains = new[] { "youth" },
            targetGroups = new[] { "youth" },
            division = "werkregio-2024",
            obligation = new { costPerYear = 1000 },
        };
        var made = (await Gateway.Post(Checks, new { ownerId = Mine.Organisation, described }, Mine)).Demand(201);
        var answer = (await Gateway.Get(made.Header("Location")!, Mine)).Demand(200).Json;
        answer.GetProperty("check").TryGetProperty("schemeId", out var scheme).ShouldBe(scheme.ValueKind == JsonValueKind.Null);
        answer.GetProperty("found").GetProperty("clashes").EnumerateArray().Select(clash => clash.GetProperty("type").GetString()).ShouldContain("unfunded-mandate");

        (await Gateway.Post(Checks, new { ownerId = Other.Organisation, described }, Mine)).Demand(403);
        Faults(await Gateway.Post(Checks, new { ownerId = Mine.Organisation }, Mine), 409).ShouldBe([("", "scheme-or-description")]);
        Faults(await Gateway.Post(Checks, new { ownerId = Mine.Organisation, scheme = "nowhere" }, Mine), 409).ShouldBe([("/scheme", "unknown-scheme")]);
        Faults(await Gateway.Post(Checks, new { ownerId = Mine.Organisation, described = new { kind = "wish", from = "2027-01-01" } }, Mine), 400)
            .Select(fault => fault.Pointer).ShouldBe(["/described/kind", "/described/title"], ignoreOrder: true);
    }

    private static IReadOnlyList<(string? Pointer, string? Code)> Faults(Answer refused, int status) =>
        [.. refused.Demand(status).Json.GetProperty("errors").EnumerateArray().Select(fault => (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString()))];

    private async Task<IReadOnlyList<JsonElement>> Listed(Who who, string scheme = "checked-mine") =>
        [.. (await Gateway.Get($"{Checks}?scheme={scheme}", who)).Demand(200).Json.EnumerateArray()];

    private async Task Draft(string id, Who owner, string stacking) => (await Gateway.Post("/funding/v1/schemes", Scheme(id, owner, stacking), owner)).Demand(201);

    private static object Scheme(string id, Who owner, string stacking) => new
    {
        externalId = id,
        ownerId = owner.Organisation,
        title = $"Regeling {id}",
        domains = new[] { "environment" },
        targetGroups = new[] { "elderly" },
        division = "werkregio-2024",
        from = "2026-01-01",
        terms = new { stacking = new { rule = stacking } },
    };

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/checked-{name}");
}
