using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A rejection that did not hold up is replaced by an award, and what was mistyped of the money is put right by both sides: what is
/// told from then on is what it should have been, what was told before stays, and history keeps both.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Putting_a_grant_right(SmallSite small) : EndToEndTest
{
    private const string Scheme = "/funding/v1/schemes/putting-right";
    private static readonly int Year = TimeProvider.System.Today().Year;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/putting-right");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/putting-right-other");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task After_an_appeal_and_after_a_typing_error()
    {
        await Publish();
        var grant = await Apply();
        await Appeal(grant);
        await Pay(grant);
        await Recover(grant);
        var told = (await Gateway.Get($"{grant}/history")).Demand(200).Text;
        told.ShouldContain("Payment of 60 mistyped");
        told.ShouldNotContain("Past niet.", Case.Sensitive, "Why it was rejected is told to the parties alone.");
    }

    private async Task Appeal(string grant)
    {
        await Act($"{grant}/reject", new { decision = "R-1", on = Today, reason = "Past niet." });
        await Refuses($"{grant}/award", new { decision = "R-3", on = Today }, "already-decided");
        object Decided(string outcome) => new { against = "R-1", notedOn = Today, outcome, on = Today, decision = "R-2" };
        await Refuses($"{grant}/decide-appeal", Decided("upheld"), "unknown-appeal");
        await Act($"{grant}/note-appeal", new { against = "R-1", on = Today, grounds = "Past wel." });
        (await Gateway.Post($"{grant}/decide-appeal", Decided("upheld"), Other, await Version(grant))).Demand(404);
        await Act($"{grant}/decide-appeal", Decided("upheld"));
        await Act($"{grant}/decide-appeal", Decided("upheld"));
        await Refuses($"{grant}/decide-appeal", Decided("dismissed"), "appeal-decided");
        await Act($"{grant}/award", new { decision = "R-3", on = Today });
        var award = (await Gateway.Get($"{grant}/history")).Demand(200).Json.EnumerateArray()
            .Single(entry => entry.GetProperty("fact").GetString()!.Contains("grant-awarded", StringComparison.Ordinal));
        award.GetProperty("data").GetProperty("replaces").GetString().ShouldBe("R-1");
    }

    private async Task Pay(string grant)
    {
        await Act($"{grant}/plan-instalments", new { instalments = new[] { new { dueOn = Today, amount = 60m }, new { dueOn = Today, amount = 30m } } });
        await Act($"{grant}/pay-instalment", new { number = 1, on = Today });
        await Act($"{grant}/pass-on", new { partner = "gm9902", on = Today, amount = 50m }, Lead);
        await Road.CaughtUp(Site!, service: "funding");
        var before = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        await Task.Delay(50, Site.Cancelled);

        object Payment(decimal amount) => new { number = 1, on = Today, amount, reason = "Payment of 60 mistyped" };
        await Refuses($"{grant}/correct-payment", Payment(49.99m), "more-than-received");
        await Refuses($"{grant}/correct-payment", Payment(70.01m), "above-award");
        await Refuses($"{grant}/withdraw-payment", new { number = 1, reason = "Dubbel" }, "more-than-received");
        await Act($"{grant}/correct-payment", Payment(70m));
        await Act($"{grant}/correct-payment", Payment(70m));
        object Passed(decimal amount) => new { number = 1, partner = "gm9902", on = Today, amount, reason = "Typefout" };
        (await Gateway.Post($"{grant}/correct-passing-on", Passed(55m), Ministry, await Version(grant))).Demand(403);
        await Refuses($"{grant}/correct-passing-on", Passed(70.01m), "more-than-received", Lead);
        await Act($"{grant}/correct-passing-on", Passed(55m), Lead);
        await Tells(grant, paid: 70m, withLead: 15m);
        await Act($"{grant}/withdraw-passing-on", new { number = 1, reason = "Dubbel" }, Lead);
        await Tells(grant, paid: 70m, withLead: 70m);

        await Road.CaughtUp(Site!, service: "funding");
        (await Paid("")).ShouldBe(70m);
        (await Paid($"&knownOn={before}")).ShouldBe(60m);
    }

    private async Task Recover(string grant)
    {
        await Act($"{grant}/amend", new { decision = "R-4", on = Today, amounts = new[] { new { year = Year, amount = 40m } }, from = Day(1, 1), until = $"{Year + 1}-01-01", reason = "Minder" });
        await Act($"{grant}/order-recovery", new { decision = "R-5", on = Today, amount = 20m, reason = "Te veel" });
        await Act($"{grant}/record-recovery", new { on = Today, amount = 10m });
        object Claim(decimal amount) => new { number = 1, decision = "R-5", on = Today, amount, grounds = "Te veel", reason = "Typefout" };
        await Refuses($"{grant}/correct-recovery", Claim(30.01m), "nothing-overpaid");
        await Refuses($"{grant}/correct-recovery", Claim(9.99m), "more-than-claimed");
        await Act($"{grant}/correct-recovery", Claim(30m));
        await Refuses($"{grant}/correct-repayment", Back(30.01m), "more-than-claimed");
        await Act($"{grant}/correct-repayment", Back(30m));
        await Tells(grant, paid: 70m, withLead: 40m);
        await Refuses($"{grant}/withdraw-recovery", new { number = 1, reason = "Dubbel" }, "more-than-claimed");
        await Act($"{grant}/withdraw-repayment", new { number = 1, reason = "Dubbel" });
        await Act($"{grant}/withdraw-recovery", new { number = 1, reason = "Dubbel" });
        await Refuses($"{grant}/correct-recovery", Claim(30m), "unknown-entry");
        await Act($"{grant}/withdraw-payment", new { number = 1, reason = "Nooit betaald" });
        await Refuses($"{grant}/correct-payment", new { number = 1, on = Today, amount = 1m, reason = "Typefout" }, "not-paid");
        await Tells(grant, paid: 0m, withLead: 0m);

        static object Back(decimal amount) => new { number = 1, on = Today, amount, reason = "Typefout" };
    }

    private async Task Tells(string grant, decimal paid, decimal withLead)
    {
        var account = (await Gateway.Get($"{grant}/account")).Demand(200).Json;
        (account.GetProperty("paid").GetDecimal(), account.GetProperty("withLead").GetDecimal()).ShouldBe((paid, withLead));
    }

    private async Task<decimal> Paid(string query)
    {
        var scheme = (await Gateway.Get(Scheme)).Demand(200).Json.GetProperty("id").GetGuid();
        return (await Gateway.Get($"/insight/v1/money?by=year&scheme={scheme}{query}")).Demand(200).Json.GetProperty("totals").GetProperty("paid").GetDecimal();
    }

    private async Task Act(string path, object body, Who? who = null) =>
        (await Gateway.Post(path, body, who ?? Ministry, await Version(path[..path.LastIndexOf('/')]))).Demand(204);

    private async Task Refuses(string path, object body, string code, Who? who = null) =>
        (await Gateway.Post(path, body, who ?? Ministry, await Version(path[..path.LastIndexOf('/')]))).Demand(409).Json
            .GetProperty("type").GetString().ShouldBe($"/problems/{code}");

    private async Task<string> Version(string grant) => (await Gateway.Get(grant, Ministry)).Demand(200).ETag;

    private async Task Publish()
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new { externalId = "putting-right", ownerId = Ministry.Organisation, title = "Regeling rechtzetten", from = Day(1, 1), until = $"{Year + 2}-01-01" },
            Ministry)).Demand(201);
        await Gateway.Publish(Scheme, drafted.ETag, Day(1, 1), "Stcrt. 1", Ministry);
        (await Gateway.Post($"{Scheme}/budget", new { year = Year, amount = 100m, decidedOn = Day(1, 1) }, Ministry, "\"0\"")).Demand(204);
    }

    private async Task<string> Apply() => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme = "putting-right",
            network = "sv-jongeren-aan-het-werk",
            lead = "gm9901",
            partners = new[] { "gm9902" },
            plan = "Coaches",
            from = Day(1, 1),
            until = $"{Year + 1}-01-01",
            costs = new[] { new { item = "Coaches", amount = 100m } },
            requested = new[] { new { year = Year, amount = 100m } },
        },
        Lead)).Demand(201).Header("Location")!;

    private static string Day(int month, int day) => new DateOnly(Year, month, day).ToString("yyyy-MM-dd");

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
