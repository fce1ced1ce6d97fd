using Regio.Hosting.Decisions;

namespace Regio.Networks.Networks;

/// <summary>What a network costs and how it decides and ends; what is not recorded is unknown.</summary>
/// <param name="Exit">What leaving takes.</param>
/// <param name="Voting">How it decides.</param>
/// <param name="Continuity">Who pays when the present money ends.</param>
/// <param name="Budgets">One for a year, by year.</param>
/// <param name="Accounts">One for a year, by year.</param>
public sealed record Terms(
    ExitTermsSet? Exit, VotingSet? Voting, ContinuityArranged? Continuity, Values<BudgetRecorded> Budgets,
    Values<AccountsRecorded> Accounts)
{
    /// <summary>Of a network of which nothing of it is recorded.</summary>
    public static Terms Unknown { get; } = new(null, null, null, [], []);

    /// <summary>It after a fact; another kind of fact leaves it as it is.</summary>
    public Terms After(object fact) => fact switch
    {
        ExitTermsSet f => this with { Exit = f },
        VotingSet f => this with { Voting = f },
        ContinuityArranged f => this with { Continuity = f },
        BudgetRecorded f => this with { Budgets = [.. Budgets.Where(b => b.Year != f.Year).Append(f).OrderBy(b => b.Year)] },
        AccountsRecorded f => this with { Accounts = [.. Accounts.Where(a => a.Year != f.Year).Append(f).OrderBy(a => a.Year)] },
        _ => this,
    };
}
