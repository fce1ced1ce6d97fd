using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>A value of an indicator that counts.</summary>
/// <param name="Id">The observation.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Value">The value, as last said by the day; of one that was accepted in a report, as it was then.</param>
internal sealed record AcceptedValue(Guid Id, DateOnly From, DateOnly Until, ObservedValue Value);

/// <summary>
/// Which values count for a grant: of an indicator that its scheme asks in reports, those of the network that stand in one that was
/// accepted for the grant; of another, and of a region, of which no report tells, also those that nobody has to accept. For a target
/// that a network adopted none is asked: what stands in reports counts once one of them was accepted, for whatever grant. What was
/// accepted counts as it was, until what was corrected since is accepted too.
/// </summary>
internal static class AcceptedValues
{
    /// <summary>Of one edition of an indicator, in the order of their periods.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="network">The network.</param>
    /// <param name="grant">The grant that it has; null: it is for what the network adopted itself.</param>
    /// <param name="subject">The network or region that they are of.</param>
    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="edition">The edition.</param>
    public static IReadOnlyList<AcceptedValue> Of(
        Register register, DateOnly day, Guid network, GrantFacts? grant, Guid subject, string indicator, int edition)
    {
        var given = Given(register, day, network, grant?.Id);
        var isAsked = grant is not null && subject == network && NetworkReport.Of(register, grant, day)
            .Any(report => AskedValue.In(register, report).Any(asked => asked.Indicator == indicator));
        return
        [
            .. register.ObservationsOf[subject].Select(id => register.Observations[id])
                .Where(one => one.Of.Indicator == indicator && one.Of.Edition == edition && (given.TryGetValue(one.Id, out var accepted) ? accepted is not null : !isAsked))
                .Select(one => (one, Value: given.GetValueOrDefault(one.Id) is { } said ? one.Values.ElementAtOrDefault(said - 1)?.Value : one.ValueOn(day)))
                .Where(one => one.Value is not null)
                .Select(one => new AcceptedValue(one.one.Id, one.one.Of.From, one.one.Of.Until, one.Value!))
                .OrderBy(one => one.Until).ThenBy(one => one.From).ThenBy(one => one.Id),
        ];
    }

    // What was handed in, for the grant or for any, and how many times it had been said when a report with it was last accepted; null: none was.
    private static Dictionary<Guid, int?> Given(Register register, DateOnly day, Guid network, Guid? grant) => (
        from report in register.ReportsOf[network].Select(id => register.Reports[id])
        from served in report.Steps.Select(step => step.GrantId).Distinct()
        where grant is null || served == grant
        let steps = report.StepsFor(served, day).ToList()
        where steps.Count > 0
        let accepted = steps.FindLast(step => step.Step == ReportStep.Accepted)
        from given in Observed(report.ValuesOn(day)).Select(id => (Id: id, Said: (int?)null)).Concat(
            Observed(accepted?.Values ?? []).Select(id => (Id: id, Said: register.Observations.GetValueOrDefault(id) is { } value ? accepted!.SaidOf(value) : (int?)null)))
        group given.Said by given.Id).ToDictionary(one => one.Key, one => one.Max());

    private static IEnumerable<Guid> Observed(IReadOnlyList<ReportedValue> values) => values.Select(value => value.ObservationId).OfType<Guid>();
}
