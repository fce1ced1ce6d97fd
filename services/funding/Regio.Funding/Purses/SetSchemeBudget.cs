using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Purses;

/// <summary>Set what a scheme may spend in a year.</summary>
public static class SetSchemeBudget
{
    /// <summary>The ceiling of a scheme for a year (subsidieplafond).</summary>
    public sealed record Request(
        [property: Required, Range(1900, 2200), Description("Calendar year (jaar).")] int? Year = null,
        [property: Required, Euros, Description("Ceiling (subsidieplafond), in euros.")] decimal? Amount = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? DecidedOn = null,
        [property: Line(500), Description("Where it is written (bron); unknown when absent.")] string? Source = null);

    /// <summary>Decided by today, and not below what is committed; the same again changes nothing, another for the year replaces it.</summary>
    public static Decision Decide(Purse purse, BudgetSet budget, DateOnly today) =>
        purse.Budgets.Contains(budget) ? Decision.Nothing
        : Refusals.Unless(
            [
                .. Refusals.OfFuture(budget.DecidedOn, today, "/decidedOn"),
                .. budget.Amount < purse.CommittedOf(budget.Year)
                    ? [new Fault("/amount", "below-committed", $"Of {budget.Year} {purse.CommittedOf(budget.Year):0.00} euros are committed.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(budget));

    /// <summary><c>POST /funding/v1/schemes/{id}/budget</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/budget", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("setSchemeBudget").WithSummary("Set the budget of a scheme for a year")
        .WithDescription("If-Match is the ETag of the budget, which is \"0\" before anything is set; awards change it too.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, TimeProvider clock, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(SchemeChanges.IdOf(id), ct);
        if (scheme is null)
        {
            return new Problem("not-found", "There is no such scheme.").AsResult();
        }

        var forbidden = SchemeRules.AgainstChanging(scheme, Caller.Of(writing.Http.User));
        var budget = new BudgetSet(
            scheme.Id, request.Year!.Value, request.Amount!.Value, request.DecidedOn!.Value, Values.Text(request.Source));
        return await streams.Change(
            writing, Purse.IdOf(scheme.Id), request, purse => Decide(purse, budget, clock.Today()), ct, _ => forbidden, unbegun: Purse.Empty(scheme.Id));
    }
}
