using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Take back unspent money of a regional budget that never came back.</summary>
public static class WithdrawReturn
{
    /// <summary>Taking back money that came back (intrekking van een terugontvangst).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number among what came back (volgnummer).")] int? Number = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// Until the regional budget is closed, while the scheme did not use it; twice changes nothing. Another payment may have its reference.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, int contribution, ReturnWithdrawn withdrawn, Purse purse, RegionShare? share) =>
        budget.Returns.Any(one => one.Number == withdrawn.Number && one.What is null) ? Decision.Nothing
        : ReturnRules.OfReturn(budget, contribution, withdrawn.Number, known => Refusals.Unless(
            [.. ReturnRules.Gone(budget, purse, share, contribution, known.Amount, "")],
            () => Decision.Accept([withdrawn, .. ReturnRules.Moved(budget, purse, contribution, -known.Amount)])));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/withdraw-return</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/withdraw-return", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawReturn").WithSummary("Withdraw what was recorded of unspent money of a regional budget that came back")
        .WithDescription("By the owner of the scheme, until the regional budget is closed: it is still to come back. History keeps it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.WithPurse(
            id, number, writing, request,
            (budget, purse, share) => Decide(
                budget, number, new(budget.Id, request.Number!.Value, changes.Today, request.Reason!.Trim()), purse, share), ct);
}
