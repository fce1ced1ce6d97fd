using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Record that unspent money of a regional budget came back at a scheme, which has it again.</summary>
public static class ReceiveReturn
{
    /// <summary>Money that came back (terugontvangst).</summary>
    public sealed record Request(
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk): the same one again is the same payment; each is another when absent.")]
        string? Reference = null);

    /// <summary>
    /// No more than is to come back of the contribution. What has the same reference is the same payment; equal amounts on a
    /// day are not.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, ReturnReceived received, Purse purse, DateOnly today) =>
        received.Reference is not null && budget.Returns.Holding().Contains(received) ? Decision.Nothing
        : budget.Contribution(received.Number) is null ? new Decision.Rejected(RegionalBudgetRules.UnknownContribution)
        : Refusals.Unless(
            [
                .. Grants.GrantRules.TakenBy(
                    received.Reference, budget.ReturnedOf(received.Number).Select(back => back.Reference)),
                .. received.Amount > budget.Owed(received.Number)
                    ? [new Fault("/amount", "more-than-owed", $"{budget.Owed(received.Number):0.00} euros of the contribution are to come back.")]
                    : ReturnRules.OfDay(budget, received, today),
            ],
            () => Decision.Accept([received, .. ReturnRules.Moved(budget, purse, received.Number, received.Amount)]));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/receive-return</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/receive-return", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("receiveReturn").WithSummary("Record that unspent money of a regional budget came back")
        .WithDescription("By the owner of the scheme: it is again money of the year of the scheme's budget that it came from.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.WithPurse(
            id, number, writing, request,
            (budget, purse, _) => Decide(budget, new(budget.Id, number, request.On!.Value, request.Amount!.Value, Values.Text(request.Reference)), purse, changes.Today), ct);
}
