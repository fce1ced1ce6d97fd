using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Explain why a network's registered territory deviates from the divisions of the country.</summary>
public static class ExplainDeviation
{
    /// <summary>Why a territory deviates (motivering van afwijking).</summary>
    public sealed record Request : DeviationBody;

    /// <summary>It deviates; the same again changes nothing.</summary>
    public static Decision Decide(Network network, Deviating? deviating, DeviationExplained explained, DateOnly today) =>
        network.Grounds.Deviation == explained
            ? Decision.Nothing
            : Refusals.Unless(ComplyOrExplain.Faults(deviating, explained, today), () => Decision.Accept(explained));

    /// <summary><c>POST /networks/v1/networks/{id}/deviation</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/deviation", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("explainDeviation").WithSummary("Explain why a network's territory deviates")
        .WithDescription("By who registered or leads the network, or a steward. Of another territory it says nothing.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, Lookout lookout, TimeProvider clock,
        CancellationToken ct)
    {
        var networkId = StreamId.Parse(Network.StreamKind, id);
        var standing = (await lookout.Look(ct)).Standing;
        return await changes.Change(
            networkId, writing, request,
            network =>
            {
                var deviating = ComplyOrExplain.Check(standing, network.Territory, network.DomainsOn(standing.Day), network.Details.ObligationDivision);
                return Decide(network, deviating, ComplyOrExplain.Explained(networkId, deviating, request)!, clock.Today());
            },
            ct);
    }
}
