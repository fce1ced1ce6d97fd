using Regio.Policy.Cases;
using Contract = Regio.Contracts.Policy;

namespace Regio.Policy;

/// <summary>Which contract each fact of cases, or of blind matches, travels as.</summary>
internal static class PublishedCases
{
    /// <summary>The contract of a fact; null for what is of neither.</summary>
    public static object? ContractOf(object fact) => fact switch
    {
        CaseOpened f => new Contract.CaseOpened(f.CaseId, f.OneId, f.OtherId, f.Parties, f.On, f.By, Told(f.Clashes), f.Reason, f.Visibility),
        PartyAdded f => new Contract.PartyAdded(f.CaseId, f.On, f.Party, f.Visibility),
        ConsultationAsked f => new Contract.ConsultationAsked(f.CaseId, f.Number, f.On, f.By, f.Of, f.Question, f.AnswerBy, f.Visibility),
        ConsultationReminded f => new Contract.ConsultationReminded(f.CaseId, f.Number, f.On, f.Visibility),
        ConsultationAnswered f => new Contract.ConsultationAnswered(f.CaseId, f.Number, f.On, f.Answer, f.Text, f.Visibility, f.Clashes is { } read ? Told(read) : null),
        ConsultationExpired f => new Contract.ConsultationExpired(f.CaseId, f.Number, f.On, f.Visibility),
        ConsultationOmitted f => new Contract.ConsultationOmitted(f.CaseId, f.On, f.By, f.Of),
        AlignmentReached f => new Contract.AlignmentReached(f.CaseId, f.On, f.By, f.Outcome, Told(f.Covers), f.Text, f.ReviewOn, f.Visibility),
        CaseEscalated f => new Contract.CaseEscalated(f.CaseId, f.On, f.By, f.To, f.Reason, f.Visibility),
        CaseDecided f => new Contract.CaseDecided(f.CaseId, f.On, f.By, f.Outcome, Told(f.Covers), f.Text, f.ReviewOn, f.Visibility),
        CaseReviewSet f => new Contract.CaseReviewSet(f.CaseId, f.On, f.By, f.ReviewOn, f.Visibility),
        CaseClosed f => new Contract.CaseClosed(f.CaseId, f.On, f.By, f.Visibility),
        CaseReopened f => new Contract.CaseReopened(f.CaseId, f.On, Told(f.Clashes), f.Visibility),
        CaseDisclosed f => new Contract.CaseDisclosed(f.CaseId, f.On, f.Visibility),
        _ => PublishedBlindMatches.ContractOf(fact),
    };

    /// <summary>Rules that clash.</summary>
    public static IReadOnlyList<Contract.RulePair> Told(IEnumerable<RulePair> pairs) => [.. pairs.Select(pair => pair.Told)];
}
