using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What holds for every regional budget.</summary>
internal static class RegionalBudgetRules
{
    /// <summary>The refusal of what is done to a contribution that is not there.</summary>
    public static Problem UnknownContribution { get; } = new("unknown-contribution", "The regional budget has no such contribution.");

    private static Problem UnknownAllocation { get; } = new("unknown-allocation", "The regional budget has no such allocation.");

    /// <summary>Decides about a regional budget that was not closed.</summary>
    public static Decision WhileOpen(RegionalBudget budget, Func<Decision> decide) => budget.Closing is { } closing
        ? Decision.Reject("regional-budget-closed", $"The regional budget was closed on {closing.On:O}.")
        : decide();

    /// <summary>Decides about a contribution that nobody answered.</summary>
    public static Decision WhileProposed(RegionalBudget budget, int number, Func<Contribution, Decision> decide) =>
        WhileOpen(budget, () => budget.Contribution(number) switch
        {
            null => new Decision.Rejected(UnknownContribution),
            { Consented: { } yes } => Decision.Reject("contribution-answered", $"The owner consented on {yes.On:O}, {yes.Decision}."),
            { Declined: { } no } => Decision.Reject("contribution-answered", $"The owner declined on {no.On:O}."),
            { Withdrawn: { } back } => Decision.Reject("contribution-withdrawn", $"The proposal was withdrawn on {back.On:O}."),
            { } proposed => decide(proposed),
        });

    /// <summary>Decides about an allocation that there is.</summary>
    public static Decision OfAllocation(RegionalBudget budget, int number, Func<Allocation, Decision> decide) =>
        budget.Allocation(number) is { } known ? decide(known) : new Decision.Rejected(UnknownAllocation);

    /// <summary>Decides about what is in a year that was not closed: what was closed stays.</summary>
    public static Decision WhileYearOpen(RegionalBudget budget, int year, Func<Decision> decide) =>
        budget.IsClosed(year) ? Decision.Reject("year-closed", $"{year} was closed.") : decide();

    /// <summary>The refusal of what would change an allocation that was reported on.</summary>
    public static Decision AlreadyReported(AllocationReported report) =>
        Decision.Reject("already-reported", $"It was reported on {report.On:O} what it came to.");

    /// <summary>A fault when a year is not one of the regional budget, or was closed.</summary>
    public static IEnumerable<Fault> OfYear(RegionalBudget budget, int year)
    {
        if (year < budget.Opening.FirstYear || year > budget.Opening.LastYear)
        {
            yield return new("/year", "outside-budget-years", $"The regional budget is for {budget.Opening.FirstYear} to {budget.Opening.LastYear}.");
        }
        else if (budget.IsClosed(year))
        {
            yield return new("/year", "year-closed", $"{year} was closed.");
        }
    }

    /// <summary>A fault for each aim that says neither a domain nor a target group.</summary>
    public static IEnumerable<Fault> OfAim(Aim? aim, string pointer)
    {
        if (aim is { Domain: null, TargetGroup: null })
        {
            yield return new(pointer, "domain-or-target-group", "Give a domain or a target group.");
        }
    }

    /// <summary>A fault when something would be before what it follows on, or is still to come.</summary>
    public static IEnumerable<Fault> OfDay(DateOnly on, DateOnly first, DateOnly today) =>
        [.. Grants.GrantRules.NotBefore(on, first, "/on"), .. Refusals.OfFuture(on, today, "/on")];
}
