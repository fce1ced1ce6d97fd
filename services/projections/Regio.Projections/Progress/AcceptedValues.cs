using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>A value of an indicator that counts.</summary>
/// <param name="Id">The observation.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after it.</param>
/// <param name="Value">The value, as last said by the day.</param>
internal sealed record AcceptedValue(Guid Id, DateOnly From, DateOnly Until, ObservedValue Value);

/// <summary>
/// Which values count for a grant: those that nobody has to accept, and of those that a report of the network gives the ones
/// of which the report was accepted for the grant.
/// </summary>
internal static class AcceptedValues
{
    /// <summary>Of one edition of an indicator, in the order of their periods.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="grant">The grant.</param>
    /// <param name="subject">The network or region that they are of.</param>
    /// <param name="indicator">Code of the indicator.</param>
    /// <param name="edition">The edition.</param>
    public static IReadOnlyList<AcceptedValue> Of(
        Register register, DateOnly day, GrantFacts grant, Guid subject, string indicator, int edition)
    {
        var waiting = Waiting(register, day, grant);
        return
        [
            .. register.ObservationsOf[subject].Select(id => register.Observations[id])
                .Where(one => one.Of.Indicator == indicator && one.Of.Edition == edition && !waiting.Contains(one.Id))
                .Select(one => (one, Value: one.ValueOn(day)))
                .Where(one => one.Value is not null)
                .Select(one => new AcceptedValue(one.one.Id, one.one.Of.From, one.one.Of.Until, one.Value!))
                .OrderBy(one => one.Until).ThenBy(one => one.From).ThenBy(one => one.Id),
        ];
    }

    private static HashSet<Guid> Waiting(Register register, DateOnly day, GrantFacts grant) => grant.NetworkId is not { } network ? [] :
    [
        .. register.ReportsOf[network].Select(id => register.Reports[id])
            .Where(report => report.StepsFor(grant.Id, day).LastOrDefault() is { Step: not ReportStep.Accepted })
            .SelectMany(report => report.Values.Select(value => value.ObservationId).OfType<Guid>()),
    ];
}
