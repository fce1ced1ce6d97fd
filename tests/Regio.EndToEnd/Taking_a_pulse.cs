using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A coordinator opens a pulse, members answer by link, on the page and signed in, and what came of it is read by its circle
/// alone; before it closes nothing is told, at no moment.
/// </summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Taking_a_pulse(SmallSite small) : EndToEndTest
{
    private const string Pulses = "/networks/v1/pulses";
    private static readonly string[] Codes = ["gm9901", "gm9902", "gm9903", "gm9904", "gm9905", "gm9906"];
    private static readonly Who Coordinator = new("region", Uri("gm9901"));
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/mnre9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Tells_what_came_of_it_to_its_circle_and_nothing_before()
    {
        await Register("pulsed", Codes, "Vitaal oud worden", "care", "elderly");
        var pulse = await Open("pulsed");
        var first = (await Draw(pulse, "gm9901", "Anna"))[0];
        var before = await AllThatIsTold(pulse);

        // By link, and again: it can be changed until the pulse closes.
        (await Gateway.Put(first, new { trust = 1 })).Demand(200);
        var link = await DrawAgain(pulse, first);
        (await Gateway.Put(link, Scores(5))).Demand(200).Header("Cache-Control").ShouldBe("no-store");
        (await Gateway.Get(link)).Demand(200).Json.GetProperty("scores").GetProperty("trust").GetInt32().ShouldBe(5);
        await AnswerOnThePage((await Draw(pulse, "gm9902", null))[0]);
        foreach (var code in Codes[2..5])
        {
            var member = new Who("member", Uri(code));
            (await Gateway.Put($"{pulse}/answer", Scores(4), member)).Demand(200);
            (await Gateway.Get($"{pulse}/answer", member)).Demand(200).Json.GetProperty("scores").GetProperty("trust").GetInt32().ShouldBe(4);
        }

        (await AllThatIsTold(pulse)).ShouldBe(before, "Nothing that is told changes by an answer.");
        var open = DateTimeOffset.Parse((await Gateway.Get($"{pulse}/history", Coordinator)).Json[0].GetProperty("recordedAt").GetString()!);
        await Close(pulse);
        var closed = (await Gateway.Get(pulse, Coordinator)).Demand(200).Json;
        closed.GetProperty("response").GetString().ShouldBe("half-or-more");
        var trust = closed.GetProperty("results")[0];
        (trust.GetProperty("level").GetString(), trust.GetProperty("mean").GetDecimal()).ShouldBe(("high", 4.0m));
        trust.GetProperty("changeLevel").GetString().ShouldBe("none-before");
        closed.GetProperty("results")[6].GetProperty("level").GetString().ShouldBe("too-few", "Only the page answered it.");
        (await Gateway.Get($"{pulse}?knownOn={open:O}".Replace("+00:00", "Z"), Coordinator)).Demand(200).Json.GetProperty("results").GetArrayLength().ShouldBe(0);

        await IsOver(pulse, link);
        await IsReadByItsCircleAlone(pulse);
        await Road.CaughtUp(Site!);
    }

    [Fact]
    public async Task Tells_nothing_that_would_tell_of_a_newcomer()
    {
        await Register("pulsed-again", Codes, "Nieuwkomers onder dak", "housing", "newcomers");
        await Answered("pulsed-again", Codes[..5], 3);
        var same = await Answered("pulsed-again", Codes[..5], 4);
        (same.GetProperty("changeLevel").GetString(), same.GetProperty("change").GetDecimal()).ShouldBe(("rose", 1.0m));
        var withNewcomer = await Answered("pulsed-again", Codes, 4);
        (withNewcomer.GetProperty("changeLevel").GetString(), withNewcomer.GetProperty("level").GetString()).ShouldBe(("too-few", "too-few"));
        withNewcomer.TryGetProperty("mean", out var mean).ShouldBe(mean.ValueKind == JsonValueKind.Null);
        withNewcomer.TryGetProperty("change", out var change).ShouldBe(change.ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task Is_answered_by_a_member_for_itself_alone()
    {
        await Register("own", Codes[..4], "Veilige haven", "safety", "families");
        var pulse = await Open("own");
        var stranger = new Who("member", Uri("gm9907"));
        (await Gateway.Put($"{pulse}/answer", Scores(1), stranger)).Demand(404);
        (await Gateway.Post($"{pulse}/links", new { respondents = new[] { new { name = "x" } } }, stranger)).Demand(404);
        (await Gateway.Post($"{pulse}/links", new { respondents = new[] { new { email = "bea@regio.example" }, new { email = "Bea" } } }, new("member", Uri("gm9902"))))
            .Demand(400).Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/respondents/1/email"]);
        (await Gateway.Put($"{pulse}/answer", Scores(1), Who.Steward)).Demand(403);
        (await Gateway.Put($"{pulse}/answer", Scores(1))).Demand(401);
        (await Gateway.Put($"{pulse}/answer", new { trust = 6, mood = 1 }, new("member", Uri("gm9902")))).Demand(400)
            .Json.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/mood", "/trust"]);
        await Draw(pulse, "gm9902", "Bea");
        (await Gateway.Get($"{pulse}/links", new("member", Uri("gm9902")))).Demand(200).Text.ShouldContain("Bea");
        (await Gateway.Get($"{pulse}/links", Coordinator)).Demand(200).Text.ShouldNotContain("Bea");
        (await Gateway.Get($"/networks/v1/pulse-answers/{new string('A', 43)}")).Demand(410).Json.GetProperty("instance").GetString()
            .ShouldBe("/networks/v1/pulse-answers");
        (await Gateway.Post($"{pulse}/visibility", new { visibility = "public" }, Who.Steward, "\"1\"")).Demand(403);
    }

    private static string Uri(string code) => $"https://regio.example/id/gemeente/{code}";

    private static object Body(string network) => new { network, closesOn = TimeProvider.System.Today().AddDays(30) };

    // All but the last question.
    private static object Scores(int score) => new
    {
        trust = score,
        commitment = score,
        goalConsensus = score,
        sharedDecisionMaking = score,
        expectedContinuity = score,
        needForJointCompetence = score,
    };

    // Each with an aim of its own: the same people at another table.
    private async Task Register(string network, string[] codes, string name, string domain, string targetGroup) => (await Gateway.Post(
        "/networks/v1/networks",
        new
        {
            externalId = network,
            name,
            domains = new[] { domain },
            targetGroups = new[] { targetGroup },
            inForceFrom = "2020-01-01",
            obligation = "voluntary",
            members = codes.Select((code, i) => new { organisation = code, role = i == 0 ? "lead" : "participant" }),
        },
        Coordinator, key: $"register {network}")).Demand(201);

    private async Task<string> Open(string network)
    {
        var opened = (await Gateway.Post(Pulses, Body(network), Coordinator)).Demand(201);
        (await Gateway.Get($"{Pulses}?atLeast={opened.Position}", Coordinator)).Demand(200);
        return opened.Header("Location")!;
    }

    private async Task<string[]> Draw(string pulse, string code, string? name) =>
    [
        .. (await Gateway.Post($"{pulse}/links", new { respondents = new[] { new { name } } }, new("member", Uri(code)))).Demand(200)
            .Json.EnumerateArray().Select(drawn => drawn.GetProperty("link").GetString()!),
    ];

    // One person has one link: the earlier one is over, and what it answered is still there to change.
    private async Task<string> DrawAgain(string pulse, string first)
    {
        var link = (await Draw(pulse, "gm9901", "anna"))[0];
        (await Gateway.Put(first, Scores(2))).Demand(410);
        (await Gateway.Get(link)).Demand(200).Json.GetProperty("scores").GetProperty("trust").GetInt32().ShouldBe(1);
        (await Gateway.Get($"{pulse}/links", new("member", Uri("gm9901")))).Demand(200).Json.GetArrayLength().ShouldBe(1);
        return link;
    }

    private async Task<Answer> Close(string pulse) => (await Gateway.Post(
        $"{pulse}/close", null, Coordinator, (await Gateway.Get(pulse, Coordinator)).Demand(200).ETag)).Demand(204);

    private async Task<JsonElement> Answered(string network, string[] codes, int score)
    {
        var pulse = await Open(network);
        foreach (var code in codes)
        {
            (await Gateway.Put($"{pulse}/answer", Scores(score), new("member", Uri(code)))).Demand(200);
        }

        await Close(pulse);
        return (await Gateway.Get(pulse, Coordinator)).Demand(200).Json.GetProperty("results")[0];
    }

    private async Task AnswerOnThePage(string link)
    {
        var page = (await Gateway.Get(link, accept: "text/html")).Demand(200);
        (page.MediaType, page.Text.Contains("<html lang=\"nl\">")).ShouldBe(("text/html", true));
        page.Text.ShouldNotContain("<script");
        page.Text.ShouldNotContain(link.Split('/')[^1], Case.Sensitive, "The link stands in the address alone.");
        page.Header("Content-Security-Policy")!.ShouldContain("form-action 'self'");
        (page.Header("Cache-Control"), page.Header("Referrer-Policy")).ShouldBe(("no-store", "no-referrer"));
        var form = new HttpRequestMessage(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["trust"] = "3", ["coordinator-support"] = "2", ["commitment"] = "" }),
        };
        form.Headers.Accept.ParseAdd("text/html");
        var kept = (await Gateway.Send(form)).Demand(200).Text;
        kept.ShouldContain("Uw antwoord is bewaard.");
        kept.ShouldContain("name=\"trust\" value=\"3\" checked");
    }

    private async Task<string> AllThatIsTold(string pulse)
    {
        string[] paths =
        [
            pulse, $"{pulse}/history", $"{pulse}?knownOn=2100-01-01T00:00:00Z", $"{Pulses}?network=pulsed", $"{Pulses}?network=pulsed&validOn=2100-01-01",
            "/networks/v1/networks/pulsed", "/networks/v1/networks/pulsed/history",
        ];
        var told = await Task.WhenAll(paths.Select(path => Gateway.Get(path, Coordinator)));
        var csv = await Gateway.Get($"{Pulses}?network=pulsed", Coordinator, "text/csv");
        return string.Join('\n', told.Append(csv).Select(answer => $"{answer.Demand(200).ETagOrNone} {answer.Text}"));
    }

    private async Task IsOver(string pulse, string link)
    {
        (await Gateway.Put(link, Scores(1))).Demand(410).Json.GetProperty("type").GetString().ShouldBe("/problems/link-not-valid");
        (await Gateway.Get(link, accept: "text/html")).Demand(410).MediaType.ShouldBe("text/html");
        (await Gateway.Put($"{pulse}/answer", Scores(1), new("member", Uri("gm9903")))).Demand(409).Json.GetProperty("type").GetString()
            .ShouldBe("/problems/pulse-closed");
        await using var store = Site!.StoreOf("networks");
        await using var count = store.CreateCommand(
            $"select (select count(*) from pulse.open where id = '{pulse.Split('/')[^1]}') + (select count(*) from pulse.answer where pulse_id = '{pulse.Split('/')[^1]}')");
        (await count.ExecuteScalarAsync(Site.Cancelled)).ShouldBe(0L);
        (await Close(pulse)).Header("Regio-Position").ShouldBeNull("Closed twice, it is closed.");
    }

    private async Task IsReadByItsCircleAlone(string pulse)
    {
        await Road.CaughtUp(Site!);
        var known = "";
        await Reads(members: true, ministry: false, anyone: false);
        await Lets("funders");
        await Reads(members: true, ministry: true, anyone: false);
        await Lets("public");
        await Reads(members: true, ministry: true, anyone: true);
        var whenPublic = TimeProvider.System.GetUtcNow();
        await Lets("members");
        await Reads(members: true, ministry: false, anyone: false);
        known = $"&knownOn={whenPublic.UtcDateTime:O}";
        await Reads(members: true, ministry: false, anyone: false);

        async Task Lets(string visibility)
        {
            var set = (await Gateway.Post(
                $"{pulse}/visibility", new { visibility }, Coordinator, (await Gateway.Get(pulse, Coordinator)).ETag)).Demand(204);
            (await Gateway.Get($"{Pulses}?atLeast={set.Position}", Coordinator)).Demand(200);
            (await Gateway.Get($"/insight/v1/summary?atLeast={set.Position}")).Demand(200);
        }

        async Task Reads(bool members, bool ministry, bool anyone)
        {
            foreach (var (who, may) in new[] { (new Who("member", Uri("gm9902")), members), (Ministry, ministry), (new Who("analyst"), anyone), (null, anyone) })
            {
                (await Gateway.Get(pulse, who)).Demand(may ? 200 : 404);
                var fit = (await Gateway.Get($"/insight/v1/governance-fit?network=pulsed{known}", who)).Demand(200).Json.GetProperty("items")[0];
                (fit.GetProperty("trust").ValueKind == JsonValueKind.Number).ShouldBe(may);
                (await Gateway.Get($"{pulse}/history", who)).Demand(may ? 200 : 404);
                (await Gateway.Get($"{Pulses}?network=pulsed", who)).Demand(200).TotalCount.ShouldBe(may ? 1 : 0);
                (await Gateway.Get($"{Pulses}?network=pulsed&knownOn=2100-01-01T00:00:00Z", who)).Demand(200).TotalCount.ShouldBe(may ? 1 : 0);
            }
        }
    }
}
