using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>A regional budget (regionaal budget) was opened: a pot for a region, whose priorities a network sets.</summary>
/// <param name="BudgetId">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when opened here.</param>
/// <param name="RegionId">The region.</param>
/// <param name="NetworkId">The network whose members set the priorities.</param>
/// <param name="KeeperId">The member that keeps the money and accounts for it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="FirstYear">First calendar year.</param>
/// <param name="LastYear">Last calendar year.</param>
/// <param name="Unspent">Code of the list <c>unspent-rules</c>: what becomes of what a year leaves.</param>
/// <param name="On">Day on which it was opened.</param>
/// <param name="Agenda">The priorities of the agenda of the region, in their order; empty: it has none.</param>
public sealed record RegionalBudgetOpened(
    Guid BudgetId, string? ExternalId, Guid RegionId, Guid NetworkId, Guid KeeperId, string Title, int FirstYear, int LastYear,
    [property: CodesOf("unspent-rules")] string Unspent, DateOnly On, Values<Aim> Agenda)
{
    /// <summary>What a year leaves is available in the next one; after the last year it goes back.</summary>
    public const string CarriedOver = "carried-over";
}

/// <summary>What money or a priority is for (doel): a domain, a target group or both.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Domain">Code of the list <c>domains</c>; null when it is told by target group.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; null when it is told by domain.</param>
public sealed record Aim(string Title, [property: CodesOf("domains")] string? Domain, [property: CodesOf("target-groups")] string? TargetGroup)
{
    /// <summary>Whether money that is meant for this may go to something: to the same, or to a narrower case of it.</summary>
    public bool Holds(string? domain, string? targetGroup) =>
        IsWithin(Domain, domain, CodeLists.Domains) && IsWithin(TargetGroup, targetGroup, CodeLists.TargetGroups);

    private static bool IsWithin(string? meant, string? given, CodeList list)
    {
        var open = new Stack<string>(given is null ? [] : [given]);
        for (var seen = new HashSet<string>(); meant is not null && open.TryPop(out var code);)
        {
            if (code == meant)
            {
                return true;
            }

            foreach (var broader in seen.Add(code) ? list.Code(code)?.Broader ?? [] : [])
            {
                open.Push(broader);
            }
        }

        return meant is null;
    }
}

/// <summary>It was proposed that a scheme puts money in (voorgestelde bijdrage).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number in the budget.</param>
/// <param name="SchemeId">The scheme.</param>
/// <param name="Year">Year of the scheme's budget, and in which it is available.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Earmark">What it may be spent on alone; null: free.</param>
/// <param name="On">Day of the proposal.</param>
public sealed record ContributionProposed(
    Guid BudgetId, int Number, Guid SchemeId, int Year, decimal Amount, Aim? Earmark, DateOnly On);

/// <summary>The owner of the scheme consented (instemming): the money is in the pot.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The contribution.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="On">Day of the decision.</param>
public sealed record ContributionConsented(Guid BudgetId, int Number, string Decision, DateOnly On);

/// <summary>The owner of the scheme declined (afwijzing).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The contribution.</param>
/// <param name="On">Day.</param>
/// <param name="Reason">Why.</param>
public sealed record ContributionDeclined(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>What was proposed of a contribution was put right (correctie), before the owner of the scheme answered.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The contribution.</param>
/// <param name="Proposed">The proposal as it should have been recorded, whole; of the same scheme.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record ContributionCorrected(Guid BudgetId, int Number, ContributionProposed Proposed, DateOnly On, string Reason);

/// <summary>A proposed contribution was taken back (intrekking), before the owner of the scheme answered.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The contribution.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record ContributionWithdrawn(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>A year was closed (jaarafsluiting): what it left goes back, or on to the next year.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Year">The year.</param>
/// <param name="On">Day.</param>
/// <param name="Shares">What became of each contribution that was available in it.</param>
public sealed record YearClosed(Guid BudgetId, int Year, DateOnly On, Values<YearShare> Shares);

/// <summary>What became of a contribution in a year: available is spent, to be returned and carried on, to the cent.</summary>
/// <param name="Number">The contribution.</param>
/// <param name="Available">Euros that there were of it.</param>
/// <param name="Spent">Euros spent.</param>
/// <param name="ToReturn">Euros to go back to the scheme.</param>
/// <param name="Carried">Euros that are available in the next year.</param>
public sealed record YearShare(int Number, decimal Available, decimal Spent, decimal ToReturn, decimal Carried);

/// <summary>Unspent money came back at the scheme (terugontvangst).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The contribution.</param>
/// <param name="On">Day.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Reference">What tells the payment apart in the books of the scheme's owner; null: not told.</param>
public sealed record ReturnReceived(Guid BudgetId, int Number, DateOnly On, decimal Amount, string? Reference = null);

/// <summary>What was recorded of money that came back was put right (correctie).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number among what came back, from 1.</param>
/// <param name="Received">What came back as it should have been recorded, whole; of the same contribution.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnCorrected(Guid BudgetId, int Number, ReturnReceived Received, DateOnly On, string Reason);

/// <summary>What was recorded of money that came back was taken back (intrekking): it never came, and is still to.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number among what came back, from 1.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record ReturnWithdrawn(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>A regional budget was closed: every cent was spent, or came back.</summary>
public sealed record RegionalBudgetClosed(Guid BudgetId, DateOnly On);
