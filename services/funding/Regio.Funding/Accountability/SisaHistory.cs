using Regio.Funding.Grants;

namespace Regio.Funding.Accountability;

/// <summary>What was decided about a grant, and accounted for, so that a year is told by what held at its end.</summary>
/// <param name="Awards">What it was awarded by each decision, in their order.</param>
/// <param name="Accounts">Its final accounts, in the order in which they were handed in.</param>
internal sealed record SisaHistory(IReadOnlyList<Award> Awards, IReadOnlyList<FinalAccountSubmitted> Accounts)
{
    /// <summary>That of a grant.</summary>
    /// <param name="facts">Its facts.</param>
    public static SisaHistory Of(IEnumerable<object> facts)
    {
        var (grant, awards, accounts) = (default(Grant), new List<Award>(), new List<FinalAccountSubmitted>());
        foreach (var fact in facts)
        {
            grant = Grant.After(grant, fact);
            if (fact is GrantAwarded or GrantAmended)
            {
                awards.Add(grant!.Award!);
            }
            else if (fact is FinalAccountSubmitted account)
            {
                accounts.Add(account);
            }
        }

        return new(awards, accounts);
    }
}
