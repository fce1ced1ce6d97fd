using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// Two ministries prepare something for the same people, and neither says so: both learn that someone does, and who it is only once
/// both are willing. A third learns nothing at all, until one of the two is announced.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Meeting_blindly(SmallSite small) : EndToEndTest
{
    private const string Matches = "/policy/v1/blind-matches";
    private const string Cases = "/policy/v1/cases";
    private static readonly Who One = Ministry("one");
    private static readonly Who Other = Ministry("other");
    private static readonly Who Stranger = Ministry("stranger");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_both_that_there_is_someone_and_who_it_is_once_both_are_willing()
    {
        await Draft("blind-one", One, "elderly");
        await Draft("blind-other", Other, "elderly");
        var id = await Told(One, "blind-one");
        (await Told(Other, "blind-other")).ShouldBe(id);
        await Hides(id, One, "blind-other", Other);
        await Hides(id, Other, "blind-one", One);
        await IsHiddenFromAStranger(id);
        foreach (var who in (Who[])[One, Other])
        {
            await Wait.Until(
                "it awaits each of the two", async () => (await Gateway.Get("/insight/v1/me/work?kind=asked", who)).Demand(200).Text,
                work => work.Contains(id, StringComparison.Ordinal));
        }

        var opening = new { own = "blind-one", other = "blind-other", reason = "Wij bereiden hetzelfde voor." };
        (await Gateway.Post(Cases, opening, One)).Demand(409).Json.GetProperty("type").GetString().ShouldEndWith("/unknown-policy-or-scheme");
        (await Answer(id, "accept", One)).Demand(204);
        (await Answer(id, "accept", One)).Demand(204).ETag.ShouldBe("\"2\"");
        await Hides(id, Other, "blind-one", One);
        (await Gateway.Get(id, One)).Demand(200).Json.TryGetProperty("other", out var nothing).ShouldBe(nothing.ValueKind == JsonValueKind.Null);
        (await Answer(id, "accept", Other)).Demand(204);

        var opened = (await Gateway.Get(id, One)).Demand(200).Json;
        opened.GetProperty("match").GetProperty("status").GetString().ShouldBe("opened");
        opened.GetProperty("other").GetProperty("title").GetString().ShouldBe("Regeling blind-other");
        opened.GetProperty("other").GetProperty("contactDesk").GetString().ShouldBe("loket blind-other");
        opened.GetProperty("other").GetProperty("owner").GetProperty("externalId").GetString().ShouldBe(Other.Organisation);
        opened.GetProperty("other").GetProperty("clashes").EnumerateArray().Select(one => one.GetProperty("type").GetString()).ShouldBe(["stacking"]);
        (await Gateway.Get($"{id}/history", Other)).Demand(200).Text.ShouldContain(One.Organisation!);
        (await Answer(id, "decline", Other)).Demand(409).Json.GetProperty("type").GetString().ShouldEndWith("/blind-match-opened");
        await IsHiddenFromAStranger(id);

        var aligned = (await Gateway.Post(Cases, opening, One)).Demand(201).Header("Location")!;
        (await Gateway.Get(aligned, Other)).Demand(200);
        (await Gateway.Get(aligned, Stranger)).Demand(404);
        await Announce("blind-other", Other);
        (await Wait.Until("it lapses", () => Gateway.Get(id, One), answer => Status(answer) == "lapsed")).Json.TryGetProperty("other", out var gone)
            .ShouldBe(gone.ValueKind == JsonValueKind.Null);
        (await Answer(id, "accept", One)).Demand(409).Json.GetProperty("type").GetString().ShouldEndWith("/blind-match-ended");
    }

    [Fact]
    public async Task Ends_where_one_is_not_willing_and_the_other_does_not_hear_who()
    {
        await Draft("declined-one", One, "elderly");
        await Draft("declined-other", Other, "elderly");
        var id = await Told(One, "declined-one");
        (await Answer(id, "accept", One)).Demand(204);
        (await Answer(id, "decline", Other)).Demand(204);
        Status((await Gateway.Get(id, One)).Demand(200)).ShouldBe("not-taken-up");
        await Hides(id, One, "declined-other", Other);
        await Hides(id, Other, "declined-one", One);
        (await Answer(id, "accept", One)).Demand(409).Json.GetProperty("type").GetString().ShouldEndWith("/blind-match-ended");
    }

    private async Task IsHiddenFromAStranger(string id)
    {
        (await Gateway.Get(id, Stranger)).Demand(404);
        (await Gateway.Get($"{id}/history", Stranger)).Demand(404);
        (await Gateway.Get(Matches, Stranger)).Demand(200).Json.GetArrayLength().ShouldBe(0);
        (await Gateway.Post($"{id}/accept", null, Stranger, "\"1\"")).Demand(404);
        (await Gateway.Post($"{id}/decline", null, Stranger, "\"1\"")).Demand(404);
        (await Gateway.Get(id, Who.Steward)).Demand(403);
        (await Gateway.Get("/insight/v1/me/work", Stranger)).Demand(200).Text.ShouldNotContain(id);
    }

    // All that a reader gets of it, and none of it tells who the other is, or what it is called.
    private async Task Hides(string id, Who reader, string draft, Who owner)
    {
        var scheme = (await Gateway.Get($"/funding/v1/schemes/{draft}", owner)).Demand(200).Json.GetProperty("id").GetString()!;
        foreach (var path in (string[])[id, $"{id}/history", Matches, "/insight/v1/me/work"])
        {
            var told = (await Gateway.Get(path, reader)).Demand(200).Text;
            told.ShouldNotContain(draft);
            told.ShouldNotContain(scheme);
            told.ShouldNotContain(owner.Organisation!);
        }
    }

    private async Task<string> Told(Who owner, string draft)
    {
        var scheme = (await Gateway.Get($"/funding/v1/schemes/{draft}", owner)).Demand(200).Json.GetProperty("id").GetString();
        var rows = await Wait.Until(
            "it is told", async () => (await Gateway.Get($"{Matches}?state=waiting-for-me", owner)).Demand(200).Json.EnumerateArray().ToList(), all => all.Exists(Is));
        var row = rows.Single(Is);
        row.GetProperty("domains").EnumerateArray().Select(one => one.GetString()).ShouldBe(["housing"]);
        row.GetProperty("regions").GetArrayLength().ShouldBePositive();
        return $"{Matches}/{row.GetProperty("id")}";

        bool Is(JsonElement one) => one.GetProperty("schemeId").GetString() == scheme;
    }

    private async Task<Answer> Answer(string id, string act, Who who) => await Gateway.Post($"{id}/{act}", null, who, (await Gateway.Get(id, who)).Demand(200).ETag);

    private async Task Draft(string id, Who owner, string group) => (await Gateway.Post(
        "/funding/v1/schemes",
        new
        {
            externalId = id,
            ownerId = owner.Organisation,
            title = $"Regeling {id}",
            domains = new[] { "housing" },
            targetGroups = new[] { group },
            division = "werkregio-2024",
            from = "2026-01-01",
            contactDesk = $"loket {id}",
            terms = new { stacking = new { rule = "forbidden" } },
        },
        owner)).Demand(201);

    private async Task Announce(string id, Who owner) => (await Gateway.Post(
        $"/funding/v1/schemes/{id}/announce", new { on = TimeProvider.System.Today().ToString("yyyy-MM-dd") }, owner,
        (await Gateway.Get($"/funding/v1/schemes/{id}", owner)).ETag)).Demand(204);

    private static string Status(Answer answer) => answer.Demand(200).Json.GetProperty("match").GetProperty("status").GetString()!;

    private static Who Ministry(string name) => new("ministry", $"https://regio.example/id/ministerie/blind-{name}");
}
