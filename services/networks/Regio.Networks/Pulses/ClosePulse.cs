using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>
/// Close a pulse, for good: what came of it becomes a fact, and its answers, links and persons are deleted, in one
/// transaction.
/// </summary>
public static class ClosePulse
{
    /// <summary>Once; again changes nothing.</summary>
    public static Decision Decide(Pulse pulse, PulseResults results, DateOnly on) => pulse.IsClosed
        ? Decision.Nothing
        : Decision.Accept(new PulseClosed(pulse.Id, on, results.Response, results.Results, pulse.Visibility));

    /// <summary><c>POST /networks/v1/pulses/{id}/close</c>.</summary>
    public static void Map(RouteGroupBuilder pulses) => pulses
        .MapPost("{id:guid}/close", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("closePulse").WithSummary("Close a pulse")
        .WithDescription("By who registered or leads the network, or a steward; on its day it closes by itself. An answer that comes just before makes this 412: send it again.")
        .Refuses(401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, NetworkThings things, OpenPulses open, PulseCircle circle,
        TimeProvider clock, CancellationToken ct)
    {
        var closing = await PulseClosing.Of(id, open, circle, clock.Today(), ct);
        return await things.Change<Pulse>(writing, id, body: null, (pulse, _) => closing.Close(pulse), ct, closing.End);
    }
}
