using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Report what an allocation came to, once for every scheme that put money in.</summary>
public static class ReportAllocation
{
    /// <summary>What an allocation came to (verantwoording).</summary>
    public sealed record Request(
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Prose(20_000), Description("What was done and reached (toelichting).")] string? Narrative = null);

    /// <summary>Once, after the last payment; the same again changes nothing.</summary>
    public static Decision Decide(RegionalBudget budget, AllocationReported reported, DateOnly today) =>
        RegionalBudgetRules.OfAllocation(budget, reported.Allocation, one =>
            one.Report == reported ? Decision.Nothing
            : one.Report is { } report ? RegionalBudgetRules.AlreadyReported(report)
            : Refusals.Unless(
                [.. RegionalBudgetRules.OfDay(reported.On, one.Payments.Select(paid => paid.On).Append(one.Given.On).Max(), today)],
                () => Decision.Accept(reported)));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/report</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/report", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("reportAllocation").WithSummary("Report what an allocation of a regional budget came to")
        .WithDescription("By the keeper, once: the account divides it over the schemes that put money in, so that none of them asks for it by itself.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request, budget => Decide(budget, new(budget.Id, number, request.On!.Value, request.Narrative!.Trim()), changes.Today), ct);
}
