using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Policy.Cases;
using static Regio.Hosting.Histories.Say;

namespace Regio.Policy;

/// <summary>What the facts of cases say, and since when they hold.</summary>
internal static class CaseWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        CaseOpened { By: { } by } f => new(
            $"{Name(by)} opende een afstemmingsdossier over {Name(f.OneId)} en {Name(f.OtherId)}{Clashing(f.Clashes)}{Because(f.Reason)}",
            $"{Name(by)} opened an alignment case about {Name(f.OneId)} and {Name(f.OtherId)}{Clashing(f.Clashes)}{Because(f.Reason)}"),
        CaseOpened f => new(
            $"Er werd een afstemmingsdossier geopend over {Name(f.OneId)} en {Name(f.OtherId)}{Clashing(f.Clashes)}",
            $"An alignment case was opened about {Name(f.OneId)} and {Name(f.OtherId)}{Clashing(f.Clashes)}"),
        PartyAdded f => new($"{Name(f.Party)} doet mee", $"{Name(f.Party)} takes part"),
        ConsultationAsked f => new(
            $"{Name(f.By)} vroeg {Name(f.Of)}: {f.Question} (antwoord uiterlijk {f.AnswerBy})",
            $"{Name(f.By)} asked {Name(f.Of)}: {f.Question} (answer by {f.AnswerBy})"),
        ConsultationReminded f => new($"Aan consultatie {f.Number} werd herinnerd", $"A reminder was given of consultation {f.Number}"),
        ConsultationAnswered f => new(
            $"Consultatie {f.Number} werd beantwoord: {Code("consultation-answers", f.Answer)}{Saying(f.Text)}",
            $"Consultation {f.Number} was answered: {Code("consultation-answers", f.Answer)}{Saying(f.Text)}"),
        ConsultationExpired f => new($"Consultatie {f.Number} werd niet op tijd beantwoord", $"Consultation {f.Number} was not answered in time"),
        ConsultationOmitted f => new(
            $"{Name(f.By)} maakte bekend zonder het {Name(f.Of)} te hebben gevraagd", $"{Name(f.By)} published without having asked {Name(f.Of)}"),
        _ => Settling(fact),
    };

    /// <summary>From which day a fact holds; null for another fact.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        CaseOpened f => f.On,
        PartyAdded f => f.On,
        ConsultationAsked f => f.On,
        ConsultationReminded f => f.On,
        ConsultationAnswered f => f.On,
        ConsultationExpired f => f.On,
        ConsultationOmitted f => f.On,
        AlignmentReached f => f.On,
        CaseEscalated f => f.On,
        CaseDecided f => f.On,
        CaseReviewSet f => f.On,
        CaseClosed f => f.On,
        CaseReopened f => f.On,
        CaseDisclosed f => f.On,
        _ => null,
    };

    private static Sentence? Settling(object fact) => fact switch
    {
        AlignmentReached f => new(
            $"{Name(f.By)} legde vast: {Code("alignment-outcomes", f.Outcome)}{Covering(f.Covers)}; {f.Text}",
            $"{Name(f.By)} recorded: {Code("alignment-outcomes", f.Outcome)}{Covering(f.Covers)}; {f.Text}"),
        CaseEscalated f => new(
            $"{Name(f.By)} legde het dossier voor aan {Name(f.To)}{Because(f.Reason)}", $"{Name(f.By)} laid the case before {Name(f.To)}{Because(f.Reason)}"),
        CaseDecided f => new(
            $"{Name(f.By)} besliste: {Code("alignment-outcomes", f.Outcome)}{Covering(f.Covers)}; {f.Text}",
            $"{Name(f.By)} decided: {Code("alignment-outcomes", f.Outcome)}{Covering(f.Covers)}; {f.Text}"),
        CaseReviewSet f => new($"Er wordt opnieuw naar gekeken op {f.ReviewOn}", $"It is looked at again on {f.ReviewOn}"),
        CaseClosed f => new($"{Name(f.By)} sloot het dossier", $"{Name(f.By)} closed the case"),
        CaseReopened f => new($"Het dossier werd heropend{Clashing(f.Clashes)}", $"The case was opened again{Clashing(f.Clashes)}"),
        CaseDisclosed => new($"Andere ministeries kennen nu beide, en zien het dossier", $"Other ministries know of both now, and see the case"),
        _ => SubscriptionWording.Of(fact),
    };

    private static Sentence? Saying(string? text) => text is null ? null : new($"; {text}", $"; {text}");

    private static Sentence? Clashing(Values<RulePair> clashes) => clashes.Count == 0
        ? null
        : new($"; dit botst: {Each(clashes.Select(Told))}", $"; this clashes: {Each(clashes.Select(Told))}");

    private static Sentence? Covering(Values<RulePair> clashes) => clashes.Count == 0
        ? null
        : new($", over {Each(clashes.Select(Told))}", $", about {Each(clashes.Select(Told))}");

    /// <summary>Two rules that clash.</summary>
    public static Sentence Told(RulePair clash) => new(
        $"{Code("clash-types", clash.Type)}{Subject(clash)} ({clash.OneRule} tegenover {clash.OtherRule ?? "niets"})",
        $"{Code("clash-types", clash.Type)}{Subject(clash)} ({clash.OneRule} against {clash.OtherRule ?? "nothing"})");

    private static Sentence? Subject(RulePair clash) => clash.Subject is null ? null : new($" {clash.Subject}", $" {clash.Subject}");
}
