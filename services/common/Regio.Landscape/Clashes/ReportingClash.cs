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
            [Adopts(from.DaysApart, concept, met.Left, mine, met.Right, its), Adopts(from.DaysApart, concept, met.Right, its, met.Left, mine)]);
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

    // What is asked once is over all of the activities: it is the same report only where their periods are.
    private static Change Adopts(int daysApart, string concept, Initiative by, List<ReportRhythm> before, Initiative other, List<ReportRhythm> asked)
    {
        var isOverSame = (by.From, by.Until) == (other.From, other.Until);
        return asked.Where(one => isOverSame || !one.IsOnce).OrderByDescending(one => before.Exists(one.HasPeriodsOf)).FirstOrDefault() is { } now
            ? new(by.Thing, before.Exists(now.HasPeriodsOf) ? RepairKinds.AdoptDueDate : RepairKinds.AdoptReporting, RuleTexts.Of(now), Asking(by, concept, now))
            : Spans(daysApart, concept, by, before, other, asked);
    }

    // Its period becomes that of the other: longer alone where that is enough, else what is reported moves along.
    private static Change Spans(int daysApart, string concept, Initiative by, List<ReportRhythm> before, Initiative other, List<ReportRhythm> asked)
    {
        var kept = before.Find(one => one.IsOnce && asked.Exists(also => other.Until is not { } until || AreClose(daysApart, Due(one, until), Due(also, until))));
        var (period, made) = (RuleTexts.Of(other.From, other.Until), (kept is null ? Asking(by, concept, asked[0]) : by) with { From = other.From, Until = other.Until });
        var isLonger = other.From <= by.From && (other.Until is not { } end || by.Until <= end);
        return kept is not null && isLonger
            ? new(by.Thing, by.Until == other.Until ? RepairKinds.BeginSooner : RepairKinds.Extend, period, made)
            : new(by.Thing, RepairKinds.AdoptReporting, $"{RuleTexts.Of(kept ?? asked[0])}, over {period}", made);
    }

    private static Initiative Asking(Initiative by, string concept, ReportRhythm now) =>
        by with { Rules = by.Rules with { Reports = [.. by.Rules.Reports.Where(report => report.Concept != concept), new(concept, now)] } };

    private static List<ReportRhythm> Rhythms(Initiative of, string concept) =>
    [
        .. of.Rules.Reports.Where(report => report.Concept == concept).Select(report => report.Rhythm).OrderBy(RuleTexts.Of, StringComparer.Ordinal),
    ];
}
