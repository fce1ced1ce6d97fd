namespace Regio.Rules;

/// <summary>The periods that an indicator is measured over, by the codes of the list <c>indicator-periods</c>.</summary>
public static class MeasuredPeriod
{
    private const string Moment = "moment";

    // Months of a period, and the month in which a year of them begins.
    private static readonly Dictionary<string, (int Months, int First)> Kinds = new()
    {
        ["month"] = (1, 1),
        ["quarter"] = (3, 1),
        ["half-year"] = (6, 1),
        ["calendar-year"] = (12, 1),
        ["school-year"] = (12, 8),
    };

    /// <summary>Whether these days are a whole period of a kind.</summary>
    /// <param name="kind">Code of the kind.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">First day after.</param>
    public static bool Is(string kind, DateOnly from, DateOnly until)
    {
        if (kind == Moment)
        {
            return until.DayNumber == from.DayNumber + 1;
        }

        // Counted in numbers: the first and the last day that there are have nothing before and after them.
        var (months, first) = Kinds[kind];
        return (from.Day, until.Day) == (1, 1) && Number(until) - Number(from) == months && (Number(from) - first) % months == 0;

        static int Number(DateOnly day) => (day.Year * 12) + day.Month;
    }

    /// <summary>Whether a kind is measured at a reference date.</summary>
    public static bool IsMoment(string kind) => kind == Moment;

    /// <summary>The last whole period of a kind that ends in a span of days; null: none does.</summary>
    public static (DateOnly From, DateOnly Until)? Within(string kind, DateOnly from, DateOnly until) =>
        Last(kind, until) is var last && last.Until > from ? last : null;

    /// <summary>The last whole period of a kind that is over by a day; of a reference date, the day before.</summary>
    public static (DateOnly From, DateOnly Until) Last(string kind, DateOnly by)
    {
        if (kind == Moment)
        {
            return (by.PlusDays(-1), by);
        }

        var (months, first) = Kinds[kind];
        var end = new DateOnly(by.Year, by.Month, 1).PlusMonths(-((((by.Month - first) % months) + months) % months));
        return (end.PlusMonths(-months), end);
    }
}
