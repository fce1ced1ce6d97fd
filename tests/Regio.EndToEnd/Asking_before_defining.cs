using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Who would define what another ministry measures already is shown that, and uses it or says why it is another.</summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Asking_before_defining(SmallSite small) : EndToEndTest
{
    private const string Indicators = "/funding/v1/indicators";
    private static readonly Who One = new("ministry", "https://regio.example/id/ministerie/indicators-one");
    private static readonly Who Another = new("ministry", "https://regio.example/id/ministerie/indicators-another");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Shows_what_is_in_use_and_takes_the_answer()
    {
        (await Gateway.Post(Indicators, Body("diplomas-first", "diplomas"), One)).Demand(201);
        var copy = Body("diplomas-second", "certificates");
        var before = await Road.Stored(Site!);
        var (candidate, token) = Asked(await Gateway.Post(Indicators, copy, Another, key: "second"));
        candidate.GetProperty("code").GetString().ShouldBe("diplomas-first");
        candidate.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()).ShouldBe(["same-name", "same-definition"]);

        await Refuses(Confirmed(copy, new { token, decision = "new" }), "motive-missing", "/confirmation/motive");
        await Refuses(Confirmed(Body("diplomas-third", "certificates"), new { token, decision = "new", motive = "x" }), "resembles-existing", "/confirmation/token");
        await Refuses(Confirmed(copy, new { token = "forged", decision = "new", motive = "x" }), "resembles-existing", "/confirmation/token");
        (await Gateway.Post(Indicators, Confirmed(copy, new { token, decision = "join", motive = "x" }), Another)).Demand(400);
        (await Road.Stored(Site!)).ShouldBe(before);

        var answered = Confirmed(copy, new { token, decision = "new", motive = "Alleen wat de sector erkent." });
        (await Gateway.Post(Indicators, answered, One)).Demand(409);
        (await Gateway.Post(Indicators, answered, Another, key: "second")).Demand(201);
        before = await Road.Stored(Site!);
        (await Gateway.Post(Indicators, answered, Another, key: "second")).Demand(201);
        (await Gateway.Post(Indicators, answered, Another)).Demand(409);
        (await Road.Stored(Site!)).ShouldBe(before, "Twice the same changes nothing.");
        (await History("diplomas-second")).ShouldBe(
            "Uitgave 1 werd vastgelegd hoewel zij lijkt op Behaalde diploma's per deelnemer (reden: Alleen wat de sector erkent.).");

        await Revises();
    }

    private async Task Revises()
    {
        var begun = (await Gateway.Post(Indicators, Body("attendance", "attendance", "Wie erbij was", "Aanwezigen op dagdelen."), One)).Demand(201);
        const string revise = $"{Indicators}/attendance/revise";
        var near = Body(null, "attendance", "Behaalde diploma's per deelnemer", "Aanwezigen op dagdelen.");
        near.Remove("code");
        near["from"] = "2027-01-01";
        var (_, token) = Asked(await Gateway.Post(revise, near, One, begun.ETag));
        var answered = Confirmed(near, new { token, decision = "new", motive = "Zo heet het voortaan." });
        var revised = (await Gateway.Post(revise, answered, One, begun.ETag)).Demand(204);
        (await Gateway.Post(revise, near, One, revised.ETag)).Demand(204).ETag.ShouldBe(revised.ETag, "It is so already.");
        near["from"] = "2028-01-01";
        (await Gateway.Post(revise, near, One, revised.ETag)).Demand(204);
        (await Gateway.Get($"{Indicators}/attendance/history")).Demand(200).Json.EnumerateArray()
            .Count(entry => entry.GetProperty("text").GetProperty("en").GetString()!.StartsWith("Edition 2 was defined although", StringComparison.Ordinal))
            .ShouldBe(1, "It was told apart once.");
    }

    private async Task<string?> History(string code) => (await Gateway.Get($"{Indicators}/{code}/history")).Demand(200)
        .Json.EnumerateArray().Last().GetProperty("text").GetProperty("nl").GetString();

    private async Task Refuses(object body, string code, string pointer)
    {
        var problem = (await Gateway.Post(Indicators, body, Another)).Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}");
        problem.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(pointer);
    }

    private static (JsonElement Candidate, string Token) Asked(Answer answer)
    {
        var problem = answer.Demand(409).Json;
        problem.GetProperty("type").GetString().ShouldBe("/problems/resembles-existing");
        return (problem.GetProperty("candidates")[0], problem.GetProperty("confirmation").GetProperty("token").GetString()!);
    }

    private static Dictionary<string, object?> Body(
        string? code, string concept, string name = "Behaalde diploma's per deelnemer", string definition = "Diploma's van deelnemers die in het jaar slaagden.") =>
        new(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["concept"] = concept,
            ["name"] = name,
            ["definition"] = definition,
            ["kind"] = "output",
            ["unit"] = "persons",
            ["direction"] = "higher",
            ["period"] = "calendar-year",
            ["from"] = "2026-01-01",
        };

    private static Dictionary<string, object?> Confirmed(Dictionary<string, object?> body, object confirmation) =>
        new(body) { ["confirmation"] = confirmation };
}
