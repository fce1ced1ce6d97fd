namespace Regio.Projections;

/// <summary>How punctual one side is in one thing (stiptheid): of who pays and of who is paid alike.</summary>
/// <param name="Subject">The ministry that pays, or the network.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Side">Whose it is to do: <c>payer</c> or <c>recipient</c>.</param>
/// <param name="Assessed">How many were, or should have been, done by the day.</param>
/// <param name="InTime">How many of them were done in time.</param>
/// <param name="Late">How many were done late, or are not done and should have been.</param>
/// <param name="Overdue">How many of the late are not done.</param>
/// <param name="Open">How many are not done, and not due yet.</param>
/// <param name="HeldBack">How many payments are held back, or were and came late.</param>
/// <param name="Untold">Of how many no day is told by which they are due.</param>
/// <param name="LateShare">Late of assessed, 0 to 1; null under ten, and where of more than half no day is told.</param>
/// <param name="Done">How many that were due on a day are done.</param>
/// <param name="MedianDays">Middle number of days from due to done, of those done; below zero: before it was due.</param>
internal sealed record Punctuality(
    Thing Subject, string What, string Side, int Assessed, int InTime, int Late, int Overdue, int Open, int HeldBack, int Untold, double? LateShare,
    int Done, double? MedianDays) : ViewRow
{
    private const int Least = 10;

    /// <summary>Of each subject in each thing, in the order of things.</summary>
    public static IReadOnlyList<Punctuality> Of(IEnumerable<(Thing Subject, TimedStep Step)> steps) =>
    [
        .. steps.GroupBy(one => (one.Subject, one.Step.What), one => one.Step)
            .OrderBy(group => group.Key.Subject, Thing.Order).ThenBy(group => Steps.All.ToList().IndexOf(group.Key.What))
            .Select(group => Of(group.Key.Subject, group.Key.What, [.. group])),
    ];

    private static Punctuality Of(Thing subject, string what, IReadOnlyList<TimedStep> steps)
    {
        var (assessed, inTime) = (steps.Count(step => step.IsAssessed), Count(StepStates.InTime));
        var (late, untold) = (assessed - inTime, Count(StepStates.Untold));
        var days = steps.Where(step => step is { IsAssessed: true, DoneOn: not null }).Select(step => (double)step.Days!.Value).ToList();
        return new(
            subject, what, Steps.SideOf(what), assessed, inTime, late, Count(StepStates.Overdue), Count(StepStates.Open), Count(StepStates.HeldBack), untold,
            assessed >= Least && assessed >= untold ? late / (double)assessed : null, days.Count, Median.Of(days));

        int Count(string state) => steps.Count(step => step.State == state);
    }
}
