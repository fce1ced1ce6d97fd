using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A network stops.</summary>
public static class EndNetwork
{
    /// <summary>The reason of one that goes on as its next version: no end of the chain.</summary>
    internal const string Amended = "amended";

    /// <summary>A network's end (beëindiging).</summary>
    public sealed record Request
    {
        /// <summary>First day without it.</summary>
        [Required, Description("First day no longer in force (einddatum).")]
        public DateOnly? Until { get; init; }

        /// <summary>Code of the list <c>end-reasons</c>.</summary>
        [CodesOf("end-reasons"), Description("Why (reden van beëindiging), of /reference/v1/end-reasons; unknown when absent.")]
        public string? ReasonCode { get; init; }

        /// <summary>Why, in words.</summary>
        [Prose(500), Description("Why, in words (toelichting); unknown when absent.")]
        public string? Reason { get; init; }

        /// <summary>Networks that go on with its work.</summary>
        [MaxLength(50), Lines, Description("Networks that go on with its work (opvolgers), if they confirm it: ids or external ids; empty: none is known.")]
        public IReadOnlyList<string>? Successors { get; init; }
    }

    /// <summary>
    /// Once, or again with its reason when no more than the day is known. Not before it began; ending on its first day is
    /// an empty period. Successors are registered networks, and others than itself. It is amended only by its next version.
    /// </summary>
    public static Decision Decide(Network network, NetworkEnded ended, IReadOnlySet<Guid> registered) => network.Details.InForceUntil switch
    {
        { } known when known == ended.Until && ended.Reason == network.EndReason && Ending.Of(ended) == network.Course.Ending => Decision.Nothing,
        { } known when known != ended.Until || network.EndReason is not null || network.Course.Ending is not null =>
            Decision.Reject("already-ended", $"It ended on {known:O}."),
        _ => Refusals.Unless(
            [.. Refusals.OfPeriod(network.Details.InForceFrom, ended.Until, "/until"), .. Faults(network, ended, registered)],
            () => Decision.Accept(ended)),
    };

    /// <summary><c>POST /networks/v1/networks/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder networks) => networks
        .MapPost("{id}/end", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("endNetwork").WithSummary("End a network")
        .WithDescription("By who registered or leads the network, or a steward. One that goes on as a next version is succeeded instead. A successor is asked to confirm that it is one; until it does, the two are no chain.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> Faults(Network network, NetworkEnded ended, IReadOnlySet<Guid> registered)
    {
        if (ended.ReasonCode == Amended && network.NextId is null)
        {
            yield return new("/reasonCode", "amended-by-next-version", "Register its next version: then it is amended.");
        }

        foreach (var (i, successor) in (ended.SuccessorIds ?? []).Index())
        {
            if (successor == network.Id)
            {
                yield return new($"/successors/{i}", "version-of-itself", "A network does not succeed itself.");
            }
            else if (!registered.Contains(successor))
            {
                yield return new($"/successors/{i}", "unknown-network", "No such network is registered.");
            }
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkChanges changes, Streams streams, CancellationToken ct)
    {
        var successors = (request.Successors ?? []).Select(one => StreamId.Parse(Network.StreamKind, one.Trim())).Distinct().ToList();
        var ended = new NetworkEnded(
            StreamId.Parse(Network.StreamKind, id), request.Until!.Value, Values.Text(request.Reason), request.ReasonCode,
            successors.Count > 0 ? [.. successors] : null);
        var registered = await streams.Begun(successors, ct);
        return await changes.Change(ended.NetworkId, writing, request, network => Decide(network, ended, registered), ct);
    }
}
