using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Take back money passed on that never was.</summary>
public static class WithdrawPassingOn
{
    /// <summary>Taking back money passed on (intrekking van een doorbetaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Of what was recorded; twice changes nothing. Another payment may have its reference.</summary>
    public static Decision Decide(Grant grant, PassingOnWithdrawn withdrawn) =>
        GrantRules.Withdrawing(grant.PassedOn, withdrawn.Number, () => Decision.Accept(withdrawn));

    /// <summary><c>POST /funding/v1/grants/{id}/withdraw-passing-on</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/withdraw-passing-on", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("withdrawPassingOn").WithSummary("Withdraw what was recorded of money passed on")
        .WithDescription("The lead has the money still, and can pass it on. History keeps it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByLead(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, clock.Today(), request.Reason!.Trim())), ct);
}
