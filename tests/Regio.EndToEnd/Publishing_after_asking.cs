using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A scheme that meets another's is held until that other was asked and answered, or its owner said why it deviates; what went
/// before stands with the publication, apart for what was checked, asked and explained.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Publishing_after_asking(SmallSite small) : EndToEndTest
{
    private const string Schemes = "/funding/v1/schemes";
    private static readonly Who First = Ministry("first");
    private static readonly Who Asking = Ministry("asking");
    private static readonly Who Explaining = Ministry("explaining");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_who_was_asked_and_what_was_explained()
    {
        foreach (var owner in (Who[])[First, Asking, Explaining])
        {
            (await Gateway.Post(
                "/policy/v1/owners",
                new { organisation = owner.Organisation, name = owner.Organisation, kind = "ministry", from = "2020-01-01", joinedOn = "2020-01-01" }, Who.Steward)).Demand(201);
        }

        var drafted = await Draft("asked-first", First);
        await Gateway.Publish($"{Schemes}/asked-first", drafted, "2026-01-02", "Stcrt. 1", First);

        await Draft("asked-asking", Asking);
        var asking = await Opened("asked-asking", Asking);
        (await Act($"{asking}/consultations", new { of = First.Organisation, question = "Kunnen zij samen?" }, Asking)).Demand(204);
        await ShouldBeHeld("asked-asking", Asking, asking);
        (await Act($"{asking}/consultations/1/answer", new { answer = "agreed" }, First)).Demand(204);
        (await Published("asked-asking", Asking)).ShouldBe((1, 0));

        await Draft("asked-explaining", Explaining);
        var explaining = await Opened("asked-explaining", Explaining);
        await ShouldBeHeld("asked-explaining", Explaining, explaining);
        (await Act($"{explaining}/outcomes", new { outcome = "deviation-explained", text = "Voor een andere doelgroep." }, Explaining)).Demand(204);
        await ShouldBeHeld("asked-explaining", Explaining, null);
        var other = await Opened("asked-explaining", Explaining, "asked-asking");
        (await Act($"{other}/outcomes", new { outcome = "deviation-explained", text = "Voor een andere doelgroep." }, Explaining)).Demand(204);
        (await Published("asked-explaining", Explaining)).ShouldBe((0, 2));
    }

    private async Task<string> Draft(string id, Who owner)
    {
        var drafted = (await Gateway.Post(
            Schemes,
            new
            {
                externalId = id,
                ownerId = owner.Organisation,
                title = $"Regeling {id}",
                domains = new[] { "safety" },
                targetGroups = new[] { "newcomers" },
                division = "werkregio-2024",
                from = "2026-01-01",
                terms = new { stacking = new { rule = "forbidden" } },
            },
            owner)).Demand(201);
        await Gateway.Check($"{Schemes}/{id}", owner);
        return drafted.ETag;
    }

    private async Task<string> Opened(string id, Who owner, string other = "asked-first") => (await Wait.Until(
        "policy knows of both", () => Gateway.Post("/policy/v1/cases", new { own = id, other, reason = "Beide zijn de enige die betaalt." }, owner),
        answer => answer.Status == 201)).Header("Location")!;

    private async Task<Answer> Act(string path, object body, Who who) =>
        await Gateway.Post(path, body, who, (await Gateway.Get(string.Join('/', path.Split('/')[..5]), who)).Demand(200).ETag);

    private async Task ShouldBeHeld(string id, Who owner, string? of)
    {
        var asked = await Ask(id, owner);
        var held = await Wait.Until(
            $"{id} is held", () => Gateway.Asked($"{Schemes}/{id}", "held", owner), answer => answer.ETag != asked.ETag);
        held.Json.GetProperty("publishedOn").ValueKind.ShouldBe(JsonValueKind.Null);
        var reasons = held.Json.GetProperty("publication").GetProperty("reasons").EnumerateArray().ToList();
        reasons.ShouldAllBe(reason => reason.GetProperty("code").GetString() == "case-open");
        if (of is not null)
        {
            reasons.Select(reason => $"/policy/v1/cases/{reason.GetProperty("caseId").GetString()}").ShouldContain(of);
        }
    }

    private async Task<(int Asked, int Explained)> Published(string id, Who owner)
    {
        await Ask(id, owner);
        var published = (await Gateway.Published($"{Schemes}/{id}", owner)).Json;
        published.GetProperty("isChecked").GetBoolean().ShouldBeTrue();
        return (published.GetProperty("asked").GetInt32(), published.GetProperty("explained").GetInt32());
    }

    private async Task<Answer> Ask(string id, Who owner) => (await Gateway.Post(
        $"{Schemes}/{id}/publish", new { publishedOn = Today, gazette = $"Stcrt. {id}" }, owner, (await Gateway.Get($"{Schemes}/{id}", owner)).ETag)).Demand(202);

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/asked-{name}");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
