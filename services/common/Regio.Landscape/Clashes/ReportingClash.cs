using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// One network is to report one concept twice: over other periods, or by days further apart than one submission serves. Of
/// several rhythms in which one side asks for it, one that serves both is enough.
/// </summary>
internal static class ReportingClash
{
    // Long enough to hold a leap day.
    private const int YearsCompared = 4;

    // Before the last that a calendar has.
    private const int LastYear = 9_990;

    /// <summary>One for each concept, in the order of the concepts.</summary>
    public static IEnumerable<Clash> Of(ClashThresholds from, Encounter met) => met.Networks.IsEmpty ? [] :
        met.Left.Rules.Reports.Select(report => report.Concept).Intersect(met.Right.Rules.Reports.Select(report => report.Concept))
            .Order(StringComparer.Ordinal).Select(concept => Of(from, met, concept)).OfType<Clash>();

    private static Clash? Of(ClashThresholds from, Encounter met, string concept)
    {
        var (mine, its) = (Rhythms(met.Left, concept), Rhythms(met.Right, concept));
        return mine.Exists(one => its.Exists(other => ServesBoth(from.DaysApart, met, one, other))) ? null : met.Clash(
            ClashTypes.ReportingCalendar, concept, RuleTexts.Of(mine), RuleTexts.Of(its),
            [Adopts(met.Left, concept, mine[0], its[0]), Adopts(met.Right, concept, its[0], mine[0])]);
    }

    private static bool ServesBoth(int daysApart, Encounter met, ReportRhythm one, ReportRhythm other)
    {
        if (one.IsOnce && other.IsOnce)
        {
            return (met.Left.From, met.Left.Until) == (met.Right.From, met.Right.Until)
                && (met.Left.Until is not { } until || AreClose(daysApart, Due(one, until), Due(other, until)));
        }

        var start = new DateOnly(Math.Min(met.From.Year, LastYear), one.FirstMonth, 1);
        return one.HasPeriodsOf(other) && ReportCalendar.Of(one, start, start.AddYears(YearsCompared))
            .Zip(ReportCalendar.Of(other, start, start.AddYears(YearsCompared))).All(due => AreClose(daysApart, due.First.DueOn, due.Second.DueOn));
    }

    private static DateOnly Due(ReportRhythm rhythm, DateOnly until) => ReportCalendar.Of(rhythm, until.AddDays(-1), until).Single().DueOn;

    private static bool AreClose(int daysApart, DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) <= daysApart;

    private static Change Adopts(Initiative by, string concept, ReportRhythm before, ReportRhythm now) => new(
        by.Thing, before.HasPeriodsOf(now) ? RepairKinds.AdoptDueDate : RepairKinds.AdoptReporting, RuleTexts.Of(now),
        by with { Rules = by.Rules with { Reports = [.. by.Rules.Reports.Where(report => report.Concept != concept), new(concept, now)] } });

    private static List<ReportRhythm> Rhythms(Initiative of, string concept) =>
    [
        .. of.Rules.Reports.Where(report => report.Concept == concept).Select(report => report.Rhythm).OrderBy(RuleTexts.Of, StringComparer.Ordinal),
    ];
}
