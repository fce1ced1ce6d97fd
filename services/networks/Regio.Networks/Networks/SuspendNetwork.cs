using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Record that the work of a network stands still (opschorting).</summary>
public static class SuspendNetwork
{
    /// <summary>The suspension of a network (opschorting), as sent.</summary>
    public sealed record Request
    {
        /// <summary>First day on which it stands still.</summary>
        [Required, Description("First day on which the work stands still (ingangsdatum).")]
        public DateOnly? From { get; init; }

        /// <summary>Why.</summary>
        [Prose(500), Description("Why (reden); unknown when absent.")]
        public string? Reason { get; init; }
    }

    /// <summary>While it is in force, after the last suspension, and not while it stands still; the same again changes nothing.</summary>
    public static Decision Decide(Network network, DateOnly from, string? reason) => network.Governance.Standing switch
    {
        { } standing when (standing.From, standing.Reason) == (from, reason) => Decision.Nothing,
        { } standing => Decision.Reject("already-suspended", $"It stands still since {standing.From:O}."),
        null => Refusals.Unless(
            [.. InForce.On(network, from, "/from"), .. Faults(network, from)], () => Decision.Accept(new NetworkSuspended(network.Id, from, reason))),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/suspend</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/suspend", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("suspendNetwork").WithSummary("Suspend a network")
        .WithDescription("By who registered or leads the network, or a steward. It stays in force.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Network network, DateOnly from)
    {
        if (network.Governance.Suspensions is { Count: > 0 } before && from < before[^1].Until)
        {
            yield return new("/from", "already-suspended", $"It stood still until {before[^1].Until:O}.");
        }
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, CancellationToken ct) =>
        changes.Change(
            StreamId.Parse(Network.StreamKind, id), writing, request,
            network => Decide(network, request.From!.Value, Values.Text(request.Reason)), ct);
}
