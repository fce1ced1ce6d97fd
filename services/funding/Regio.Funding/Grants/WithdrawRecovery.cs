using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Take back a recovery that was never ordered.</summary>
public static class WithdrawRecovery
{
    /// <summary>Taking back a recovery (intrekking van een terugvordering).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While nothing came in of it, by any day; twice changes nothing.</summary>
    public static Decision Decide(Grant grant, RecoveryWithdrawn withdrawn) => GrantRules.Withdrawing(
        grant.Recoveries, withdrawn.Number,
        () => Refusals.Unless(MoneyByDay.Faults(grant, withdrawn, "", MoneyByDay.Received), () => Decision.Accept(withdrawn)));

    /// <summary><c>POST /funding/v1/grants/{id}/withdraw-recovery</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/withdraw-recovery", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawRecovery").WithSummary("Withdraw a recovery")
        .WithDescription("The money can be claimed back again. History keeps it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, clock.Today(), request.Reason!.Trim())), ct);
}
