using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Put right what was recorded of a payment out of an allocation, whole.</summary>
public static class CorrectSpending
{
    /// <summary>A payment as it should have been recorded (correctie van een besteding), whole.</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("What tells the payment apart in your books (kenmerk), as it was recorded.")] string? Reference = null,
        [property: Required, Description("Day of the payment (betaaldatum).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(300), Description("What was paid (omschrijving); not told when absent.")] string? Purpose = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// As for paying, until the year is closed: what each scheme paid of it is settled by that. One that was reported on can be
    /// corrected, on a day that the report can tell of. The same again changes nothing.
    /// </summary>
    public static Decision Decide(RegionalBudget budget, MoneySpent spent, string reason, DateOnly today) =>
        SpendingRules.OfPayment(budget, spent.Allocation, spent.Reference, (one, known) =>
            known == spent ? Decision.Nothing
            : RegionalBudgetRules.WhileYearOpen(budget, one.Given.Year, () => Refusals.Unless(
                [
                    .. SpendingRules.Faults(one, spent, one.Spent - known.Amount, today),
                    .. one.Report is { } report && spent.On > report.On
                        ? [new Fault("/on", "too-late", $"It was reported on {report.On:O} what it came to.")]
                        : Array.Empty<Fault>(),
                ],
                () => Decision.Accept(new SpendingCorrected(budget.Id, spent.Allocation, spent.Reference, spent, today, reason)))));

    /// <summary><c>POST /funding/v1/regional-budgets/{id}/allocations/{number}/correct-spending</c>.</summary>
    public static void Map(RouteGroupBuilder budgets) => budgets
        .MapPost("{id}/allocations/{number}/correct-spending", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctSpending").WithSummary("Correct a payment out of an allocation of a regional budget")
        .WithDescription("By the keeper, until its year is closed. The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, int number, [AsParameters] Writing writing, Request request, RegionalBudgetChanges changes, CancellationToken ct) =>
        changes.ByKeeper(
            id, writing, request,
            budget => Decide(
                budget, new(budget.Id, number, request.Reference!.Trim(), request.On!.Value, request.Amount!.Value, Values.Text(request.Purpose)),
                request.Reason!.Trim(), changes.Today), ct);
}
