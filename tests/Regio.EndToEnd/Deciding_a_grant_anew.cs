using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A rejection that did not hold is made anew, that does not hold in court either, and it is awarded; the settlement is put right and
/// then made anew: each appeal names the decision that it is against, and everyone is told what holds now, and held before.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed partial class Deciding_a_grant_anew(SmallSite small) : EndToEndTest
{
    private const string Scheme = "/funding/v1/schemes/deciding-anew";
    private static readonly int Year = TimeProvider.System.Today().Year;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/deciding-anew");
    private static readonly Who Other = new("ministry", "https://regio.example/id/ministerie/deciding-anew-other");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task After_an_objection_after_a_judgment_and_after_a_typing_error()
    {
        await Publish();
        var grant = await Apply();
        await RejectAnew(grant);
        await AwardAfterAll(grant);
        await Account(grant);
        await PutRight(grant);
        await SettleAnew(grant);
        await PayBackNoMoreThanWasPaidTooMuch(grant);
        await Tells_others_what_was_decided(grant);
    }

    private async Task RejectAnew(string grant)
    {
        (await Given()).ShouldBeNull();
        await Act($"{grant}/reject", Rejected("D-1"));
        await Refuses($"{grant}/reject", Rejected("D-2"), "already-decided");
        await Refuses($"{grant}/note-appeal", Noted("D-1", Tomorrow), "in-the-future", "/on");
        await Act($"{grant}/note-appeal", Noted("D-1"));
        await Act($"{grant}/decide-appeal", Ended("D-1", "upheld", "B-1"));
        await Awaits("decide-application");
        (await Gateway.Post($"{grant}/reject", Rejected("D-2"), Other, await Version(grant))).Demand(404);
        (await Gateway.Post($"{grant}/reject", Rejected("D-2"), Lead, await Version(grant))).Demand(403);
        await Refuses($"{grant}/reject", Rejected("D-1", reason: "Te duur."), "decision-replaced", "/decision");
        await Refuses($"{grant}/reject", Rejected("D-2", Yesterday), "too-early", "/on");
        await Act($"{grant}/reject", Rejected("D-2"));
        await Twice($"{grant}/reject", Rejected("D-2"));
        await Awaits();
        (await Data(grant, "application-rejected")).Last().GetProperty("replaces").GetString().ShouldBe("D-1");
    }

    private async Task AwardAfterAll(string grant)
    {
        await Refuses($"{grant}/note-appeal", Noted("D-1", grounds: "Past echt."), "decision-no-longer-holds", "/against");
        await Act($"{grant}/note-appeal", Noted("D-2"));
        await Act($"{grant}/decide-appeal", Ended("D-2", "dismissed", "B-2"));
        await Refuses($"{grant}/award", Awarded("D-3"), "already-decided");
        await Act($"{grant}/note-appeal", Noted("B-2"));
        await Act($"{grant}/decide-appeal", Ended("B-2", "upheld", "AWB-1"));
        await Awaits("decide-application");
        var before = await Now();
        await Refuses($"{grant}/award", Awarded("D-1"), "decision-replaced", "/decision");
        (await Gateway.Post($"{grant}/award", Awarded("D-3"), Lead, await Version(grant))).Demand(403);
        await Act($"{grant}/award", Awarded("D-3"));
        await Awaits();
        (await Data(grant, "grant-awarded")).ShouldHaveSingleItem().GetProperty("replaces").GetString().ShouldBe("D-2");
        await Comes_to(grant, committed: 100m, awarded: 100m, settled: null);
        (await Total("awarded", before)).ShouldBeNull();
        (await Given()).ShouldBe((Today, 100m, 0m));
    }

    private async Task Account(string grant)
    {
        await Act($"{grant}/plan-instalments", new { instalments = new[] { new { dueOn = Today, amount = 100m } } });
        await Act($"{grant}/pay-instalment", new { number = 1, on = Today });
        await Act($"{grant}/submit-final-account", new { on = Today, costs = 95m, othersPaid = 0m }, Lead);
        await Refuses($"{grant}/correct-settlement", Right("S-1", 80m), "not-settled");
        await Act($"{grant}/settle", Settled("S-1", 80m));
        await Refuses($"{grant}/correct-settlement", Right("S-1", 80m, Tomorrow), "in-the-future", "/on");
        await Act($"{grant}/order-recovery", new { decision = "T-1", on = Today, amount = 10m, reason = "Te veel betaald" });
        await Comes_to(grant, committed: 80m, awarded: 100m, settled: 80m);
    }

    private async Task PutRight(string grant)
    {
        var before = await Now();
        (await Gateway.Post($"{grant}/correct-settlement", Right("S-1", 90m), Other, await Version(grant))).Demand(403);
        (await Gateway.Post($"{grant}/correct-settlement", Right("S-1", 90m), Lead, await Version(grant))).Demand(403);
        await Refuses($"{grant}/correct-settlement", Right("S-1", 95.01m), "above-costs", "/amount");
        await Refuses($"{grant}/correct-settlement", Right("S-1", 100.01m), "above-award", "/amount");
        await Refuses($"{grant}/correct-settlement", Right("S-1", 90.01m), "nothing-overpaid", "/amount");
        await Refuses($"{grant}/correct-settlement", Right("S-1", 90m, lower: null), "reason-missing", "/lowerReason");
        await Refuses($"{grant}/correct-settlement", Right("S-1", 90m, Yesterday), "too-early", "/on");
        await Budget(80m);
        await Refuses($"{grant}/correct-settlement", Right("S-1", 90m), "over-budget", "/amount");
        await Budget(100m);
        await Act($"{grant}/correct-settlement", Right("S-1", 90m));
        await Twice($"{grant}/correct-settlement", Right("S-1", 90m));
        await Comes_to(grant, committed: 90m, awarded: 100m, settled: 90m);
        (await Total("settled", before)).ShouldBe(80m);
        (await Gateway.Get($"{grant}?knownOn={before}", Ministry)).Demand(200).Json.GetProperty("settled").GetDecimal().ShouldBe(80m);
    }

    private async Task SettleAnew(string grant)
    {
        await Refuses($"{grant}/settle", Settled("S-2", 95m), "already-settled");
        await Act($"{grant}/note-appeal", Noted("S-1"));
        await Act($"{grant}/correct-settlement", Right("S-1a", 90m));
        (await Gateway.Get(grant, Ministry)).Json.GetProperty("appeals").EnumerateArray().Last().GetProperty("against").GetString()
            .ShouldBe("S-1a", "An appeal goes with the decision whose number was mistyped.");
        await Refuses($"{grant}/decide-appeal", Ended("S-1", "upheld", "B-3"), "unknown-appeal", "/against");
        await Act($"{grant}/decide-appeal", Ended("S-1a", "upheld", "B-3"));
        await Awaits("settle-grant");
        var before = await Now();
        (await Gateway.Post($"{grant}/settle", Settled("S-2", 95m), Other, await Version(grant))).Demand(403);
        (await Gateway.Post($"{grant}/settle", Settled("S-2", 95m), Lead, await Version(grant))).Demand(403);
        await Refuses($"{grant}/settle", Settled("S-1a", 95m), "decision-replaced", "/decision");
        await Refuses($"{grant}/settle", Settled("S-2", 95.01m), "above-costs", "/amount");
        await Refuses($"{grant}/settle", Settled("S-2", 95m, Yesterday), "too-early", "/on");
        await Act($"{grant}/submit-final-account", new { on = Today, costs = 97m, othersPaid = 0m }, Lead);
        await Act($"{grant}/settle", Settled("S-2", 97m));
        await Twice($"{grant}/settle", Settled("S-2", 97m));
        await Awaits();
        (await Data(grant, "grant-settled")).Last().GetProperty("replaces").GetString().ShouldBe("S-1a");
        await Comes_to(grant, committed: 97m, awarded: 100m, settled: 97m);
        (await Total("settled", before)).ShouldBe(90m);
        await Refuses($"{grant}/note-appeal", Noted("S-1a", grounds: "Past echt."), "decision-no-longer-holds", "/against");
        await Refuses($"{grant}/correct-settlement", Right("S-1a", 97m), "decision-replaced", "/decision");
        await Act($"{grant}/note-appeal", Noted("S-2"));
        (await Gateway.Get("/problems/decision-no-longer-holds")).Demand(200).Json.GetProperty("status").GetInt32().ShouldBe(409);
    }

    // Ten were claimed when it came to ninety, of the hundred that were paid.
    private async Task PayBackNoMoreThanWasPaidTooMuch(string grant)
    {
        (await Owes()).ShouldBeTrue();
        await Refuses($"{grant}/record-recovery", new { on = Today, amount = 3.01m }, "nothing-overpaid", "/amount");
        await Act($"{grant}/record-recovery", new { on = Today, amount = 3m });
        (await Owes()).ShouldBeFalse();
        var account = (await Gateway.Get($"{grant}/account")).Demand(200).Json;
        (Euros(account, "overpaid"), Euros(account, "claimed"), Euros(account, "recovered"), Euros(account, "withLead")).ShouldBe((3m, 3m, 3m, 97m));
    }

    private async Task Tells_others_what_was_decided(string grant)
    {
        var told = (await Gateway.Get($"{grant}/history")).Demand(200).Text;
        foreach (var decision in new[] { "D-1", "D-2", "D-3", "S-1", "S-1a", "S-2", "B-1", "B-2", "B-3" })
        {
            told.ShouldContain(decision);
        }

        (await Given()).ShouldBe((Today, 100m, 100m));
        told.ShouldContain("Een nul te weinig.");
        told.ShouldNotContain("Past niet.", Case.Sensitive, "Why it was rejected is told to the parties alone.");
        told.ShouldNotContain("Past wel.", Case.Sensitive, "So is why someone objected.");
        (await Gateway.Get($"{grant}/history", Lead)).Demand(200).Text.ShouldContain("Past wel.");
    }
}
