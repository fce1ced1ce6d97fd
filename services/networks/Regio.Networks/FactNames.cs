using Regio.Hosting.EventStore;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Divisions;
using Regio.Networks.Facilities;
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

namespace Regio.Networks;

/// <summary>The names under which facts are stored, for ever; each ends in its version.</summary>
internal static class FactNames
{
    /// <summary>Begins an organisation.</summary>
    public const string OrganisationRegistered = "networks.organisation-registered.v1";

    /// <summary>Begins a succession.</summary>
    public const string SuccessionRecorded = "networks.succession-recorded.v1";

    /// <summary>Begins a division.</summary>
    public const string DivisionRegistered = "networks.division-registered.v1";

    /// <summary>Begins a region.</summary>
    public const string RegionRegistered = "networks.region-registered.v1";

    /// <summary>Begins the reference division of a domain.</summary>
    public const string ReferenceDivisionSet = "networks.reference-division-set.v1";

    /// <summary>Begins a network.</summary>
    public const string NetworkRegistered = "networks.network-registered.v1";

    /// <summary>Begins an agreement.</summary>
    public const string AgreementMade = "networks.agreement-made.v1";

    /// <summary>Begins a definition.</summary>
    public const string DefinitionAgreed = "networks.definition-agreed.v1";

    /// <summary>Begins a joint decision.</summary>
    public const string DecisionTaken = "networks.decision-taken.v1";

    /// <summary>Begins a facility.</summary>
    public const string FacilityOffered = "networks.facility-offered.v1";

    /// <summary>Begins a steering instrument.</summary>
    public const string InstrumentRegistered = "networks.instrument-registered.v1";

    /// <summary>Begins the interests of a membership.</summary>
    public const string InterestsStated = "networks.interests-stated.v1";

    /// <summary>Begins the coordinator's hours of a network.</summary>
    public const string CoordinationHoursRecorded = "networks.coordination-hours-recorded.v1";

    /// <summary>Begins a pulse.</summary>
    public const string PulseOpened = "networks.pulse-opened.v1";

    /// <summary>Begins a joint statement.</summary>
    public const string JointStatementRecorded = "networks.joint-statement-recorded.v1";

