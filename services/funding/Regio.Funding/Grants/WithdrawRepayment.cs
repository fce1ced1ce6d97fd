using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Take back claimed money that never came in.</summary>
public static class WithdrawRepayment
{
    /// <summary>Taking back money that came in (intrekking van een ontvangen terugbetaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While nothing was paid again that relied on it; twice changes nothing. Another payment may have its reference.</summary>
    public static Decision Decide(Grant grant, RepaymentWithdrawn withdrawn) => GrantRules.Withdrawing(
        grant.Received, withdrawn.Number,
        () => Refusals.Unless(MoneyByDay.Faults(grant, withdrawn, "", MoneyByDay.Paid), () => Decision.Accept(withdrawn)));

    /// <summary><c>POST /funding/v1/grants/{id}/withdraw-repayment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/withdraw-repayment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawRepayment").WithSummary("Withdraw what was recorded of claimed money that came in")
        .WithDescription("It is still to come in. History keeps it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, clock.Today(), request.Reason!.Trim())), ct);
}
