using Marten;
using Regio.Hosting.EventStore;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
using Regio.Networks.Imports;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.ReferenceData;
using Regio.Networks.ReferenceDivisions;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;

namespace Regio.Networks.Specs;

/// <summary>Whatever the service records leaves by a file and comes back by it, but for what stays, for a reason.</summary>
public sealed class What_files_carry
{
    /// <summary>Facts, and the file that tells what they came to.</summary>
    private static readonly Dictionary<string, Type[]> Carried = new()
    {
        ["domains.csv"] = [typeof(CodeAdded), typeof(CodeRevised), typeof(CodeRetired)],
        ["reference-divisions.csv"] = [typeof(ReferenceDivisionSet)],
        ["organisations.csv"] = [typeof(OrganisationRegistered), typeof(OrganisationCorrected), typeof(OrganisationEnded)],
        ["successions.csv"] = [typeof(SuccessionRecorded), typeof(SuccessionCorrected)],
        ["divisions.csv"] = [typeof(DivisionRegistered), typeof(DivisionCorrected)],
        ["regions.csv"] = [typeof(RegionRegistered), typeof(RegionCorrected)],
        ["region-municipalities.csv"] = [typeof(RegionDelineated)],
        ["regional-agendas.csv"] = [typeof(RegionalAgendaSet), typeof(RegionalAgendaCorrected)],
        ["networks.csv"] =
        [
            typeof(NetworkRegistered), typeof(NetworkCorrected), typeof(NetworkVersionsLinked), typeof(TerritorySet),
            typeof(ObligationRecorded), typeof(ContactDeskSet),
        ],
        ["memberships.csv"] =
        [
            typeof(MemberAdmitted), typeof(MemberWithdrawn), typeof(MembershipCorrected),
        ],
        ["membership-roles.csv"] = [typeof(MemberRoleChanged)],
        ["membership-terms.csv"] = [typeof(MemberTermsChanged)],
        ["agreements.csv"] = [typeof(AgreementMade), typeof(AgreementCorrected)],
        ["definitions.csv"] = [typeof(DefinitionAgreed), typeof(DefinitionCorrected)],
        ["decisions.csv"] = [typeof(DecisionTaken), typeof(DecisionCorrected), typeof(DecisionRepealed)],
        ["facilities.csv"] = [typeof(FacilityOffered), typeof(FacilityRevised), typeof(FacilityWithdrawn)],
        ["steering-instruments.csv"] = [typeof(InstrumentRegistered), typeof(InstrumentRevised)],
        ["instrument-ends.csv"] = [typeof(InstrumentEnded)],
        ["network-names.csv"] = [typeof(NetworkRenamed)],
        ["network-objectives.csv"] = [typeof(ObjectiveRevised)],
        ["governance.csv"] = [typeof(NetworkGoverned)],
        ["coordinators.csv"] = [typeof(CoordinatorAppointed)],
        ["phases.csv"] = [typeof(PhaseAdvanced), typeof(PhasesCorrected)],
        ["suspensions.csv"] = [typeof(NetworkSuspended), typeof(NetworkResumed)],
        ["arenas.csv"] = [typeof(ArenaSet)],
        ["manager-roles.csv"] = [typeof(ManagerRolesSet)],
        ["exit-terms.csv"] = [typeof(ExitTermsSet)],
        ["voting.csv"] = [typeof(VotingSet)],
        ["continuity.csv"] = [typeof(ContinuityArranged)],
        ["budgets.csv"] = [typeof(BudgetRecorded)],
        ["accounts.csv"] = [typeof(AccountsRecorded)],
        ["user-voices.csv"] = [typeof(UserVoiceRecorded)],
        ["council-moments.csv"] = [typeof(CouncilMomentPlanned), typeof(CouncilMomentCancelled)],
        ["need-assessments.csv"] = [typeof(NeedAssessed)],
        ["deviations.csv"] = [typeof(DeviationExplained)],
        ["resemblances.csv"] = [typeof(RegisteredDespiteResemblance)],
        ["name-resemblances.csv"] = [typeof(RenamedDespiteResemblance)],
        ["join-requests.csv"] = [typeof(JoinRequested), typeof(JoinAccepted), typeof(JoinDeclined), typeof(JoinWithdrawn)],
        ["predecessors.csv"] = [typeof(PredecessorConfirmed), typeof(PredecessorDenied)],
        ["network-ends.csv"] = [typeof(NetworkEnded)],
        ["agreement-wordings.csv"] = [typeof(AgreementRevised)],
        ["agreement-reviews.csv"] = [typeof(AgreementReviewed)],
        ["agreement-ends.csv"] = [typeof(AgreementEnded)],
        ["definition-editions.csv"] = [typeof(DefinitionRevised)],
        ["definition-shares.csv"] = [typeof(DefinitionShared)],
        ["definition-adoptions.csv"] = [typeof(DefinitionAdopted)],
        ["definition-withdrawals.csv"] = [typeof(DefinitionWithdrawn)],
        ["reuses.csv"] = [typeof(ReuseRequested), typeof(ReuseAgreed), typeof(ReuseRefused), typeof(ReuseEnded)],
        ["instrument-evaluations.csv"] = [typeof(InstrumentEvaluated)],
    };

    /// <summary>Facts that stay, and why.</summary>
    private static readonly Dictionary<string, Type[]> Staying = new()
    {
        ["What was withdrawn is in no list, and so in no file."] = [typeof(SuccessionWithdrawn)],
        ["For members to read alone; the lists of subjects are public."] = [typeof(InterestsStated), typeof(CoordinationHoursRecorded)],
        ["For whom the network lets read, by its own decision; answers are kept by nobody, and figures follow from them alone."] =
        [
            typeof(PulseOpened), typeof(PulseVisibilitySet), typeof(PulseClosed), typeof(JointStatementRecorded),
            typeof(JointStatementCorrected), typeof(JointStatementWithdrawn),
        ],
    };

    [Fact]
    public void Is_every_fact_but_for_what_stays()
    {
        var facts = new Facts(new StoreOptions());
        FactNames.Declare(facts);
        Carried.Values.Concat(Staying.Values).SelectMany(some => some).Select(fact => fact.Name).Order()
            .ShouldBe(facts.Names.Keys.Select(fact => fact.Name).Order());
    }

    [Fact]
    public void Is_in_a_file_that_an_import_takes() =>
        Carried.Keys.Union(Shapes.Lists.Select(list => list.Name)).Order().ShouldBe(Shapes.All.Select(shape => shape.Name).Order());
}