    /// <summary>Every fact and state of this service.</summary>
    public static void Declare(Facts facts) => facts
        .Fact<CodeAdded>("networks.code-added.v1")
        .Fact<CodeRevised>("networks.code-revised.v1")
        .Fact<CodeRetired>("networks.code-retired.v1")
        .State<KeptList>()
        .Fact<OrganisationRegistered>(OrganisationRegistered)
        .Fact<OrganisationCorrected>("networks.organisation-corrected.v1")
        .Fact<OrganisationEnded>("networks.organisation-ended.v1")
        .State<Organisation>().View<OrganisationItem>()
        .Fact<SuccessionRecorded>(SuccessionRecorded)
        .Fact<SuccessionCorrected>("networks.succession-corrected.v1")
        .Fact<SuccessionWithdrawn>("networks.succession-withdrawn.v1")
        .State<Succession>().View<SuccessionItem>()
        .Fact<DivisionRegistered>(DivisionRegistered)
        .Fact<DivisionCorrected>("networks.division-corrected.v1")
        .State<Division>().View<DivisionItem>()
        .Fact<RegionRegistered>(RegionRegistered)
        .Fact<RegionCorrected>("networks.region-corrected.v1")
        .Fact<RegionDelineated>("networks.region-delineated.v1")
        .Fact<RegionalAgendaSet>("networks.regional-agenda-set.v1")
        .Fact<RegionalAgendaCorrected>("networks.regional-agenda-corrected.v1")
        .State<Region>().View<RegionItem>()
        .Fact<ReferenceDivisionSet>(ReferenceDivisionSet)
        .State<ReferenceDivision>().View<ReferenceDivisionItem>()
        .Fact<NetworkRegistered>(NetworkRegistered)
        .Fact<NetworkCorrected>("networks.network-corrected.v1")
        .Fact<NetworkVersionsLinked>("networks.network-versions-linked.v1")
        .Fact<TerritorySet>("networks.territory-set.v1")
        .Fact<ObligationRecorded>("networks.obligation-recorded.v1")
        .Fact<NetworkEnded>("networks.network-ended.v1")
        .Fact<MemberAdmitted>("networks.member-admitted.v1")
        .Fact<MemberRoleChanged>("networks.member-role-changed.v1")
        .Fact<MemberTermsChanged>("networks.member-terms-changed.v1")
        .Fact<MemberWithdrawn>("networks.member-withdrawn.v1")
        .Fact<MembershipCorrected>("networks.membership-corrected.v1")
        .Fact<NetworkGoverned>("networks.network-governed.v1")
        .Fact<CoordinatorAppointed>("networks.coordinator-appointed.v1")
        .Fact<PhaseAdvanced>("networks.phase-advanced.v1")
        .Fact<PhasesCorrected>("networks.phases-corrected.v1")
        .Fact<ArenaSet>("networks.arena-set.v1")
        .Fact<ManagerRolesSet>("networks.manager-roles-set.v1")
        .Fact<NetworkSuspended>("networks.network-suspended.v1")
        .Fact<NetworkResumed>("networks.network-resumed.v1")
        .Fact<ExitTermsSet>("networks.exit-terms-set.v1")
        .Fact<VotingSet>("networks.voting-set.v1")
        .Fact<ContinuityArranged>("networks.continuity-arranged.v1")
        .Fact<BudgetRecorded>("networks.budget-recorded.v1")
        .Fact<AccountsRecorded>("networks.accounts-recorded.v1")
        .Fact<NeedAssessed>("networks.need-assessed.v1")
        .Fact<RegisteredDespiteResemblance>("networks.registered-despite-resemblance.v1")
        .Fact<RenamedDespiteResemblance>("networks.renamed-despite-resemblance.v1")
        .Fact<DeviationExplained>("networks.deviation-explained.v1")
        .Fact<JoinRequested>("networks.join-requested.v1")
        .Fact<JoinAccepted>("networks.join-accepted.v1")
        .Fact<JoinDeclined>("networks.join-declined.v1")
        .Fact<JoinWithdrawn>("networks.join-withdrawn.v1")
        .Fact<PredecessorConfirmed>("networks.predecessor-confirmed.v1")
        .Fact<PredecessorDenied>("networks.predecessor-denied.v1")
        .Fact<ObjectiveRevised>("networks.objective-revised.v1")
        .Fact<NetworkRenamed>("networks.network-renamed.v1")
        .Fact<ContactDeskSet>("networks.contact-desk-set.v1")
        .Fact<UserVoiceRecorded>("networks.user-voice-recorded.v1")
        .Fact<CouncilMomentPlanned>("networks.council-moment-planned.v1")
        .Fact<CouncilMomentCancelled>("networks.council-moment-cancelled.v1")
        .State<Network>().View<NetworkItem>()
        .Fact<AgreementMade>(AgreementMade)
        .Fact<AgreementRevised>("networks.agreement-revised.v1")
        .Fact<AgreementCorrected>("networks.agreement-corrected.v1")
        .Fact<AgreementReviewed>("networks.agreement-reviewed.v1")
        .Fact<AgreementEnded>("networks.agreement-ended.v1")
        .State<Agreement>().View<AgreementItem>()
        .Fact<DefinitionAgreed>(DefinitionAgreed)
        .Fact<DefinitionRevised>("networks.definition-revised.v1")
        .Fact<DefinitionCorrected>("networks.definition-corrected.v1")
        .Fact<DefinitionShared>("networks.definition-shared.v1")
        .Fact<DefinitionAdopted>("networks.definition-adopted.v1")
        .Fact<DefinitionWithdrawn>("networks.definition-withdrawn.v1")
        .State<Definition>().View<DefinitionItem>()
        .Fact<DecisionTaken>(DecisionTaken)
        .Fact<DecisionCorrected>("networks.decision-corrected.v1")
        .Fact<DecisionRepealed>("networks.decision-repealed.v1")
        .State<JointDecision>().View<DecisionItem>()
        .Fact<FacilityOffered>(FacilityOffered)
        .Fact<FacilityRevised>("networks.facility-revised.v1")
        .Fact<FacilityWithdrawn>("networks.facility-withdrawn.v1")
        .Fact<ReuseRequested>("networks.reuse-requested.v1")
        .Fact<ReuseAgreed>("networks.reuse-agreed.v1")
        .Fact<ReuseRefused>("networks.reuse-refused.v1")
        .Fact<ReuseEnded>("networks.reuse-ended.v1")
        .State<Facility>().View<FacilityItem>()
        .Fact<InstrumentRegistered>(InstrumentRegistered)
        .Fact<InstrumentRevised>("networks.instrument-revised.v1")
        .Fact<InstrumentEvaluated>("networks.instrument-evaluated.v1")
        .Fact<InstrumentEnded>("networks.instrument-ended.v1")
        .State<SteeringInstrument>().View<InstrumentItem>()
        .Fact<InterestsStated>(InterestsStated)
        .State<StatedInterests>()
        .Fact<CoordinationHoursRecorded>(CoordinationHoursRecorded)
        .State<CoordinatorHours>()
        .Fact<PulseOpened>(PulseOpened)
        .Fact<PulseVisibilitySet>("networks.pulse-visibility-set.v1")
        .Fact<PulseClosed>("networks.pulse-closed.v1")
        .State<Pulse>().View<PulseItem>()
        .Fact<JointStatementRecorded>(JointStatementRecorded)
        .Fact<JointStatementCorrected>("networks.joint-statement-corrected.v1")
        .Fact<JointStatementWithdrawn>("networks.joint-statement-withdrawn.v1")
        .State<JointStatement>().View<JointStatementItem>();
}
