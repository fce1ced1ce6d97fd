using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Take back a call that has not opened.</summary>
public static class WithdrawCall
{
    /// <summary>Taking back a call (intrekken van een tijdvak).</summary>
    public sealed record Request([property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Before it opens: what opened is closed by planning it otherwise.</summary>
    public static Decision Decide(Scheme scheme, Guid callId, string? reason, DateTimeOffset now) =>
        scheme.Calls.FirstOrDefault(call => call.Id == callId) switch
        {
            null => Decision.Reject("unknown-call", "The scheme has no such call."),
            { } open when open.OpensAt <= now => Decision.Reject("call-opened", $"It has been open since {open.OpensAt:O}."),
            _ => Decision.Accept(new CallWithdrawn(scheme.Id, callId, reason)),
        };

    /// <summary><c>POST /funding/v1/schemes/{id}/calls/{callId}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/calls/{callId:guid}/withdraw", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawCall").WithSummary("Take back a call that has not opened")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid callId, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock,
        CancellationToken ct) =>
        changes.Change(id, writing, request, scheme => Decide(scheme, callId, Values.Text(request.Reason), clock.GetUtcNow()), ct);
}
