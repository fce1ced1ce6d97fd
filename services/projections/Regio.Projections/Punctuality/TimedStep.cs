namespace Regio.Projections;

/// <summary>Something that is to be done for a grant by a day (termijn), and when it was.</summary>
/// <param name="What">Of <see cref="Steps"/>.</param>
/// <param name="Grant">The grant.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="From">Day from which the time runs.</param>
/// <param name="DueOn">Last day on which it is in time; null: none is told.</param>
/// <param name="DoneOn">Day on which it was done; null: it was not.</param>
/// <param name="State">Of <see cref="StepStates"/>.</param>
/// <param name="Days">Days from due to done, below zero when it was done before; while it is overdue, to the day; null: there is nothing to count.</param>
internal sealed record TimedStep(
    string What, GrantFacts Grant, SchemeFacts Scheme, DateOnly From, DateOnly? DueOn, DateOnly? DoneOn, string State, int? Days)
{
    /// <summary>The report that is reviewed or was handed in; null: there is none.</summary>
    public Guid? ReportId { get; init; }

    /// <summary>The instalment that is paid; null: it is no payment.</summary>
    public int? Instalment { get; init; }

    /// <summary>Whether it was, or should have been, done by the day.</summary>
    public bool IsAssessed => State is StepStates.InTime or StepStates.Late or StepStates.Overdue;

    /// <summary>A step as it stands on a day.</summary>
    public static TimedStep On(
        DateOnly day, string what, GrantFacts grant, SchemeFacts scheme, DateOnly from, DateOnly? due, DateOnly? done, bool heldBack = false)
    {
        var doneOn = done <= day ? done : null;
        var state = due is not { } by ? StepStates.Untold
            : heldBack && !(doneOn <= by) ? StepStates.HeldBack
            : doneOn is { } on ? on <= by ? StepStates.InTime : StepStates.Late
            : day <= by ? StepStates.Open : StepStates.Overdue;
        var until = doneOn ?? (state == StepStates.Overdue ? day : null);
        return new(what, grant, scheme, from, due, doneOn, state, until?.DayNumber - due?.DayNumber);
    }
}
