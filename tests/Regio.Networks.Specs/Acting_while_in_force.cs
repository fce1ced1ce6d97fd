using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.SteeringInstruments;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What is said of a network on a day is of a day on which it is in force, whichever act says it.</summary>
public sealed class Acting_while_in_force
{
    private static readonly Guid Id = new("0198b000-0000-7000-8000-000000000061");
    private static readonly DateOnly Late = Day(2030);
    private static readonly AgreementWording Desk = new(["tasks"], "Eén loket", null, [Noord, Zuid], null);
    private static readonly AgreementMade Made = new(Id, null, NetworkId, Day(2022), Desk, null);
    private static readonly Agreement Agreed = Agreement.After(null, Made)!;
    private static readonly DefinitionAgreed Term = new(Id, NetworkId, "Jongere", Day(2022), "x", null);
    private static readonly Definition Defined = new object[] { Term, new DefinitionShared(Id, OtherId) }.Aggregate(default(Definition), Definition.After)!;
    private static readonly DecisionDetails Open = new("Loket", null, Day(2022), null, []);
    private static readonly FacilityDetails Pool = new("Coachpool", "coach-pool", [], null, [], Day(2022), null);
    private static readonly ReuseRequested Reuse = new(Id, NoordIn, OtherId, Day(2024), null, null);
    private static readonly Facility Offered = new object[] { new FacilityOffered(Id, null, NetworkId, Pool), Reuse }.Aggregate(default(Facility), Facility.After)!;
    private static readonly InstrumentDetails Bonus = new("Bonus", "financial", 3, "x", NetworkId, null, Day(2022), null);

    /// <summary>Every act that names a day, given the network and the day.</summary>
    private static readonly Dictionary<string, (string Pointer, Func<Network, DateOnly, Decision> Decide)> OnADay = new()
    {
        ["revise-objective"] = ("/from", (n, day) => ReviseObjective.Decide(n, day, new("x", [], [], null))),
        ["rename"] = ("/from", (n, day) => RenameNetwork.Decide(n, "Nieuw", day)),
        ["council-moment"] = ("/on", (n, day) => PlanCouncilMoment.Decide(n, new(n.Id, Id, "budget", day, null, null))),
        ["suspend"] = ("/from", (n, day) => SuspendNetwork.Decide(n, day, null)),
        ["appoint-coordinator"] = ("/from", (n, day) => AppointCoordinator.Decide(n, new(n.Id, null, "regisseur", null, null, day), isRegistered: true)),
        ["continuity"] = ("/from", (n, day) => ArrangeContinuity.Decide(n, new(n.Id, Noord, 1m, day, "raad", null), isRegistered: true)),
        ["budget"] = ("/year", (n, day) => RecordBudget.Decide(n, new(n.Id, day.Year, 1m, [], null))),
        ["accounts"] = ("/year", (n, day) => RecordAccounts.Decide(n, new(n.Id, day.Year, 1m, [], null), Late)),
        ["accept-join"] = ("/joinedOn", (n, day) => AcceptJoin.Decide(n, Id, day, Day(2025))),
        ["coordination"] = ("/quarter", (n, day) => RecordCoordinationHours.Decide(n, new(Id, []), new(Id, n.Id, day.Year, 1, []), Late)),
        ["joint-statement"] = ("/agreedOn", (n, day) => RecordJointStatement.Decide(n, new(Id, n.Id, "x", day, "members"), 2, Late, decides: true)),
        ["make-agreement"] = ("/validFrom", (n, day) => MakeAgreement.Decide(n, Made with { ValidFrom = day })),
        ["correct-agreement"] = ("/validFrom", (n, day) => CorrectAgreement.Decide(Agreed, n, new(Id, day, Desk, null))),
        ["agree-definition"] = ("/from", (n, day) => AgreeDefinition.Decide(n, Term with { From = day })),
        ["correct-definition"] = ("/from", (n, day) => CorrectDefinition.Decide(Defined, n, new(Id, day, "y", null))),
        ["take-decision"] = ("/takenOn", (n, day) => TakeDecision.Decide(n, new(Id, null, n.Id, Open with { TakenOn = day }), Late)),
        ["correct-decision"] = ("/takenOn", (n, day) => CorrectDecision.Decide(
            JointDecision.After(null, new DecisionTaken(Id, null, n.Id, Open))!, n, Open with { TakenOn = day }, Late)),
        ["offer-facility"] = ("/from", (n, day) => OfferFacility.Decide(n, new(Id, null, n.Id, Pool with { From = day }), Registry)),
        ["revise-facility"] = ("/from", (n, day) => ReviseFacility.Decide(Offered, n, Pool with { From = day }, Registry)),
    };

