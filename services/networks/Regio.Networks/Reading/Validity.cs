using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Pulses;
using Regio.Networks.Regions;
using Regio.Networks.SteeringInstruments;
using Regio.Networks.Successions;

namespace Regio.Networks.Reading;

/// <summary>From which day a fact holds in the world, where it says so.</summary>
internal static class Validity
{
    /// <summary>The day; null when the fact has none.</summary>
    public static DateOnly? From(object fact) => fact switch
    {
        OrganisationRegistered f => f.Details.ValidFrom,
        OrganisationCorrected f => f.Details.ValidFrom,
        OrganisationEnded f => f.ValidUntil,
        ReferenceData.CodeRetired f => f.From,
        SuccessionRecorded f => f.Details.EffectiveOn,
        SuccessionCorrected f => f.Details.EffectiveOn,
        Divisions.DivisionRegistered f => new DateOnly(f.Details.ReferenceYear, 1, 1),
        Divisions.DivisionCorrected f => new DateOnly(f.Details.ReferenceYear, 1, 1),
        ReferenceDivisions.ReferenceDivisionSet f => f.From,
        NetworkRegistered f => f.Details.InForceFrom,
        NetworkCorrected f => f.Details.InForceFrom,
        NetworkEnded f => f.Until,
        MemberAdmitted f => f.JoinedOn,
        MemberRoleChanged f => f.From,
        CoordinationHoursRecorded f => f.FirstDay(),
        MemberTermsChanged f => f.From,
        MemberWithdrawn f => f.LeftOn,
        MembershipCorrected f => f.JoinedOn,
        CoordinatorAppointed f => f.From,
        PhaseAdvanced f => f.From,
        NetworkSuspended f => f.From,
        NetworkResumed f => f.From,
        ContinuityArranged f => f.From,
        BudgetRecorded f => new DateOnly(f.Year, 1, 1),
        AccountsRecorded f => new DateOnly(f.Year, 1, 1),
        AgreementMade f => f.ValidFrom,
        AgreementRevised f => f.From,
        AgreementCorrected f => f.ValidFrom,
        AgreementReviewed f => f.On,
        AgreementEnded f => f.Until,
        DefinitionAgreed f => f.From,
        DefinitionRevised f => f.From,
        DefinitionCorrected f => f.From,
        DefinitionAdopted f => f.From,
        DefinitionWithdrawn f => f.Until,
        DecisionTaken f => f.Details.TakenOn,
        DecisionCorrected f => f.Details.TakenOn,
        DecisionRepealed f => f.From,
        ObjectiveRevised f => f.From,
        NetworkRenamed f => f.From,
        CouncilMomentPlanned f => f.On,
        PulseOpened f => f.OpenedOn,
        PulseClosed f => f.ClosedOn,
        JointStatementRecorded f => f.AgreedOn,
        JointStatementCorrected f => f.AgreedOn,
        RegionalAgendaSet f => f.Agenda.From,
        RegionalAgendaCorrected f => f.Agenda.From,
        _ => OfFacility(fact) ?? OfInstrument(fact),
    };

    /// <summary>Whether a period holds on a day; no first day: since always, no end: open.</summary>
    public static bool Holds(DateOnly? from, DateOnly? until, DateOnly on) =>
        (from is not { } start || start <= on) && (until is not { } end || on < end);

    private static DateOnly? OfFacility(object fact) => fact switch
    {
        FacilityOffered f => f.Details.From,
        FacilityRevised f => f.Details.From,
        FacilityWithdrawn f => f.Until,
        ReuseRequested f => f.From,
        ReuseAgreed f => f.From,
        ReuseEnded f => f.Until,
        _ => null,
    };

    private static DateOnly? OfInstrument(object fact) => fact switch
    {
        InstrumentRegistered f => f.Details.From,
        InstrumentRevised f => f.Details.From,
        InstrumentEvaluated f => f.On,
        InstrumentEnded f => f.Until,
        _ => null,
    };
}
