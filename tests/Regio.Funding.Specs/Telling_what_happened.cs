using Marten;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

public sealed class Telling_what_happened
{
    private static readonly IReadOnlyList<object> Facts =
        [
            Drafted, new Schemes.SchemeRevised(SchemeId, Said), new Schemes.SchemeIntended(SchemeId, First), Scene.Published,
            Requested, new Schemes.PublicationWithdrawn(SchemeId, RequestId, AskedAt), new Schemes.PublicationHeldBack(SchemeId, RequestId, [new("not-checked", null, null)], AskedAt),
            new Schemes.PublicationLapsed(SchemeId, RequestId, AskedAt),
            new Schemes.PublicationElsewhereRecorded(SchemeId, First, "Stcrt. 2026, 9"), Amended, new Schemes.SchemeSuspended(SchemeId, First, null),
            new Schemes.SchemeResumed(SchemeId, First), new Schemes.SchemeExtended(SchemeId, First, "Stcrt. 2029, 2", First),
            new Schemes.SchemeClosed(SchemeId, First, null),
            new Schemes.SchemeMoved(SchemeId, First, Owner, SchemeId),
            new Schemes.CallPlanned(SchemeId, new(CallId, "Voorjaar", Came, Came.AddDays(30), "arrival", [])),
            new Schemes.CallWithdrawn(SchemeId, CallId, null),
            new Purses.BudgetSet(SchemeId, 2027, 1m, First, null), new Purses.MoneyCommitted(SchemeId, GrantId, null, null, Awarded.Amounts),
            new Purses.CallBudgetSet(SchemeId, CallId, Awarded.Amounts),
            new Purses.MoneyReleased(SchemeId, GrantId, null, null, Awarded.Amounts),
            TakenOver, new Schemes.SchemeRecordCorrected(SchemeId, Registered), GrantTakenOver, new Grants.GrantRecordCorrected(GrantId, Granted),
            Submitted, new Grants.ApplicationCompleted(GrantId, Came, Asked, 1), new Grants.ApplicationWithdrawn(GrantId, First, null),
            new Grants.ApplicationAssessed(GrantId, First, null, "Goed"), new Grants.ApplicationRejected(GrantId, "1", First, "Nee"),
            new Grants.AppealNoted(GrantId, "1", First, null), new Grants.AppealDecided(GrantId, "1", First, "upheld", First, null), Awarded,
            new Grants.GrantAmended(GrantId, "2", First, Awarded.Amounts, First, First.AddYears(1), "Anders"), Planned, FirstPaid,
            new Grants.InstalmentHeldBack(GrantId, 1, First, "Later"), new Grants.InstalmentReleased(GrantId, 1, First), Account, SettledLower,
            new Grants.RecoveryOrdered(GrantId, "3", First, 1m, "Te veel"), new Grants.RecoveryReceived(GrantId, First, 1m),
            new Grants.MoneyPassedOn(GrantId, School, First, 1m, null),
            new Grants.PaymentCorrected(GrantId, 1, FirstPaid, First, "Typefout"), new Grants.PaymentWithdrawn(GrantId, 1, First, "Dubbel"),
            new Grants.PassingOnCorrected(GrantId, 1, new(GrantId, School, First, 1m, null), First, "Typefout"), new Grants.PassingOnWithdrawn(GrantId, 1, First, "Dubbel"),
            new Grants.RecoveryCorrected(GrantId, 1, new(GrantId, "3", First, 1m, "Te veel"), First, "Typefout"), new Grants.RecoveryWithdrawn(GrantId, 1, First, "Dubbel"),
            new Grants.RepaymentCorrected(GrantId, 1, new(GrantId, First, 1m), First, "Typefout"), new Grants.RepaymentWithdrawn(GrantId, 1, First, "Dubbel"),
            new Grants.SettlementCorrected(GrantId, SettledLower, First, "Typefout"),
            Scene.Observed, new Observations.ObservationCorrected(Scene.Observed.ObservationId, new(38m, "final", null), First, "Telfout", null),
            Adopted, new AdoptedTargets.AdoptedTargetRevised(Adopted.TargetId, First, Aimed),
            new AdoptedTargets.AdoptedTargetCorrected(Adopted.TargetId, First, Aimed, First, "Typefout"), new AdoptedTargets.AdoptedTargetDropped(Adopted.TargetId, First, null),
            new AdoptedTargets.AdoptedTargetDropCorrected(Adopted.TargetId, new(Adopted.TargetId, First, null), First, "Typefout"),
            new AdoptedTargets.AdoptedTargetDropWithdrawn(Adopted.TargetId, First, "Vergissing"),
            ReportBegun, HandedIn, new Reports.ReportReturned(ReportBegun.ReportId, GrantId, First, "Licht toe"),
            new Reports.ReportAccepted(ReportBegun.ReportId, GrantId, First),
            new Reports.ReportCorrected(ReportBegun.ReportId, First, "Anders", [], "Telfout"),
            PotScene.Opened, PotScene.EarmarkedAsked, PotScene.Free, PotScene.Declined,
            new RegionalBudgets.PriorityProposed(PotScene.BudgetId, 3, PotScene.Zuid, PotScene.Debts, First), PotScene.Voting, PotScene.NoordVoted,
            PotScene.Outcome, PotScene.ToLearning, PotScene.Paid, PotScene.Reported, PotScene.Ended, PotScene.Back, PotScene.Closed, PotScene.Pooled,
            PotScene.Returned,
            new RegionalBudgets.ContributionCorrected(PotScene.BudgetId, 2, PotScene.EarmarkedAsked, First, "Typefout"), new RegionalBudgets.ContributionWithdrawn(PotScene.BudgetId, 2, First, "Dubbel"),
            new RegionalBudgets.PriorityCorrected(PotScene.BudgetId, 3, PotScene.Debts, First, "Typefout"), new RegionalBudgets.PriorityWithdrawn(PotScene.BudgetId, 3, First, "Dubbel"),
            new RegionalBudgets.AllocationCorrected(PotScene.BudgetId, 1, PotScene.ToLearning, First, "Typefout"), new RegionalBudgets.AllocationWithdrawn(PotScene.BudgetId, 1, First, "Dubbel"),
            new RegionalBudgets.SpendingCorrected(PotScene.BudgetId, 1, "F-1", PotScene.Paid, First, "Typefout"), new RegionalBudgets.SpendingWithdrawn(PotScene.BudgetId, 1, "F-1", First, "Dubbel"),
            new RegionalBudgets.ReturnCorrected(PotScene.BudgetId, 1, PotScene.Back, First, "Typefout"), new RegionalBudgets.ReturnWithdrawn(PotScene.BudgetId, 1, First, "Dubbel"),
            Defined, new Indicators.IndicatorDefinedDespiteResemblance(IndicatorId, 1, [], "Anders geteld", "1"), Revised, new Indicators.IndicatorCorrected(IndicatorId, First, Leavers), Withdrawn,
        ];