    public static TheoryData<string> ActsOnADay => [.. OnADay.Keys];

    [Theory, MemberData(nameof(ActsOnADay))]
    public void Refuses_a_day_after_its_end_and_one_before_its_first(string act)
    {
        var (pointer, decide) = OnADay[act];
        decide(Alive.Until(Day(2026)), Day(2023)).ShouldBeOfType<Decision.Accepted>();
        Faults(decide(Alive.Until(Day(2026)), Day(2026))).ShouldContain(new Fault(pointer, "not-in-force", "").Told());
        Faults(decide(Alive, Day(2019))).ShouldContain(new Fault(pointer, "not-in-force", "").Told());
    }

    /// <summary>Acts of which a day before the network's first is refused for another reason, or is none.</summary>
    private static readonly Dictionary<string, (string Pointer, Func<Network, Decision> Decide)> AfterItsEnd = new()
    {
        ["advance-phase"] = ("/from", n => AdvancePhase.Decide(n, new("forming", Day(2026)))),
        ["correct-phases"] = ("/phases/0/from", n => CorrectPhases.Decide(n, [new("forming", Day(2026))])),
        ["resume"] = ("/from", n => ResumeNetwork.Decide(Network.After(n, new NetworkSuspended(n.Id, Day(2025), null))!, Day(2026))),
        ["request-join"] = ("", n => RequestJoin.Decide(n, new(n.Id, Id, [Water], "participant", null), Day(2026))),
        ["accept-join"] = ("", n => AcceptJoin.Decide(n, Id, Day(2024), Day(2026))),
        ["interests"] = ("", n => StateInterests.Decide(n, new(Id, null), new(Id, n.Id, NoordIn, Noord, [], [], []), Day(2026))),
        ["revise-agreement"] = ("/from", n => ReviseAgreement.Decide(Agreed, n, new(Id, Day(2026), Desk, null))),
        ["review-agreement"] = ("/on", n => ReviewAgreement.Decide(Agreed, n, new(Id, Day(2026), "x", null), Late)),
        ["revise-definition"] = ("/from", n => ReviseDefinition.Decide(Defined, n, new(Id, Day(2026), "y", null))),
        ["share-definition"] = ("/with", n => ShareDefinition.Decide(Defined, new(Id, Stranger), n, Day(2026))),
        ["adopt-definition"] = ("/from", n => AdoptDefinition.Decide(Defined, n with { Id = OtherId }, new(Id, OtherId, 1, Day(2026)))),
        ["request-reuse of what it offers"] = ("/from", n => RequestReuse.Decide(Offered, n, Other, Reuse with { NetworkId = Stranger, From = Day(2026) })),
        ["request-reuse by it"] = ("/from", n => RequestReuse.Decide(Offered, Begun, n, Reuse with { NetworkId = Stranger, From = Day(2026) })),
        ["agree-reuse of what it offers"] = ("/from", n => AgreeReuse.Decide(Offered, n, Other, new(Id, NoordIn, Day(2026), null, null))),
        ["agree-reuse by it"] = ("/from", n => AgreeReuse.Decide(Offered, Begun, n, new(Id, NoordIn, Day(2026), null, null))),
        ["register-instrument"] = ("/from", n => RegisterInstrument.Decide(new(Id, null, Noord, Bonus with { From = Day(2026) }), isRegistered: true, n)),
    };

    public static TheoryData<string> ActsAfterItsEnd => [.. AfterItsEnd.Keys];

