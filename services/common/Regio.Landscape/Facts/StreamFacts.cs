using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>Which stream a contract belongs to, the fold of that stream, and how its facts are stored.</summary>
internal static class StreamFacts
{
    /// <summary>Facts are stored one JSON document per stream; jsonb does not keep the order of properties.</summary>
    internal static readonly JsonSerializerOptions Stored = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>
    /// The facts of a stream after one more of its contracts; null while its first fact is not received. A contract
    /// that this version does not know changes nothing.
    /// </summary>
    /// <param name="state">The facts before; null: none.</param>
    /// <param name="stream">The stream that the contract is of.</param>
    /// <param name="contract">The contract.</param>
    /// <exception cref="InvalidCastException">The contract is of another kind of stream than the state.</exception>
    public static IFacts? After(IFacts? state, Guid stream, object contract) => contract switch
    {
        OrganisationRegistered or OrganisationCorrected or OrganisationEnded =>
            OrganisationFacts.After((OrganisationFacts?)state, contract),
        SuccessionRecorded or SuccessionCorrected or SuccessionWithdrawn =>
            SuccessionFacts.After((SuccessionFacts?)state, contract),
        DivisionRegistered or DivisionCorrected => DivisionFacts.After((DivisionFacts?)state, contract),
        RegionRegistered or RegionCorrected or RegionDelineated or RegionalAgendaSet or RegionalAgendaCorrected =>
            RegionFacts.After((RegionFacts?)state, contract),
        ReferenceDivisionSet => ReferenceDivisionFacts.After((ReferenceDivisionFacts?)state, contract),
        CodeAdded or CodeRevised or CodeRetired => CodeListFacts.After((CodeListFacts?)state, stream, contract),
        NetworkRegistered or NetworkCorrected or NetworkVersionsLinked or TerritorySet or ObligationRecorded
            or DeviationExplained or PredecessorConfirmed or PredecessorDenied or ObjectiveRevised or NetworkRenamed or ContactDeskSet or UserVoiceRecorded or NetworkEnded or MemberAdmitted or MemberRoleChanged or MemberTermsChanged
            or MemberWithdrawn or MembershipCorrected or NetworkGoverned or CoordinatorAppointed or PhaseAdvanced
            or PhasesCorrected or ManagerRolesSet or ExitTermsSet or VotingSet or ContinuityArranged or BudgetRecorded or AccountsRecorded
            or JoinRequested or JoinAccepted or JoinDeclined or JoinWithdrawn or CouncilMomentPlanned or CouncilMomentCancelled =>
            NetworkFacts.After((NetworkFacts?)state, contract),
        AgreementMade or AgreementRevised or AgreementCorrected or AgreementReviewed or AgreementEnded =>
            AgreementFacts.After((AgreementFacts?)state, contract),
        FacilityOffered or FacilityRevised or FacilityWithdrawn or ReuseRequested or ReuseAgreed or ReuseRefused or ReuseEnded =>
            FacilityFacts.After((FacilityFacts?)state, contract),
        InstrumentRegistered or InstrumentRevised or InstrumentEvaluated or InstrumentEnded =>
            InstrumentFacts.After((InstrumentFacts?)state, contract),
        DecisionTaken or DecisionCorrected or DecisionRepealed => DecisionFacts.After((DecisionFacts?)state, contract),
        CoordinationHoursRecorded => CoordinationFacts.After((CoordinationFacts?)state, contract),
        PulseOpened or PulseVisibilitySet or PulseClosed => PulseFacts.After((PulseFacts?)state, contract),
        SchemeDrafted or SchemeRecorded or SchemeRecordCorrected or SchemeRevised or SchemeIntended or PublicationRequested or PublicationWithdrawn
            or PublicationHeldBack or PublicationLapsed or SchemePublished or PublicationElsewhereRecorded or SchemeAmended or SchemeSuspended
            or SchemeResumed or SchemeExtended or SchemeClosed or SchemeMoved or CallPlanned or CallWithdrawn => SchemeFacts.After((SchemeFacts?)state, contract),
        BudgetSet or CallBudgetSet or MoneyCommitted or MoneyReleased or MoneyPooled or PooledMoneyReturned => BudgetFacts.After((BudgetFacts?)state, stream, contract),
        ApplicationSubmitted or ApplicationCompleted or ApplicationWithdrawn or ApplicationAssessed or ApplicationRejected or AppealNoted or AppealDecided
            or GrantAwarded or GrantAmended or InstalmentsPlanned or InstalmentPaid or InstalmentHeldBack or InstalmentReleased
            or FinalAccountSubmitted or GrantSettled or RecoveryOrdered or RecoveryReceived or MoneyPassedOn
            or PaymentCorrected or PaymentWithdrawn or PassingOnCorrected or PassingOnWithdrawn or RecoveryCorrected or RecoveryWithdrawn
            or RepaymentCorrected or RepaymentWithdrawn or SettlementCorrected =>
            GrantFacts.After((GrantFacts?)state, contract),
        GrantRecorded or GrantRecordCorrected => RecordedGrantFacts.After((RecordedGrantFacts?)state, contract),
        IndicatorDefined or IndicatorRevised or IndicatorCorrected or IndicatorWithdrawn => IndicatorFacts.After((IndicatorFacts?)state, contract),
        ObservationSubmitted or ObservationCorrected => ObservationFacts.After((ObservationFacts?)state, contract),
        TargetAdopted or AdoptedTargetRevised or AdoptedTargetCorrected or AdoptedTargetDropped or AdoptedTargetDropCorrected or AdoptedTargetDropWithdrawn =>
            AdoptedTargetFacts.After((AdoptedTargetFacts?)state, contract),
        ReportDrafted or ReportSubmitted or ReportReturned or ReportAccepted or ReportCorrected => ReportFacts.After((ReportFacts?)state, contract),
        RegionalBudgetOpened or ContributionProposed or ContributionConsented or ContributionDeclined or PriorityProposed or VoteOpened or VoteCast or VoteClosed
            or MoneyAllocated or MoneySpent or AllocationReported or YearClosed or ReturnReceived or RegionalBudgetClosed
            or ContributionCorrected or ContributionWithdrawn or PriorityCorrected or PriorityWithdrawn or AllocationCorrected or AllocationWithdrawn
            or SpendingCorrected or SpendingWithdrawn or ReturnCorrected or ReturnWithdrawn =>
            RegionalBudgetFacts.After((RegionalBudgetFacts?)state, contract),
        PolicyRegistered or PolicyRevised or PolicyCorrected or PolicyEnded or PolicyMoved or CooperationObliged or ObligationWithdrawn =>
            PolicyFacts.After((PolicyFacts?)state, contract),
        OwnerRegistered or OwnerRenamed or OwnerPlaced or OwnerCorrected or OwnerEnded => OwnerFacts.After((OwnerFacts?)state, contract),
        EdgeSuggested or EdgeDeclared or EdgeConfirmed or EdgeRejected => EdgeFacts.After((EdgeFacts?)state, contract),
        CaseOpened or PartyAdded or ConsultationAsked or ConsultationReminded or ConsultationAnswered or ConsultationExpired or ConsultationOmitted
            or AlignmentReached or CaseEscalated or CaseDecided or CaseReviewSet or CaseClosed or CaseReopened or CaseDisclosed => CaseFacts.After((CaseFacts?)state, contract),
        BlindMatchNoticed or BlindMatchAccepted or BlindMatchDeclined or BlindMatchLapsed => BlindMatchFacts.After((BlindMatchFacts?)state, contract),
        DraftChecked => CheckFacts.After((CheckFacts?)state, contract),
        _ => state,
    };

    /// <summary>The document of a stream; names its kind, so that <see cref="Read"/> needs nothing else.</summary>
    public static string Write(IFacts facts) => JsonSerializer.Serialize(facts, Stored);

    /// <summary>The facts in a stored document.</summary>
    public static IFacts Read(string document) =>
        JsonSerializer.Deserialize<IFacts>(document, Stored)
        ?? throw new JsonException("A stream's facts are never null.");
}
