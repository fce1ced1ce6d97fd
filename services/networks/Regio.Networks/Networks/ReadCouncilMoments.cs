using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Networks.Networks;

/// <summary>Read a council moment that was planned; those to come are told where one network is read.</summary>
internal static class ReadCouncilMoments
{
    /// <summary><c>GET /networks/v1/networks/{id}/council-moments/{momentId}</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapGet("{id}/council-moments/{momentId:guid}", Read)
        .WithName("readCouncilMoment").TellsVersion().WithSummary("Read a council moment of a network")
        .WithDescription("Its ETag is the network's: a council moment changes with its network.")
        .WithQuery(QueryParameter.KnownOn).Refuses(404);

    private static async Task<Results<Ok<CouncilMomentRow>, ProblemHttpResult>> Read(
        string id, Guid momentId, HttpContext http, Views views, CancellationToken ct)
    {
        var network = await views.Read<NetworkItem>(
            StreamId.Parse(Network.StreamKind, id), http.QueryValues().Moment("knownOn"), ct);
        if (network?.Course?.Moments.FirstOrDefault(m => m.Planned.MomentId == momentId) is not { } moment)
        {
            return Views.NotFound();
        }

        ETag.Set(http, network.Version);
        return TypedResults.Ok(CouncilMomentRow.Of(moment));
    }
}
