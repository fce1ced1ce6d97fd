using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Money of a regional budget was allocated (toekenning).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">Its number in the budget.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Year">Year in which it is to be spent.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Priority">The priority that it serves; null: none of those that were voted on.</param>
/// <param name="NetworkId">The network that it is for; null: none in particular.</param>
/// <param name="Domain">Code of the list <c>domains</c>; null: not told.</param>
/// <param name="TargetGroup">Code of the list <c>target-groups</c>; null: not told.</param>
/// <param name="Motive">Why it goes against the ranking; null: it does not.</param>
/// <param name="On">Day of the decision.</param>
/// <param name="Earmarked">What comes of each earmarked contribution, which is drawn on first.</param>
/// <param name="Free">What comes of the free money together.</param>
public sealed record MoneyAllocated(
    Guid BudgetId, int Number, string Decision, int Year, decimal Amount, string Purpose, int? Priority, Guid? NetworkId,
    [property: CodesOf("domains")] string? Domain, [property: CodesOf("target-groups")] string? TargetGroup, string? Motive, DateOnly On,
    Values<DrawnAmount> Earmarked, decimal Free);

/// <summary>What comes of an earmarked contribution (aandeel van een bijdrage).</summary>
/// <param name="Contribution">Its number.</param>
/// <param name="Amount">Euros.</param>
public sealed record DrawnAmount(int Contribution, decimal Amount);

/// <summary>Money of an allocation was spent (besteding).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Allocation">The allocation.</param>
/// <param name="Reference">What tells the payment apart in the keeper's books.</param>
/// <param name="On">Day of the payment.</param>
/// <param name="Amount">Euros.</param>
/// <param name="Purpose">What was paid; null: not told.</param>
public sealed record MoneySpent(Guid BudgetId, int Allocation, string Reference, DateOnly On, decimal Amount, string? Purpose);

/// <summary>
/// It was reported what an allocation came to (verantwoording): once, for every scheme that put money in. The money that is
/// not spent is the pot's again at the end of the year.
/// </summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Allocation">The allocation.</param>
/// <param name="On">Day.</param>
/// <param name="Narrative">What was done and reached.</param>
public sealed record AllocationReported(Guid BudgetId, int Allocation, DateOnly On, string Narrative);

/// <summary>What was recorded of an allocation was put right (correctie); what was spent of it stays.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The allocation.</param>
/// <param name="Allocated">The allocation as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record AllocationCorrected(Guid BudgetId, int Number, MoneyAllocated Allocated, DateOnly On, string Reason);

/// <summary>An allocation was taken back (intrekking): it should not have been recorded, and its money is the pot's again.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Number">The allocation.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record AllocationWithdrawn(Guid BudgetId, int Number, DateOnly On, string Reason);

/// <summary>What was recorded of a payment was put right (correctie).</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Allocation">The allocation.</param>
/// <param name="Reference">The payment.</param>
/// <param name="Spent">The payment as it should have been recorded, whole.</param>
/// <param name="On">Day of the correction.</param>
/// <param name="Reason">Why.</param>
public sealed record SpendingCorrected(Guid BudgetId, int Allocation, string Reference, MoneySpent Spent, DateOnly On, string Reason);

/// <summary>A payment was taken back (intrekking): it was never made, and its money can be spent again.</summary>
/// <param name="BudgetId">The regional budget.</param>
/// <param name="Allocation">The allocation.</param>
/// <param name="Reference">The payment; another may have its reference since.</param>
/// <param name="On">Day on which it was taken back.</param>
/// <param name="Reason">Why.</param>
public sealed record SpendingWithdrawn(Guid BudgetId, int Allocation, string Reference, DateOnly On, string Reason);
