using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Inbox;

namespace Regio.Projections;

/// <summary>How the views stand to what the sources published (actualiteit).</summary>
/// <param name="Sources">Each source.</param>
/// <param name="Parked">Streams that could not be applied, and why.</param>
/// <param name="Undecodable">Messages whose bytes could not be read, since this process started.</param>
internal sealed record Status(IReadOnlyList<SourceStatus> Sources, IReadOnlyList<Parked> Parked, long Undecodable);

/// <summary>How the views stand to one source (bron).</summary>
/// <param name="Source">Name of the service.</param>
/// <param name="Position">Everything that travels up to this feed position is in the views, or parked.</param>
/// <param name="Head">Feed position that the source says it is at; the newest one heard of while it does not answer.</param>
/// <param name="LagMs">Milliseconds behind; null when it was never heard.</param>
/// <param name="KnownUntil">Everything it recorded up to here is in.</param>
/// <param name="MemoryBegins">When its first fact was recorded.</param>
internal sealed record SourceStatus(
    string Source, long Position, long Head, long? LagMs, DateTimeOffset? KnownUntil, DateTimeOffset? MemoryBegins);

/// <summary><c>GET /status</c>: the health of the figures.</summary>
internal static class GetStatus
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/status", Handle)
        .WithName("readStatus").WithTags("Status").WithSummary("Health of the figures")
        .WithDescription("Per source the position received, the source's head, the lag, and what could not be applied.");

    private static async Task<Ok<Status>> Handle(
        Positions positions, FeedReader feeds, PastRegisters past, TimeProvider clock, CancellationToken ct)
    {
        var sources = await Task.WhenAll((await positions.All(ct)).Select(async at => new SourceStatus(
            at.Source, at.Position, Math.Max(at.Head, await feeds.Head(at.Source, ct) ?? 0), at.LagMs(clock.GetUtcNow()),
            at.KnownTime - Reader.CommandTimeOut, await past.MemoryBegins(at.Source, ct))));
        return TypedResults.Ok(new Status(sources, await positions.AllParked(ct), positions.Undecodable));
    }
}
