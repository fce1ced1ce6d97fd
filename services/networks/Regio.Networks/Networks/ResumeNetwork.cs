using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>Record that the work of a suspended network goes on (hervatting).</summary>
public static class ResumeNetwork
{
    /// <summary>The resumption of a network (hervatting), as sent.</summary>
    public sealed record Request
    {
        /// <summary>First day on which it goes on.</summary>
        [Required, Description("First day on which the work goes on (ingangsdatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>After the day on which it came to stand still, and before its end; the same again changes nothing.</summary>
    public static Decision Decide(Network network, DateOnly from) => network.Governance switch
    {
        { Standing: { } standing } => Refusals.Unless(
            [.. Refusals.OfPeriod(standing.From, from, "/from"), .. InForce.NotOver(network, from, "/from")],
            () => Decision.Accept(new NetworkResumed(network.Id, from))),
        { Suspensions: { Count: > 0 } before } when before[^1].Until == from => Decision.Nothing,
        _ => Decision.Reject("not-suspended", "The work of this network does not stand still."),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/resume</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/resume", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("resumeNetwork").WithSummary("Resume a network")
        .WithDescription("By who registered or leads the network, or a steward.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request, network => Decide(network, request.From!.Value), ct);
}
