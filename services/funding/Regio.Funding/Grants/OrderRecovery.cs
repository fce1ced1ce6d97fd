using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Claim back what was paid too much.</summary>
public static class OrderRecovery
{
    /// <summary>A recovery (terugvordering).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>No more than was paid above what the grant comes to, and not claimed yet; the same again changes nothing.</summary>
    public static Decision Decide(Grant grant, RecoveryOrdered ordered) =>
        grant.Recoveries.Holding().Contains(ordered) ? Decision.Nothing
        : grant.Award is not { } award ? GrantRules.NotAwarded
        : Refusals.Unless(
            [
                .. GrantRules.NotBefore(ordered.On, award.On, "/on"),
                .. ordered.Amount > grant.Paid - grant.Ceiling - grant.Claimed
                    ? [new Fault("/amount", "nothing-overpaid", $"{Math.Max(0, grant.Paid - grant.Ceiling - grant.Claimed):0.00} euros were paid too much and not claimed; settle or amend the grant first.")]
                    : MoneyByDay.Faults(grant, ordered, "/on", MoneyByDay.Claimed),
            ],
            () => Decision.Accept(ordered));

    /// <summary><c>POST /funding/v1/grants/{id}/order-recovery</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/order-recovery", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("orderRecovery").WithSummary("Claim back what was paid too much")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Amount!.Value, request.Reason!.Trim())), ct);
}
