using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What readers see of a council moment (raadsmoment) of a network.</summary>
/// <param name="Id">Its id; absent for one that the law sets.</param>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The day; of one that the law sets the last one on which it may be.</param>
/// <param name="Origin"><c>planned</c>, or <c>derived</c> from the law.</param>
/// <param name="Subject">What it is about (onderwerp); unknown when absent.</param>
/// <param name="Source">Where it is written (bron), or the article that sets it; unknown when absent.</param>
/// <param name="IsCancelled">Whether it was planned and does not take place (gaat niet door).</param>
public sealed record CouncilMomentRow(
    Guid? Id, string Kind, DateOnly On, string Origin, string? Subject, string? Source, bool IsCancelled = false)
{
    /// <summary>One that was planned.</summary>
    internal static CouncilMomentRow Of(CouncilMoment moment) => new(
        moment.Planned.MomentId, moment.Planned.Kind, moment.Planned.On, "planned", moment.Planned.Subject, moment.Planned.Source,
        moment.IsCancelled);

    /// <summary>
    /// The moments of the twelve months from a day on, until the network ends: those planned, and those that the law sets
    /// where none of their kind is; by day.
    /// </summary>
    internal static IReadOnlyList<CouncilMomentRow> Coming(NetworkDetails details, Course course, DateOnly day)
    {
        var (planned, until) = (course.Moments.Where(moment => !moment.IsCancelled).ToList(), CouncilCalendar.Coming(day, details.InForceUntil));
        return
        [
            .. planned.Where(moment => day <= moment.Planned.On && moment.Planned.On < until).Select(Of)
                .Concat(CouncilCalendar.Derived(details.LegalForm, day, until, [.. planned.Select(m => (m.Planned.Kind, m.Planned.On))])
                    .Select(m => new CouncilMomentRow(null, m.Kind, m.On, "derived", null, m.Ground)))
                .OrderBy(row => row.On).ThenBy(row => row.Kind, StringComparer.Ordinal),
        ];
    }
}
