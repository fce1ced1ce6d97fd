using Regio.Funding.Purses;
using Regio.Funding.RegionalBudgets;
using static Regio.Funding.Specs.Scene;

namespace Regio.Funding.Specs;

/// <summary>The regional budget that the specs are about.</summary>
internal static class PotScene
{
    public static readonly Guid BudgetId = new("0198a000-0000-7000-8000-000000000020");
    public static readonly Guid OtherScheme = new("0198a000-0000-7000-8000-000000000021");
    public static readonly Guid Noord = new("0198a000-0000-7000-8000-000000000022");
    public static readonly Guid Zuid = new("0198a000-0000-7000-8000-000000000023");

    public static readonly DateOnly Start = new(2027, 1, 10);
    public static readonly DateOnly Now = new(2029, 6, 1);

    public static readonly Aim Work = new("Jongeren aan het werk", "work-and-income", "unemployed-youth");
    public static readonly Aim Learning = new("Terug naar school", "education", null);
    public static readonly Aim Debts = new("Schulden", "participation", null);

    public static readonly RegionalBudgetOpened Opened = new(
        BudgetId, null, RegionId, NetworkId, Noord, "Regiodeal jeugd", 2027, 2028, "returned", Start, [Work, Learning]);

    public static readonly RegionalBudgetOpened CarriesOver = Opened with { Unspent = RegionalBudgetOpened.CarriedOver };

    public static readonly PotGround Ground = new(Now, [Noord, Zuid], [Noord, Zuid], [Noord]);

    public static readonly ContributionProposed FreeAsked = new(BudgetId, 1, SchemeId, 2027, 100_000m, null, Start);
    public static readonly ContributionProposed EarmarkedAsked = new(BudgetId, 2, OtherScheme, 2027, 50_000m, Learning, Start);
    public static readonly ContributionConsented Free = new(BudgetId, 1, "SZW-1", Start.AddDays(10));
    public static readonly ContributionConsented Earmarked = new(BudgetId, 2, "OCW-1", Start.AddDays(10));
    public static readonly ContributionDeclined Declined = new(BudgetId, 1, Start.AddDays(10), "Geen geld");

    public static readonly MoneyPooled Pooled = new(SchemeId, BudgetId, 1, RegionId, [new(2027, 100_000m)]);

    public static readonly object[] Filled = [Opened, FreeAsked, EarmarkedAsked, Free, Earmarked];

    public static readonly VoteOpened Voting = new(BudgetId, Start.AddDays(20), Start.AddDays(40), [new(Noord, 2m), new(Zuid, 1m)]);
    public static readonly VoteCast NoordVoted = new(BudgetId, Noord, [2, 1], Start.AddDays(21));
    public static readonly VoteCast ZuidVoted = new(BudgetId, Zuid, [1], Start.AddDays(22));
    public static readonly VoteClosed Outcome = new(BudgetId, Start.AddDays(23), [new(2, 1, 4m), new(1, 2, 4m)], new(2, 2, 3m, 3m, null));

    public static readonly MoneyAllocated ToLearning = new(
        BudgetId, 1, "A-1", 2027, 80_000m, "Coaches op school", 2, null, "education", null, null, Start.AddDays(50), [new(2, 50_000m)], 30_000m);

    public static readonly MoneySpent Paid = new(BudgetId, 1, "F-1", new(2027, 6, 1), 60_000m, "Uren");
    public static readonly AllocationReported Reported = new(BudgetId, 1, new(2028, 1, 15), "40 jongeren terug op school");

    // Of 80,000 60,000 were spent: five eighths of it came of the earmarked money.
    public static readonly YearClosed Ended = new(
        BudgetId, 2027, new(2028, 2, 1), [new(1, 100_000m, 22_500m, 77_500m, 0m), new(2, 50_000m, 37_500m, 12_500m, 0m)]);

    public static readonly ReturnReceived Back = new(BudgetId, 1, new(2028, 3, 1), 77_500m, "T-1");
    public static readonly ReturnReceived OtherBack = new(BudgetId, 2, new(2028, 3, 1), 12_500m);
    public static readonly PooledMoneyReturned Returned = new(SchemeId, BudgetId, 1, RegionId, [new(2027, 77_500m)]);
    public static readonly RegionalBudgetClosed Closed = new(BudgetId, new(2029, 2, 1));

    public static readonly object[] Used = [.. Filled, ToLearning, Paid, Reported];
    public static readonly object[] Over = [.. Used, Ended, Back, OtherBack, Closed];
}
