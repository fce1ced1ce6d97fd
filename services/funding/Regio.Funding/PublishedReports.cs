using Regio.Contracts;
using Regio.Funding.AdoptedTargets;
using Regio.Funding.Observations;
using Regio.Funding.Reports;
using Contract = Regio.Contracts.Funding;

namespace Regio.Funding;

/// <summary>How values, adopted targets and reports travel.</summary>
internal static class PublishedReports
{
    /// <summary>The contract of a fact; null for what is no such fact.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        ObservationSubmitted f => new Contract.ObservationSubmitted(
            f.ObservationId, f.ExternalId, new(f.Of.Indicator, f.Of.Edition, f.Of.SubjectKind, f.Of.SubjectId, f.Of.From, f.Of.Until), Told(f.Value), f.On, f.By),
        ObservationCorrected f => new Contract.ObservationCorrected(f.ObservationId, Told(f.Value), f.On, f.Reason, f.By),
        TargetAdopted f => new Contract.TargetAdopted(f.TargetId, f.NetworkId, f.Indicator, f.Edition, f.From, Told(f.Aim)),
        AdoptedTargetRevised f => new Contract.AdoptedTargetRevised(f.TargetId, f.From, Told(f.Aim)),
        AdoptedTargetCorrected f => new Contract.AdoptedTargetCorrected(f.TargetId, f.From, Told(f.Aim), f.On, f.Reason),
        AdoptedTargetDropped f => Told(f),
        AdoptedTargetDropCorrected f => new Contract.AdoptedTargetDropCorrected(f.TargetId, Told(f.Dropped), f.On, f.Reason),
        AdoptedTargetDropWithdrawn f => new Contract.AdoptedTargetDropWithdrawn(f.TargetId, f.On, f.Reason),
        ReportDrafted f => new Contract.ReportDrafted(f.ReportId, f.NetworkId, f.From, f.Until, f.On, Visibility.Funders),
        ReportSubmitted f => new Contract.ReportSubmitted(
            f.ReportId, f.On, f.Narrative, Told(f.Values),
            [.. f.Serves.Select(duty => new Contract.ServedDuty(duty.GrantId, duty.SchemeId, duty.DueOn, duty.Indicators))], Visibility.Funders),
        ReportReturned f => new Contract.ReportReturned(f.ReportId, f.GrantId, f.On, f.Remarks, Visibility.Funders),
        ReportAccepted f => new Contract.ReportAccepted(
            f.ReportId, f.GrantId, f.On, Visibility.Funders, f.Accepted?.Select(one => new Contract.AcceptedValue(one.ObservationId, one.Said)).ToList()),
        ReportCorrected f => new Contract.ReportCorrected(f.ReportId, f.On, f.Narrative, Told(f.Values), f.Reason, Visibility.Funders),
        _ => PublishedRegionalBudgets.ContractOf(fact),
    };

    private static Contract.ObservedValue Told(ObservedValue value) => new(value.Value, value.Quality, value.Source);

    private static Contract.AdoptedTargetDropped Told(AdoptedTargetDropped f) => new(f.TargetId, f.Until, f.Reason);

    private static Contract.AdoptedAim Told(AdoptedAim aim) =>
        new(aim.Baseline, aim.Value, aim.By, PublishedSchemes.Told(aim.Path), aim.Linear, aim.DecidedBy, aim.Source);

    private static IReadOnlyList<Contract.ReportedValue> Told(IEnumerable<ReportedValue> values) =>
        [.. values.Select(value => new Contract.ReportedValue(value.Indicator, value.ObservationId, value.Missing, value.Edition))];
}
