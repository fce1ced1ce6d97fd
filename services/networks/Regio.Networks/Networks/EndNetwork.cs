using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>A network stops.</summary>
public static class EndNetwork
{
    /// <summary>A network's end (beëindiging).</summary>
    public sealed record Request(
        [property: Required, Description("First day no longer in force (einddatum).")] DateOnly? Until = null,
        [property: Prose(500), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, and not before it began; ending on its first day is an empty period.</summary>
    public static Decision Decide(Network network, DateOnly until, string? reason) => network.Details.InForceUntil switch
    {
        { } ended when ended == until && reason == network.EndReason => Decision.Nothing,
        { } ended => Decision.Reject("already-ended", $"It ended on {ended:O}."),
        null => Refusals.Unless(
            [.. Refusals.OfPeriod(network.Details.InForceFrom, until, "/until")],
            () => Decision.Accept(new NetworkEnded(network.Id, until, reason))),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/end", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("endNetwork").WithSummary("End a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, request.Until!.Value, Values.Text(request.Reason)), ct);
}