    [Fact]
    public void In_a_sentence_that_a_reader_understands()
    {
        var called = new Dictionary<string, string> { [Owner] = "Het ministerie" };
        FactWording.Of(Drafted)!.With(called).ShouldBe(new(
            "Het ministerie legde een concept vast van de regeling Jeugd naar werk per 1 januari 2027 tot 1 januari 2031.",
            "Het ministerie drafted the scheme Jeugd naar werk as of 1 January 2027 until 1 January 2031."));
        FactWording.Of(Scene.Published)!.With(called).ShouldBe(new(
            "De regeling werd bekendgemaakt op 16 november 2026 (bron: Stcrt. 2026, 1234).",
            "The scheme was published on 16 November 2026 (source: Stcrt. 2026, 1234)."));
    }

    [Fact]
    public void Of_a_publication_that_was_asked_for()
    {
        var called = new Dictionary<string, string>();
        FactWording.Of(Requested)!.With(called).ShouldBe(new(
            "De eigenaar vroeg om bekendmaking op 16 november 2026 (bron: Stcrt. 2026, 1234).",
            "The owner asked for publication on 16 November 2026 (source: Stcrt. 2026, 1234)."));
        FactWording.Of(new Schemes.PublicationHeldBack(
            SchemeId, RequestId, [new("check-too-old", null, null), new("case-open", GrantId, null), new("case-open", CallId, null)], AskedAt))!.With(called).ShouldBe(new(
            "De bekendmaking werd aangehouden: toets ouder dan 14 dagen en afstemming open.",
            "The publication was held back: check older than 14 days and case open."));
        FactWording.Of(Scene.Published with { CheckId = CallId, Asked = 2, Explained = 1 })!.With(called).ShouldBe(new(
            "De regeling werd bekendgemaakt op 16 november 2026 (bron: Stcrt. 2026, 1234), na een toets; gevraagd: 2, uitgelegd: 1.",
            "The scheme was published on 16 November 2026 (source: Stcrt. 2026, 1234), after a check; asked: 2, explained: 1."));
    }

