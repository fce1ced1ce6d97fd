using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What readers see of a council moment (raadsmoment) of a network.</summary>
/// <param name="Id">Its id; absent for one that the law sets.</param>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The day; of one that the law sets the last one on which it may be.</param>
/// <param name="Origin"><c>planned</c>, or <c>derived</c> from the law.</param>
/// <param name="Subject">What it is about (onderwerp); unknown when absent.</param>
/// <param name="Source">Where it is written (bron), or the article that sets it; unknown when absent.</param>
public sealed record CouncilMomentRow(Guid? Id, string Kind, DateOnly On, string Origin, string? Subject, string? Source)
{
    /// <summary>The moments of a year: those planned, and those that the law sets where none of their kind is; by day.</summary>
    internal static IReadOnlyList<CouncilMomentRow> Of(NetworkDetails details, Course course, int year)
    {
        var planned = course.Moments.Where(moment => !moment.IsCancelled).Select(moment => moment.Planned).ToList();
        return
        [
            .. planned.Where(moment => moment.On.Year == year)
                .Select(m => new CouncilMomentRow(m.MomentId, m.Kind, m.On, "planned", m.Subject, m.Source))
                .Concat(CouncilCalendar.Derived(details.LegalForm, year, [.. planned.Select(m => (m.Kind, m.On))])
                    .Select(m => new CouncilMomentRow(null, m.Kind, m.On, "derived", null, m.Ground)))
                .OrderBy(row => row.On).ThenBy(row => row.Kind, StringComparer.Ordinal),
        ];
    }
}
