using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Deny that a network goes on with the work of one that named it as its successor, also after it was confirmed.</summary>
public static class DenyPredecessor
{
    /// <summary>That a network is no successor of another (ontkenning van opvolging).</summary>
    public sealed record Request(
        [property: Required, Prose(2_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Of one that names it; denied for the same reason already changes nothing.</summary>
    /// <param name="network">The network that was named.</param>
    /// <param name="denied">What it says.</param>
    /// <param name="predecessor">The network that ended, as registered; null when it is not.</param>
    public static Decision Decide(Network network, PredecessorDenied denied, Network? predecessor) =>
        network.Course.Predecessor(denied.PredecessorId) is { IsConfirmed: false } known && known.Reason == denied.Reason
            ? Decision.Nothing
            : PredecessorRules.Of(network, predecessor, () => Decision.Accept(denied));

    /// <summary><c>POST /networks/v1/networks/{id}/predecessors/{predecessor}/deny</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/predecessors/{predecessor}/deny", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("denyPredecessor").WithSummary("Deny that a network succeeds another")
        .WithDescription("By who registered or leads the network that was named as successor, or a steward. Then the two are no chain, or not any more.")
        .Refuses(400, 401, 403, 404, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, string predecessor, [AsParameters] Writing writing, Request request, NetworkChanges changes, Streams streams,
        CancellationToken ct)
    {
        var denied = new PredecessorDenied(
            StreamId.Parse(Network.StreamKind, id), StreamId.Parse(Network.StreamKind, predecessor), Values.Text(request.Reason)!);
        var (ended, _) = await streams.Read<Network>(denied.PredecessorId, ct);
        return await changes.Change(denied.NetworkId, writing, request, network => Decide(network, denied, ended), ct);
    }
}
