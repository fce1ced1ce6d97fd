using Regio.Hosting.Decisions;

namespace Regio.Policy.Cases;

/// <summary>An owner asked another what it thinks (consultatie).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number in the case, from 1.</param>
/// <param name="On">Day of asking.</param>
/// <param name="By">TOOI URI of who asks.</param>
/// <param name="Of">TOOI URI of who is asked.</param>
/// <param name="Question">What is asked.</param>
/// <param name="AnswerBy">Last day on which an answer is in time.</param>
/// <param name="Visibility">Who may read this fact.</param>
public sealed record ConsultationAsked(
    Guid CaseId, int Number, DateOnly On, string By, string Of, string Question, DateOnly AnswerBy, string Visibility);

/// <summary>Who was asked was reminded (herinnering).</summary>
public sealed record ConsultationReminded(Guid CaseId, int Number, DateOnly On, string Visibility);

/// <summary>Who was asked answered (antwoord).</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">The consultation.</param>
/// <param name="On">Day of the answer.</param>
/// <param name="Answer">Code of the list <c>consultation-answers</c>.</param>
/// <param name="Text">What it says; null: nothing more.</param>
/// <param name="Visibility">Who may read this fact.</param>
/// <param name="Clashes">What clashed then, as the rules read: the answer is of these; null: not recorded.</param>
public sealed record ConsultationAnswered(
    Guid CaseId, int Number, DateOnly On, string Answer, string? Text, string Visibility, Values<RulePair>? Clashes = null);

/// <summary>The day passed on which an answer was due (verlopen); <paramref name="On"/> is the first day without an answer in time.</summary>
public sealed record ConsultationExpired(Guid CaseId, int Number, DateOnly On, string Visibility);

/// <summary>A policy or scheme became public on a day and its owner had not asked the other (niet gevraagd).</summary>
public sealed record ConsultationOmitted(Guid CaseId, DateOnly On, string By, string Of);

/// <summary>What one owner asked of another, and what became of it.</summary>
/// <param name="Asked">The question.</param>
/// <param name="RemindedOn">Day of the last reminder; null: none.</param>
/// <param name="Answered">The answer; null: none yet.</param>
/// <param name="ExpiredOn">First day without an answer in time; null: it did not come to that.</param>
public sealed record Consultation(ConsultationAsked Asked, DateOnly? RemindedOn, ConsultationAnswered? Answered, DateOnly? ExpiredOn)
{
    /// <summary>Its number.</summary>
    public int Number => Asked.Number;

    /// <summary>Whether an answer in time may still come.</summary>
    public bool IsAwaited => this is { Answered: null, ExpiredOn: null };

    /// <summary>Whether an owner asked another.</summary>
    public bool IsBetween(string by, string of) => Asked.By == by && Asked.Of == of;
}
