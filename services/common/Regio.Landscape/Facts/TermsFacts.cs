using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>What a network costs, how it decides and how one leaves it; what is not recorded is unknown.</summary>
/// <param name="Exit">What leaving takes.</param>
/// <param name="Voting">How it decides.</param>
/// <param name="Budgets">One for a year, by year.</param>
/// <param name="Continuity">Who pays when the present money ends, and how much; null: nothing is arranged.</param>
/// <param name="Accounts">One for a year, by year; null: none are recorded.</param>
/// <param name="Moments">Council moments that are planned; null: none is.</param>
public sealed record TermsFacts(
    ExitTermsSet? Exit, VotingSet? Voting, IReadOnlyList<BudgetRecorded> Budgets, IReadOnlyList<CouncilMomentPlanned>? Moments = null,
    ContinuityArranged? Continuity = null, IReadOnlyList<AccountsRecorded>? Accounts = null)
{
    /// <summary>Of a network of which nothing of it is recorded.</summary>
    public static TermsFacts Unknown { get; } = new(null, null, []);

    /// <summary>The state after one more contract; null for a contract of something else.</summary>
    public TermsFacts? After(object contract) => contract switch
    {
        ExitTermsSet f => this with { Exit = f },
        VotingSet f => this with { Voting = f },
        BudgetRecorded f => this with { Budgets = [.. Budgets.Where(b => b.Year != f.Year).Append(f).OrderBy(b => b.Year)] },
        AccountsRecorded f => this with { Accounts = [.. (Accounts ?? []).Where(a => a.Year != f.Year).Append(f).OrderBy(a => a.Year)] },
        ContinuityArranged f => this with { Continuity = f },
        CouncilMomentPlanned f => this with { Moments = [.. (Moments ?? []).Where(m => m.MomentId != f.MomentId), f] },
        CouncilMomentCancelled f => this with { Moments = [.. (Moments ?? []).Where(m => m.MomentId != f.MomentId)] },
        _ => null,
    };
}
