using Regio.Contracts;
using Regio.Networks.Agreements;
using Regio.Networks.Coordination;
using Regio.Networks.Definitions;
using Regio.Networks.Facilities;
using Regio.Networks.Interests;
using Regio.Networks.JointDecisions;
using Regio.Networks.JointStatements;
using Regio.Networks.Pulses;
using Regio.Networks.SteeringInstruments;
using Contract = Regio.Contracts.Networks;

namespace Regio.Networks;

/// <summary>Which contract each fact travels as of what networks have beside themselves: what they agreed, asked, share and steer with.</summary>
internal static class PublishedBeside
{
    /// <summary>The contract of a fact; null for another.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        AgreementMade f => new Contract.AgreementMade(
            f.AgreementId, f.ExternalId, f.NetworkId, f.ValidFrom, Wording(f.Wording), f.ReviewOn),
        AgreementRevised f => new Contract.AgreementRevised(f.AgreementId, f.From, Wording(f.Wording), f.ReviewOn),
        AgreementCorrected f => new Contract.AgreementCorrected(f.AgreementId, f.ValidFrom, Wording(f.Wording), f.ReviewOn),
        AgreementReviewed f => new Contract.AgreementReviewed(f.AgreementId, f.On, f.Outcome, f.NextReviewOn),
        AgreementEnded f => new Contract.AgreementEnded(f.AgreementId, f.Until, f.Reason),
        DefinitionAgreed f => new Contract.DefinitionAgreed(f.DefinitionId, f.NetworkId, f.Term, f.From, f.Text, f.Source),
        DefinitionRevised f => new Contract.DefinitionRevised(f.DefinitionId, f.From, f.Text, f.Source),
        DefinitionCorrected f => new Contract.DefinitionCorrected(f.DefinitionId, f.From, f.Text, f.Source),
        DefinitionShared f => new Contract.DefinitionShared(f.DefinitionId, f.WithNetworkId),
        DefinitionAdopted f => new Contract.DefinitionAdopted(f.DefinitionId, f.NetworkId, f.Edition, f.From),
        DefinitionWithdrawn f => new Contract.DefinitionWithdrawn(f.DefinitionId, f.Until, f.Reason),
        DecisionTaken(var id, var external, var network, var d) => new Contract.DecisionTaken(
            id, external, network, d.Subject, d.Text, d.TakenOn, d.TakenBy, Consents(d)),
        DecisionCorrected(var id, var d) => new Contract.DecisionCorrected(
            id, d.Subject, d.Text, d.TakenOn, d.TakenBy, Consents(d)),
        DecisionRepealed f => new Contract.DecisionRepealed(f.DecisionId, f.From, f.Reason),
        _ => OfPulse(fact),
    };

    private static object? OfPulse(object fact) => fact switch
    {
        PulseOpened f => new Contract.PulseOpened(f.PulseId, f.NetworkId, f.OpenedOn, f.ClosesOn, f.Visibility),
        PulseVisibilitySet f => new Contract.PulseVisibilitySet(f.PulseId, f.Visibility),
        PulseClosed f => new Contract.PulseClosed(
            f.PulseId, f.ClosedOn, f.Response,
            [.. f.Results.Select(r => new Contract.QuestionResult(r.Question, r.Level, r.Mean, r.ChangeLevel, r.Change))],
            f.Visibility),
        JointStatementRecorded f => new Contract.JointStatementRecorded(
            f.StatementId, f.NetworkId, f.Text, f.AgreedOn, f.Visibility),
        JointStatementCorrected f => new Contract.JointStatementCorrected(f.StatementId, f.Text, f.AgreedOn, f.Visibility),
        JointStatementWithdrawn f => new Contract.JointStatementWithdrawn(f.StatementId, f.Reason, f.Visibility),
        _ => OfFacility(fact),
    };

    private static Contract.AgreementWording Wording(AgreementWording w) =>
        new([.. w.Kinds], w.Subject, w.Text, [.. w.PartyIds], w.ValidUntil);

    private static Contract.MemberConsent[] Consents(DecisionDetails details) =>
        [.. details.Consents.Select(consent => new Contract.MemberConsent(consent.OrganisationId, consent.Consent))];

    private static object? OfFacility(object fact) => fact switch
    {
        FacilityOffered f => new Contract.FacilityOffered(f.FacilityId, f.ExternalId, f.NetworkId, Details(f.Details)),
        FacilityRevised f => new Contract.FacilityRevised(f.FacilityId, Details(f.Details)),
        FacilityWithdrawn f => new Contract.FacilityWithdrawn(f.FacilityId, f.Until),
        ReuseRequested f => new Contract.ReuseRequested(f.FacilityId, f.ReuseId, f.NetworkId, f.From, f.Capacity, f.Purpose),
        ReuseAgreed f => new Contract.ReuseAgreed(f.FacilityId, f.ReuseId, f.From, f.Capacity, f.Conditions),
        ReuseRefused f => new Contract.ReuseRefused(f.FacilityId, f.ReuseId, f.Reason),
        ReuseEnded f => new Contract.ReuseEnded(f.FacilityId, f.ReuseId, f.Until, f.Reason),
        _ => OfInstrument(fact),
    };

    private static object? OfInstrument(object fact) => fact switch
    {
        InstrumentRegistered f => new Contract.InstrumentRegistered(f.InstrumentId, f.ExternalId, f.OwnerId, Details(f.Details)),
        InstrumentRevised f => new Contract.InstrumentRevised(f.InstrumentId, Details(f.Details)),
        InstrumentEvaluated f => new Contract.InstrumentEvaluated(
            f.InstrumentId, f.OrganisationId, f.On,
            [.. f.Verdicts.Select(given => new Contract.InstrumentVerdict(given.Verdict, given.Reason))], f.Source),
        InstrumentEnded f => new Contract.InstrumentEnded(f.InstrumentId, f.Until, f.Reason),
        _ => AmongMembers(fact),
    };

    // Not public: what a member keeps outside the cooperation stays here altogether.
    private static object? AmongMembers(object fact) => fact switch
    {
        InterestsStated f => new Contract.InterestsStated(
            f.InterestsId, f.NetworkId, f.MembershipId, [.. f.Needs], [.. f.Offers], Visibility.Members),
        CoordinationHoursRecorded f => new Contract.CoordinationHoursRecorded(
            f.CoordinationId, f.NetworkId, f.Year, f.Quarter,
            [.. f.Hours.Select(hours => new Contract.HoursOfType(hours.Type, hours.Hours))], Visibility.Members),
        _ => null,
    };

    private static Contract.FacilityDetails Details(FacilityDetails d) => new(
        d.Name, d.Kind, [.. d.TargetGroups], d.Capacity is { } c ? new(c.Amount, c.Unit) : null, [.. d.MunicipalityIds], d.From,
        d.Until);

    private static Contract.InstrumentDetails Details(InstrumentDetails d) => new(
        d.Name, d.Kind, d.EnforcementLevel, d.Purpose, d.NetworkId, d.Target is { } t ? new(t.Id, t.Name) : null, d.From, d.Until);
}