    [Theory, MemberData(nameof(ActsAfterItsEnd))]
    public void Refuses_what_comes_after_its_end(string act)
    {
        var (pointer, decide) = AfterItsEnd[act];
        decide(Alive.Until(Day(2026, 1, 2))).ShouldBeOfType<Decision.Accepted>();
        Faults(decide(Alive.Until(Day(2026)))).ShouldBe([new Fault(pointer, "not-in-force", "").Told()]);
    }

    /// <summary>Acts that record what can only have happened, given the day and today.</summary>
    private static readonly Dictionary<string, (string Pointer, Func<DateOnly, DateOnly, Decision> Decide)> Happened = new()
    {
        ["take-decision"] = ("/takenOn", (day, today) => TakeDecision.Decide(Alive, new(Id, null, NetworkId, Open with { TakenOn = day }), today)),
        ["correct-decision"] = ("/takenOn", (day, today) => CorrectDecision.Decide(
            JointDecision.After(null, new DecisionTaken(Id, null, NetworkId, Open))!, Alive, Open with { TakenOn = day }, today)),
        ["review-agreement"] = ("/on", (day, today) => ReviewAgreement.Decide(Agreed, Alive, new(Id, day, "x", null), today)),
        ["evaluate-instrument"] = ("/on", (day, today) => EvaluateInstrument.Decide(
            SteeringInstrument.After(null, new InstrumentRegistered(Id, null, Noord, Bonus))!, new(Id, Zuid, day, [], null), isRegistered: true, today)),
        ["coordination"] = ("/quarter", (day, today) => RecordCoordinationHours.Decide(Alive, new(Id, []), new(Id, NetworkId, day.Year, 2, []), today.AddMonths(3))),
        ["accounts"] = ("/year", (day, today) => RecordAccounts.Decide(Alive, new(NetworkId, day.Year - 1, 1m, [], null), today)),
    };

    public static TheoryData<string> ActsOfWhatHappened => [.. Happened.Keys];

    [Theory, MemberData(nameof(ActsOfWhatHappened))]
    public void Refuses_a_day_that_is_still_to_come_of_what_can_only_have_happened(string act)
    {
        var (pointer, decide) = Happened[act];
        decide(Day(2024), Day(2024)).ShouldBeOfType<Decision.Accepted>();
        Faults(decide(Day(2024), Day(2023, 12, 31))).ShouldBe([new Fault(pointer, "in-the-future", "").Told()]);
    }

    [Fact]
    public void Refuses_exit_terms_that_say_nothing() =>
        SetExitTerms.Decide(Begun, new(NetworkId, null, null, null)).ShouldBeOfType<Decision.Rejected>()
            .Problem.Errors.Select(fault => (fault.Pointer, fault.Code)).ShouldBe([("", "nothing-said")]);

    [Fact]
    public void Refuses_an_agreement_of_one_with_itself() =>
        Faults(MakeAgreement.Decide(Alive, Made with { Wording = Desk with { PartyIds = [Noord] } })).ShouldBe(["/parties too-few-parties"]);

    [Fact]
    public void A_period_needs_one_day_of_it()
    {
        InForce.During(Begun.Until(Day(2024, 3)), Day(2024), Day(2025), "/year").ShouldBeEmpty();
        InForce.During(Begun.Until(Day(2024)), Day(2024), Day(2025), "/year").Count().ShouldBe(1);
        InForce.During(Begun.Until(First), Day(2019), Day(2021), "/year").Count().ShouldBe(1, "It was in force on no day.");
    }

    private static Network Alive => new object[]
    {
        Registered, NoordAdmitted with { JoinedOn = Day(2000) }, ZuidAdmitted with { JoinedOn = Day(2000) },
        new JoinRequested(NetworkId, Id, [Oost], "participant", null),
    }.Aggregate(default(Network), Network.After)!;

    private static IEnumerable<string> Faults(Decision decision) =>
        decision.ShouldBeOfType<Decision.Rejected>().Problem.Errors.Select(fault => fault.Told());
}

/// <summary>Says where a fault is, and its code.</summary>
internal static class ToldFaults
{
    public static string Told(this Fault fault) => $"{fault.Pointer} {fault.Code}";
}
