using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Hold an instalment back for the time being.</summary>
public static class HoldBackInstalment
{
    /// <summary>Holding back a payment (opschorting van betaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Number of the instalment (voorschot).")] int? Number = null,
        [property: Required, Description("From this day (dag).")] DateOnly? On = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>What is not paid; again changes nothing.</summary>
    public static Decision Decide(Grant grant, InstalmentHeldBack held) => grant.Instalments.FirstOrDefault(one => one.Number == held.Number) switch
    {
        null => GrantRules.UnknownInstalment,
        { PaidOn: { } paid } => Decision.Reject("already-paid", $"It was paid on {paid:O}."),
        { HeldBack: { } why } when why == held.Reason => Decision.Nothing,
        _ => Decision.Accept(held),
    };

    /// <summary><c>POST /funding/v1/grants/{id}/hold-back-instalment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/hold-back-instalment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("holdBackInstalment").WithSummary("Hold an instalment back")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, request.On!.Value, request.Reason!.Trim())), ct);
}
