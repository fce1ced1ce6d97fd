using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Definitions;

/// <summary>Let another network use a definition.</summary>
public static class ShareDefinition
{
    /// <summary>The network that may use a definition (delen van een begripsomschrijving), as sent.</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The other network (netwerk): id or external id.")] string? With = null);

    /// <summary>With another network that has not ended, while it is in use; again changes nothing.</summary>
    public static Decision Decide(Definition definition, DefinitionShared shared, Network? other, DateOnly today) =>
        definition.SharedWith.Contains(shared.WithNetworkId)
            ? Decision.Nothing
            : DefinitionRules.InUse(definition, () => Refusals.Unless(
                other is null ? [new Fault("/with", "unknown-network", "No such network is registered.")]
                : shared.WithNetworkId == definition.NetworkId
                    ? [new Fault("/with", "shared-with-itself", "This network agreed it.")]
                    : [.. InForce.NotOver(other, today, "/with")],
                () => Decision.Accept(shared)));

    /// <summary><c>POST /networks/v1/definitions/{id}/share</c>.</summary>
    public static void Map(RouteGroupBuilder definitions) => definitions
        .MapPost("{id:guid}/share", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("shareDefinition").WithSummary("Let another network use a definition")
        .WithDescription("By who registered or leads the network that agreed it, or a steward. The other network adopts it itself.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, NetworkThings things, Streams streams,
        TimeProvider clock, CancellationToken ct)
    {
        var shared = new DefinitionShared(id, StreamId.Parse(Network.StreamKind, request.With!));
        var (other, _) = await streams.Read<Network>(shared.WithNetworkId, ct);
        return await things.Change<Definition>(
            writing, id, request, (known, _) => Decide(known, shared, other, clock.Today()), ct);
    }
}
