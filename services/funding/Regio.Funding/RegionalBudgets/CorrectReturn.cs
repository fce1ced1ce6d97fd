using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Put right what was recorded of unspent money of a regional budget that came back, whole.</summary>
public static class CorrectReturn
{
    /// <summary>Money that came back as it should have been recorded (correctie van een terugontvangst), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number among what came back (volgnummer).")] int? Number = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk); not told when absent.")] string? Reference = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// As for recording it, until the regional budget is closed. What came back less is the regional budget's still, as far as the
    /// scheme has it left. The same again changes nothing.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, ReturnCorrected corrected, Purse purse, RegionShare? share, DateOnly today) =>
        ReturnRules.OfReturn(budget, corrected.Received.Number, corrected.Number, known =>
        {
            var (received, owed) = (corrected.Received, budget.Owed(known.Number) + known.Amount);
            return known == received ? Decision.Nothing : Refusals.Unless(
                [
                    .. GrantRules.TakenBy(
                        received.Reference,
                        budget.Returns.Where(one => one.Number != corrected.Number).Holding().Where(one => one.Number == known.Number).Select(one => one.Reference)),
                    .. received.Amount > owed
                        ? [new Fault("/amount", "more-than-owed", $"{owed:0.00} euros of the contribution are to come back.")]
                        : ReturnRules.Gone(budget, purse, share, known.Number, known.Amount - received.Amount, "/amount"),
                    .. ReturnRules.OfDay(budget, received, today),
                ],
                () => Decision.Accept([corrected, .. ReturnRules.Moved(budget, purse, known.Number, received.Amount - known.Amount)]));
        });

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/contributions/{number}/correct-return</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/contributions/{number}/correct-return", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctReturn").WithSummary("Correct what was recorded of unspent money of a regional budget that came back")
        .WithDescription("By the owner of the scheme, until the regional budget is closed. The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.WithPurse(
            id, number, writing, request,
            (budget, purse, share) => Decide(
                budget,
                new(
                    budget.Id, request.Number!.Value, new(budget.Id, number, request.On!.Value, request.Amount!.Value, Values.Text(request.Reference)),
                    changes.Today, request.Reason!.Trim()),
                purse, share, changes.Today), ct);
}
