namespace Regio.Rules;

/// <summary>A council moment (raadsmoment) that the law sets.</summary>
/// <param name="Kind">Code of the list <c>council-moments</c>.</param>
/// <param name="On">The last day on which the law lets it be.</param>
/// <param name="Ground">The article that sets it.</param>
public sealed record DerivedMoment(string Kind, DateOnly On, string Ground);

/// <summary>
/// When councils are to be heard on a joint arrangement with a board of its own (Wet gemeenschappelijke regelingen, as in
/// force since 1 July 2022): its principles before 30 April, its draft budget twelve weeks before the board is to set it,
/// its budget before 15 September. What leads to nothing, as an arrangement without a body, is none.
/// </summary>
public static class CouncilCalendar
{
    /// <summary>Code of the draft of the budget.</summary>
    public const string DraftBudget = "draft-budget";

    private const string Principles = "principles";
    private const string Budget = "budget";
    private const string BoardMeeting = "board-meeting";
    private const string Law = "Wet gemeenschappelijke regelingen, artikel";
    private const int Weeks = 12;

    private static readonly string[] WithABoard = ["OL", "BVO", "GO"];

    /// <summary>
    /// The moments of a year that the law sets and nobody planned, in order. The budget is set in the last meeting of the
    /// board that is planned before it is due; none planned, it is unknown when the draft is.
    /// </summary>
    /// <param name="legalForm">Code of the list <c>legal-forms</c>; null: unknown.</param>
    /// <param name="year">Calendar year.</param>
    /// <param name="planned">What was planned, of whatever year.</param>
    public static IReadOnlyList<DerivedMoment> Derived(
        string? legalForm, int year, IReadOnlyCollection<(string Kind, DateOnly On)> planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (!WithABoard.Contains(legalForm))
        {
            return [];
        }

        var (due, meetings) = (BudgetDue(year), Meetings(year, planned));
        DerivedMoment[] all =
        [
            new(Principles, new(year, 4, 29), $"{Law} 34b"),
            .. meetings.Count == 0
                ? Array.Empty<DerivedMoment>()
                : [new(DraftBudget, meetings.Max().PlusDays(-7 * Weeks), $"{Law} 35, eerste lid")],
            new(Budget, due, $"{Law} 34, tweede lid"),
        ];
        return [.. all.Where(moment => !planned.Any(m => m.Kind == moment.Kind && m.On.Year == year)).OrderBy(moment => moment.On)];
    }

    /// <summary>
    /// Whether a draft budget is due in a period of which nobody knows the day: neither it nor a meeting of the board that
    /// sets the budget was planned.
    /// </summary>
    /// <param name="legalForm">Code of the list <c>legal-forms</c>; null: unknown.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="until">First day after it.</param>
    /// <param name="planned">What was planned, of whatever year.</param>
    public static bool IsDraftUnknown(
        string? legalForm, DateOnly from, DateOnly until, IReadOnlyCollection<(string Kind, DateOnly On)> planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return WithABoard.Contains(legalForm) && Enumerable.Range(from.Year, until.Year - from.Year + 1).Any(year =>
            BudgetDue(year).AddDays(-7 * Weeks) is var last && from <= last && last < until && Meetings(year, planned).Count == 0
            && !planned.Any(m => m.Kind == DraftBudget && m.On.Year == year));
    }

    /// <summary>
    /// The moments of a period that the law sets and nobody planned, in order; also the draft of a budget that the board is to set
    /// early in the year after it.
    /// </summary>
    /// <param name="legalForm">Code of the list <c>legal-forms</c>; null: unknown.</param>
    /// <param name="from">First day of the period.</param>
    /// <param name="until">First day after it.</param>
    /// <param name="planned">What was planned, of whatever year.</param>
    public static IReadOnlyList<DerivedMoment> Derived(
        string? legalForm, DateOnly from, DateOnly until, IReadOnlyCollection<(string Kind, DateOnly On)> planned) =>
    [
        .. Enumerable.Range(from.Year, Math.Min(until.Year + 1, DateOnly.MaxValue.Year) - from.Year + 1).SelectMany(year => Derived(legalForm, year, planned))
            .Where(moment => from <= moment.On && moment.On < until).OrderBy(moment => moment.On),
    ];

    /// <summary>First day after the twelve months that come from a day on, or after the end of a network that ends before that.</summary>
    /// <param name="day">The day.</param>
    /// <param name="ends">First day without the network; null: it is open.</param>
    public static DateOnly Coming(DateOnly day, DateOnly? ends)
    {
        var year = day.PlusYears(1);
        return ends < day ? day : ends < year ? ends.Value : year;
    }

    private static DateOnly BudgetDue(int year) => new(year, 9, 14);

    private static List<DateOnly> Meetings(int year, IEnumerable<(string Kind, DateOnly On)> planned) =>
        [.. planned.Where(m => m.Kind == BoardMeeting && m.On.Year == year && m.On <= BudgetDue(year)).Select(m => m.On)];
}
