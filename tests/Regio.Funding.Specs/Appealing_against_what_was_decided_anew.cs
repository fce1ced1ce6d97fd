using Regio.Funding.Grants;
using Regio.Hosting.Decisions;
using Regio.Testing;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Appealing_against_what_was_decided_anew : Spec<Grant>
{
    private static readonly ApplicationRejected Rejected = new(GrantId, "2027-18", Applied.AddDays(60), "Past niet bij de regio.");
    private static readonly AppealNoted Objection = new(GrantId, "2027-18", Applied.AddDays(70), "Past wel.");
    private static readonly AppealDecided Upheld = new(GrantId, "2027-18", Objection.On, "upheld", Applied.AddDays(100), "2027-B3");
    private static readonly AppealDecided Dismissed = Upheld with { Outcome = "dismissed" };
    private static readonly AppealNoted InCourt = new(GrantId, "2027-B3", Upheld.On.AddDays(10), null);
    private static readonly AppealDecided UpheldInCourt = new(GrantId, "2027-B3", InCourt.On, "upheld", Upheld.On.AddDays(90), "AWB 27/1");
    private static readonly ApplicationRejected Again = new(GrantId, "2027-61", Upheld.On.AddDays(5), "Te duur.", Rejected.Decision);
    private static readonly GrantAwarded After = Awarded with { Decision = "2027-62", On = Upheld.On.AddDays(5), Replaces = Rejected.Decision };
    private static readonly FinalAccountSubmitted More = Account with { Costs = 300_000m };
    private static readonly GrantSettled Anew = new(GrantId, "2029-9", SettledLower.On.AddDays(60), 190_000m, "De huur telt half mee.", SettledLower.Decision);
    private static readonly object[] Appealed = [Submitted, Rejected, Objection, Upheld];
    private static readonly object[] Settled = [Submitted, Awarded, Planned, FirstPaid, SecondPaid, More, SettledLower];

    private static object[] SettledAnew =>
    [
        .. Settled, new AppealNoted(GrantId, SettledLower.Decision, SettledLower.On.AddDays(10), null),
        new AppealDecided(GrantId, SettledLower.Decision, SettledLower.On.AddDays(10), "upheld", SettledLower.On.AddDays(50), null), Anew,
    ];

    [Fact]
    public void Names_the_new_decision()
    {
        Given([.. Appealed, Again]).When(Note(Objection with { Against = Again.Decision, On = Again.On })).Then(Objection with { Against = Again.Decision, On = Again.On });
        Given([.. Appealed, After]).When(Note(Objection with { Against = After.Decision, On = After.On })).Then(Objection with { Against = After.Decision, On = After.On });
        Given(SettledAnew).When(Note(Objection with { Against = Anew.Decision, On = Anew.On })).Then(Objection with { Against = Anew.Decision, On = Anew.On });
    }

    [Fact]
    public void Refuses_one_against_what_was_replaced()
    {
        const string code = "decision-no-longer-holds";
        Given([.. Appealed, Again]).When(Note(Objection with { On = Again.On })).ThenRejected(code, "/against");
        Given([.. Appealed, After]).When(Note(Objection with { On = After.On })).ThenRejected(code, "/against");
        Given(SettledAnew).When(Note(Objection with { Against = SettledLower.Decision, On = Anew.On })).ThenRejected(code, "/against");
    }

    [Fact]
    public void Takes_one_that_came_before_it_was_replaced()
    {
        var earlier = Objection with { On = Again.On.AddDays(-1) };
        Given([.. Appealed, Again]).When(Note(earlier)).Then(earlier);
        Given([.. Appealed, Again]).When(Note(Objection)).ThenNothing();
        Given([.. Appealed, Again]).When(Note(earlier with { On = Rejected.On.AddDays(-1) })).ThenRejected("too-early", "/on");
    }

    [Fact]
    public void Opens_it_once_more_when_one_against_the_new_decision_is_upheld()
    {
        object[] rejectedAgain = [.. Appealed, Again, Objection with { Against = Again.Decision, On = Again.On }];
        var ended = Upheld with { Against = Again.Decision, NotedOn = Again.On, On = Again.On.AddDays(40), Decision = "2027-B9" };
        var third = Rejected with { Decision = "2027-80", On = ended.On };
        Given(rejectedAgain).When(Reject(third)).ThenRejected("already-decided");
        Given([.. rejectedAgain, ended]).When(Reject(third)).Then(third with { Replaces = Again.Decision });
        Given([.. rejectedAgain, ended]).When(Reject(third with { Decision = Rejected.Decision })).ThenRejected("decision-replaced", "/decision");
        Given([.. rejectedAgain, ended]).When(Award(After with { Decision = Again.Decision, On = ended.On, Replaces = null })).ThenRejected("decision-replaced", "/decision");
    }

    [Fact]
    public void Opens_it_when_one_in_court_against_the_decision_on_an_objection_is_upheld()
    {
        object[] inCourt = [Submitted, Rejected, Objection, Dismissed];
        Given(inCourt).When(Note(InCourt)).Then(InCourt);
        var after = After with { On = UpheldInCourt.On, Replaces = null };
        Given([.. inCourt, InCourt]).When(Award(after)).ThenRejected("already-decided");
        Given([.. inCourt, InCourt, UpheldInCourt with { Outcome = "dismissed" }]).When(Award(after)).ThenRejected("already-decided");
        Given([.. inCourt, InCourt, UpheldInCourt]).When(Reject(Again with { On = UpheldInCourt.On, Replaces = null })).Then(Again with { On = UpheldInCourt.On });
        Given([.. inCourt, InCourt, UpheldInCourt]).When(Award(after with { On = UpheldInCourt.On.AddDays(-1) })).ThenRejected("too-early", "/on");
        State([.. inCourt, InCourt, UpheldInCourt]).UpheldOn.ShouldBe(UpheldInCourt.On);
    }

    [Fact]
    public void Goes_with_a_settlement_whose_number_was_mistyped()
    {
        var noted = Objection with { Against = SettledLower.Decision, On = SettledLower.On.AddDays(10) };
        var renamed = new SettlementCorrected(GrantId, SettledLower with { Decision = "2029-33" }, noted.On, "Verkeerd nummer");
        object[] corrected = [.. Settled, noted, renamed];
        State(corrected).Appeals.ShouldBe([noted with { Against = "2029-33" }]);
        var ended = new AppealDecided(GrantId, "2029-33", noted.On, "upheld", noted.On.AddDays(40), null);
        Given(corrected).When(grant => DecideAppeal.Decide(grant, ended, ended.On)).Then(ended);
        State([.. corrected, ended]).ResettledFrom.ShouldBe(ended.On);
        State([.. Settled, noted, ended with { Against = SettledLower.Decision }, renamed]).ResettledFrom.ShouldBe(ended.On);
    }

    [Fact]
    public void Is_told_apart_by_the_number_also_where_that_is_corrected() =>
        Given(SettledAnew).When(grant => CorrectSettlement.Decide(
            grant, new(GrantId, Anew with { Decision = SettledLower.Decision, Replaces = null }, Anew.On, "Verkeerd nummer"), Money, null, null, null))
            .ThenRejected("decision-replaced", "/decision");

    private static Grant State(object[] facts) => facts.Aggregate(default(Grant), Grant.After)!;

    private static Func<Grant, Decision> Note(AppealNoted noted) => grant => NoteAppeal.Decide(grant, noted);

    private static Func<Grant, Decision> Reject(ApplicationRejected rejected) => grant => RejectApplication.Decide(grant, rejected);

    private static Func<Grant, Decision> Award(GrantAwarded awarded) =>
        grant => AwardGrant.Decide(grant, awarded, Money, null, null, Came.AddDays(400), [], GrantsBeside.None);
}