    [Fact]
    public void Of_an_indicator()
    {
        var called = new Dictionary<string, string>();
        FactWording.Of(Defined)!.With(called).ShouldBe(new(
            "De indicator Nieuwe voortijdig schoolverlaters (effect, personen) werd vastgelegd per 1 januari 2027: Jongeren tot 22 jaar die van school gingen zonder startkwalificatie.",
            "The indicator Nieuwe voortijdig schoolverlaters (outcome, persons) was defined as of 1 January 2027: Jongeren tot 22 jaar die van school gingen zonder startkwalificatie."));
        var other = new Dictionary<string, string> { [GrantId.ToString()] = "Uitvallers" };
        FactWording.Of(new Indicators.IndicatorDefinedDespiteResemblance(IndicatorId, 2, [new(GrantId, ["same-concept"])], "Anders geteld", "1"))!
            .With(other).ShouldBe(new(
                "Uitgave 2 werd vastgelegd hoewel zij lijkt op Uitvallers (reden: Anders geteld).",
                "Edition 2 was defined although it resembles Uitvallers (reason: Anders geteld)."));
        FactWording.Of(Withdrawn)!.With(called).ShouldBe(new(
            "De indicator werd ingetrokken per 1 januari 2030 (reden: Niet meer nodig.).",
            "The indicator was withdrawn as of 1 January 2030 (reason: Niet meer nodig.)."));
    }

    [Fact]
    public void Of_money()
    {
        var called = new Dictionary<string, string> { [Lead.ToString()] = "Almere", [School.ToString()] = "ROC Flevoland" };
        FactWording.Of(Submitted)!.With(called).ShouldBe(new(
            "Almere vroeg € 200.000 aan per 1 maart 2027 tot 1 maart 2029.", "Almere applied for €200,000 as of 1 March 2027 until 1 March 2029."));
        FactWording.Of(Awarded)!.With(called).ShouldBe(new(
            "Verleend bij besluit 2027-17: € 120.000 voor 2027; € 80.000 voor 2028.",
            "Awarded by decision 2027-17: €120,000 for 2027; €80,000 for 2028."));
        FactWording.Of(new Grants.MoneyPassedOn(GrantId, School, First, 0.5m, null))!.With(called).ShouldBe(new(
            "€ 0,50 werd doorbetaald aan ROC Flevoland.", "€0.50 was passed on to ROC Flevoland."));
    }

    [Fact]
    public void Of_an_adopted_target()
    {
        var called = new Dictionary<string, string> { [NetworkId.ToString()] = "RMC Flevoland" };
        FactWording.Of(Adopted)!.With(called).ShouldBe(new(
            "RMC Flevoland nam als doel voor new-early-school-leavers: 30 op 1 januari 2030 per 1 januari 2027, besloten door Stuurgroep (bron: Verslag van 12 december).",
            "RMC Flevoland adopted a target for new-early-school-leavers: 30 by 1 January 2030 as of 1 January 2027, decided by Stuurgroep (source: Verslag van 12 december)."));
        FactWording.Of(new AdoptedTargets.AdoptedTargetDropped(Adopted.TargetId, First, "Bereikt"))!.With(called).ShouldBe(new(
            "Het doel verviel per 1 januari 2027 (reden: Bereikt).", "The target was dropped as of 1 January 2027 (reason: Bereikt)."));
    }

    [Fact]
    public void Of_a_regional_budget()
    {
        var called = new Dictionary<string, string> { [PotScene.Noord.ToString()] = "Noord", [RegionId.ToString()] = "Flevoland" };
        FactWording.Of(PotScene.Opened)!.With(called).ShouldBe(new(
            "Noord opende het regionaal budget Regiodeal jeugd voor Flevoland, 2027 tot en met 2028 (terug naar de regelingen).",
            "Noord opened the regional budget Regiodeal jeugd for Flevoland, 2027 up to 2028 (returned to the schemes)."));
        FactWording.Of(PotScene.EarmarkedAsked)!.With(called).ShouldBe(new(
            "Bijdrage 2 werd voorgesteld: € 50.000 voor 2027, alleen voor Terug naar school.",
            "Contribution 2 was proposed: €50,000 for 2027, for Terug naar school alone."));
        FactWording.Of(PotScene.NoordVoted)!.With(called).ShouldBe(new("Noord stemde.", "Noord voted."), "How it voted is nobody's to read.");
        FactWording.Of(PotScene.Ended)!.With(called).ShouldBe(new(
            "2027 werd afgesloten: € 60.000 besteed, € 90.000 terug, € 0 naar het volgende jaar.",
            "2027 was closed: €60,000 spent, €90,000 to go back, €0 on to the next year."));
        FactWording.Of(new RegionalBudgets.SpendingCorrected(PotScene.BudgetId, 1, "F-1", PotScene.Paid, First, "Typefout"))!.With(called).ShouldBe(new(
            "De besteding F-1 van toekenning 1 werd gecorrigeerd: € 60.000 (reden: Typefout).",
            "The payment F-1 of allocation 1 was corrected: €60,000 (reason: Typefout)."));
    }

    [Fact]
    public void Of_every_fact()
    {
        var options = new StoreOptions();
        var stored = new Hosting.EventStore.Facts(options);
        FundingModule.Declare(options, stored);
        stored.Names.Keys.ShouldBe(Facts.Select(fact => fact.GetType()), ignoreOrder: true);
        Facts.ShouldAllBe(fact => FactWording.Of(fact) != null);
        FactWording.Of("something").ShouldBeNull();
    }
}
