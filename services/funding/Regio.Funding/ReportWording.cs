using Regio.Funding.AdoptedTargets;
using Regio.Funding.Observations;
using Regio.Funding.Reports;
using Regio.Hosting.Histories;
using static Regio.Hosting.Histories.Say;

namespace Regio.Funding;

/// <summary>What the facts of values, adopted targets and reports say, and since when they hold.</summary>
internal static class ReportWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        ObservationSubmitted f => new(
            $"{f.Of.Indicator} van {Name(f.Of.SubjectId)} werd gerapporteerd: {f.Value.Value} ({Code("observation-qualities", f.Value.Quality)}){From(f.Of.From)}{Until(f.Of.Until)}{Source(f.Value.Source)}",
            $"{f.Of.Indicator} of {Name(f.Of.SubjectId)} was reported: {f.Value.Value} ({Code("observation-qualities", f.Value.Quality)}){From(f.Of.From)}{Until(f.Of.Until)}{Source(f.Value.Source)}"),
        ObservationCorrected f => new(
            $"De waarde werd gecorrigeerd: {f.Value.Value} ({Code("observation-qualities", f.Value.Quality)}){Because(f.Reason)}",
            $"The value was corrected: {f.Value.Value} ({Code("observation-qualities", f.Value.Quality)}){Because(f.Reason)}"),
        TargetAdopted f => new(
            $"{Name(f.NetworkId)} nam als doel voor {f.Indicator}: {f.Aim.Value} op {f.Aim.By}{From(f.From)}, besloten door {f.Aim.DecidedBy}{Source(f.Aim.Source)}",
            $"{Name(f.NetworkId)} adopted a target for {f.Indicator}: {f.Aim.Value} by {f.Aim.By}{From(f.From)}, decided by {f.Aim.DecidedBy}{Source(f.Aim.Source)}"),
        AdoptedTargetRevised f => new(
            $"Het doel werd herzien: {f.Aim.Value} op {f.Aim.By}{From(f.From)}, besloten door {f.Aim.DecidedBy}{Source(f.Aim.Source)}",
            $"The target was revised: {f.Aim.Value} by {f.Aim.By}{From(f.From)}, decided by {f.Aim.DecidedBy}{Source(f.Aim.Source)}"),
        AdoptedTargetCorrected f => new(
            $"Het doel werd gecorrigeerd: {f.Aim.Value} op {f.Aim.By}{From(f.From)}{Because(f.Reason)}",
            $"The target was corrected: {f.Aim.Value} by {f.Aim.By}{From(f.From)}{Because(f.Reason)}"),
        AdoptedTargetDropped f => new($"Het doel verviel{From(f.Until)}{Because(f.Reason)}", $"The target was dropped{From(f.Until)}{Because(f.Reason)}"),
        AdoptedTargetDropCorrected f => new(
            $"Het vervallen van het doel werd gecorrigeerd{From(f.Dropped.Until)}{Because(f.Reason)}", $"The dropping of the target was corrected{From(f.Dropped.Until)}{Because(f.Reason)}"),
        AdoptedTargetDropWithdrawn f => new(
            $"Het vervallen van het doel werd ingetrokken{Because(f.Reason)}", $"The dropping of the target was withdrawn{Because(f.Reason)}"),
        ReportDrafted f => new($"Een verslag werd begonnen{From(f.From)}{Until(f.Until)}", $"A report was begun{From(f.From)}{Until(f.Until)}"),
        ReportSubmitted f => new(
            $"Het verslag werd ingediend, voor {f.Serves.Count} verleningen", $"The report was handed in, for {f.Serves.Count} grants"),
        ReportReturned f => new($"Het verslag werd teruggezonden: {f.Remarks}", $"The report was sent back: {f.Remarks}"),
        ReportAccepted f => new($"Het verslag werd goedgekeurd op {f.On}", $"The report was accepted on {f.On}"),
        ReportCorrected f => new($"Het verslag werd gecorrigeerd{Because(f.Reason)}", $"The report was corrected{Because(f.Reason)}"),
        _ => RegionalBudgetWording.Of(fact),
    };

    /// <summary>From which day a fact holds; null when it does not say so.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        ObservationSubmitted f => f.On,
        ObservationCorrected f => f.On,
        TargetAdopted f => f.From,
        AdoptedTargetRevised f => f.From,
        AdoptedTargetCorrected f => f.From,
        AdoptedTargetDropped f => f.Until,
        AdoptedTargetDropCorrected f => f.Dropped.Until,
        AdoptedTargetDropWithdrawn f => f.On,
        ReportDrafted f => f.On,
        ReportSubmitted f => f.On,
        ReportReturned f => f.On,
        ReportAccepted f => f.On,
        ReportCorrected f => f.On,
        _ => RegionalBudgetWording.ValidFrom(fact),
    };
}
