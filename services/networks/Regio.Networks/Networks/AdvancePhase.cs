using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Bring a network into its next phase (ontwikkelfase).</summary>
public static class AdvancePhase
{
    /// <summary>The next phase of a network (ontwikkelfase), as sent.</summary>
    public sealed record Request : PhaseBody;

    /// <summary>A later phase than the present one, from a later day; the present one again changes nothing.</summary>
    public static Decision Decide(Network network, PhasePeriod next) =>
        network.Governance.Phase == next
            ? Decision.Nothing
            : Refusals.Unless(
                PhaseRules.Faults(network, [.. network.Governance.Phases, next], (_, field) => $"/{field}"),
                () => Decision.Accept(new PhaseAdvanced(network.Id, next.Phase, next.From)));

    /// <summary><c>POST /networks/v1/networks/{id}/advance-phase</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/advance-phase", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("advancePhase").WithSummary("Bring a network into its next phase")
        .WithDescription("By who registered or leads the network, or a steward. Phases may be passed over, not gone back to.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, new(request.Phase!, request.From!.Value)), ct);
}
