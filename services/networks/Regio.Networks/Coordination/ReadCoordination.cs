using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;

namespace Regio.Networks.Coordination;

/// <summary>The hours of a coordinator in a quarter (uren van de coördinator).</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Quarter">Quarter, 1 to 4.</param>
/// <param name="Hours">By type; of a type that is not named it is unknown.</param>
public sealed record QuarterRow(int Year, int Quarter, IReadOnlyList<HoursOfType> Hours);

/// <summary>The hours of a network's coordinator (coördinatie), by quarter.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Quarters">In order; of a quarter that is not named it is unknown.</param>
public sealed record CoordinationRow(Guid NetworkId, IReadOnlyList<QuarterRow> Quarters);

/// <summary>Read the coordinator's hours; for members, and the coordinator itself.</summary>
internal static class ReadCoordination
{
    /// <summary><c>GET /networks/v1/networks/{id}/coordination</c> and <c>…/history</c>.</summary>
    public static void Map(RouteGroupBuilder networks)
    {
        networks.MapGet("{id}/coordination", Read)
            .RequireRole([.. MemberRights.Taking])
            .WithName("readCoordination").TellsVersion().WithSummary("Read the coordinator's hours by quarter")
            .WithDescription("For members of the network today, and its coordinator.")
            .WithQuery(QueryParameter.KnownOn).Refuses(401, 403, 404);
        networks.MapGet("{id}/coordination/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .RequireRole([.. MemberRights.Taking])
            .WithName("readCoordinationHistory").WithSummary("Read what was recorded of the coordinator's hours")
            .WithDescription("For members of the network today, and its coordinator.")
            .Refuses(401, 403, 404);
    }

    private static async Task<Results<Ok<CoordinationRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Views views, MemberRights rights, CancellationToken ct)
    {
        var (network, problem) = await Seen(id, http, streams, rights, ct);
        if (network is null)
        {
            return problem!;
        }

        var item = await views.Read<CoordinationItem>(CoordinatorHours.IdOf(network.Id), http.QueryValues().Moment("knownOn"), ct);
        ETag.Set(http, item?.Version ?? 0);
        return TypedResults.Ok(new CoordinationRow(
            network.Id, [.. (item?.Details.Quarters ?? []).Select(known => new QuarterRow(known.Year, known.Quarter, known.Hours))]));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Streams streams, Views views, MemberRights rights, CancellationToken ct)
    {
        var (network, problem) = await Seen(id, http, streams, rights, ct);
        return network is null ? problem! : await views.History<CoordinationItem>(http.QueryValues(), CoordinatorHours.IdOf(network.Id), ct);
    }

    private static async Task<(Network? Network, ProblemHttpResult? Problem)> Seen(
        string id, HttpContext http, Streams streams, MemberRights rights, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        var (network, _) = await streams.Read<Network>(StreamId.Parse(Network.StreamKind, id), ct);
        return network is null ? (null, Views.NotFound())
            : await rights.AgainstReadingCoordination(network, Caller.Of(http.User), ct) is { } forbidden ? (null, forbidden.AsResult())
            : (network, null);
    }
}
