using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Networks.Networks;

/// <summary>Weigh whether a network is needed at all (nut en noodzaak); also part of registering one.</summary>
public static class AssessNeed
{
    /// <summary>Whether a network is needed (nut en noodzaak).</summary>
    public sealed record Request : NeedBody;

    /// <summary>Of registered networks, and not of itself; the same again changes nothing.</summary>
    public static Decision Decide(Network network, NeedAssessed assessed, IReadOnlySet<Guid> registered) => Refusals.Unless(
        [.. Faults(assessed, registered, "")],
        () => network.Grounds.Need == assessed ? Decision.Nothing : Decision.Accept(assessed));

    /// <summary>What is wrong with an assessment.</summary>
    /// <param name="assessed">The assessment.</param>
    /// <param name="registered">Which of the networks it names are registered.</param>
    /// <param name="pointer">Where it is in the body; empty: the body is it.</param>
    internal static IEnumerable<Fault> Faults(NeedAssessed assessed, IReadOnlySet<Guid> registered, string pointer) =>
        assessed.Considered.Contains(assessed.NetworkId)
            ? [new($"{pointer}/considered", "version-of-itself", "A network is not considered in its own place.")]
            : assessed.Considered.Any(id => !registered.Contains(id))
                ? [new($"{pointer}/considered", "unknown-network", "Not each of these networks is registered.")]
                : [];

    /// <summary><c>POST /networks/v1/networks/{id}/need-assessment</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/need-assessment", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("assessNeed").WithSummary("Weigh whether a network is needed")
        .WithDescription("By who registered or leads the network, or a steward. It replaces what is recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, Streams streams, CancellationToken ct)
    {
        var assessed = request.Assessed(StreamId.Parse(Network.StreamKind, id));
        var registered = await streams.Begun(assessed.Considered, ct);
        return await changes.Change(assessed.NetworkId, writing, request, network => Decide(network, assessed, registered), ct);
    }
}
