namespace Regio.Landscape;

/// <summary>What became of a report for a grant, by what it gives and what its values are.</summary>
internal static class ReviewSteps
{
    /// <summary>
    /// What happened to it by a day, in that order: also that it waits for review anew, since a value that the grant asks was
    /// corrected after it was accepted.
    /// </summary>
    /// <param name="register">All facts.</param>
    /// <param name="report">The report.</param>
    /// <param name="grantId">The grant.</param>
    /// <param name="by">The day.</param>
    public static IReadOnlyList<ReportStepTaken> Of(Register register, ReportFacts report, Guid grantId, DateOnly by)
    {
        var steps = report.StepsFor(grantId, by).ToList();
        if (steps is not [.., { Step: ReportStep.Accepted } accepted])
        {
            return steps;
        }

        var asked = report.Serves.Where(duty => duty.GrantId == grantId).SelectMany(duty => duty.Indicators).ToHashSet();
        var corrected = accepted.Values.Where(value => asked.Contains(value.Indicator)).Select(value => value.ObservationId).OfType<Guid>()
            .Select(id => register.Observations.GetValueOrDefault(id)).OfType<ObservationFacts>()
            .SelectMany(value => value.Values.Skip(accepted.SaidOf(value))).Select(said => said.On).Where(on => on <= by).ToList();
        return corrected.Count == 0 ? steps : [.. steps, accepted with { On = corrected.Min(), Step = ReportStep.HandedIn }];
    }
}
