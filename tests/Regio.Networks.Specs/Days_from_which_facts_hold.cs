using Regio.Networks.Coordination;
using Regio.Networks.Divisions;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using static Regio.Networks.Specs.Scene;

namespace Regio.Networks.Specs;

/// <summary>What is read as of a day leaves out what holds from a later one: so each fact that has a day tells it.</summary>
public sealed class Days_from_which_facts_hold
{
    private static ILookup<DateOnly?, string> Days =>
        What_leaves_the_service.Facts.Append(ZuidAdmitted).ToLookup(Validity.From, fact => fact.GetType().Name);

    [Fact]
    public void Are_none_where_a_fact_tells_none() => string.Join(' ', Days[null]).ShouldBe(
        "CodeAdded CodeRevised SuccessionWithdrawn RegionRegistered RegionCorrected RegionDelineated NetworkVersionsLinked TerritorySet "
        + "ObligationRecorded ContactDeskSet UserVoiceRecorded CouncilMomentCancelled MemberAdmitted NetworkGoverned PhasesCorrected ExitTermsSet "
        + "VotingSet NeedAssessed RegisteredDespiteResemblance RenamedDespiteResemblance DeviationExplained JoinRequested JoinAccepted JoinDeclined "
        + "PredecessorConfirmed PredecessorDenied JoinWithdrawn ArenaSet ManagerRolesSet InterestsStated DefinitionShared ReuseRefused "
        + "PulseVisibilitySet JointStatementWithdrawn");

    [Fact]
    public void Are_the_first_of_what_is_of_a_year_or_a_quarter() =>
        Days.Where(facts => facts.Key is not null && facts.Key != First).SelectMany(facts => facts.Select(fact => (fact, facts.Key))).ShouldBe(
        [
            (nameof(DivisionRegistered), Day(2016)), (nameof(DivisionCorrected), Day(2016)), (nameof(BudgetRecorded), Day(2024)),
            (nameof(AccountsRecorded), Day(2024)), (nameof(CoordinationHoursRecorded), Day(2025, 4)), (nameof(MemberAdmitted), Day(2021)),
        ]);
}
