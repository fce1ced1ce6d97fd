using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>End the reuse of a facility, or take the request for it back.</summary>
public static class EndReuse
{
    /// <summary>The end of a reuse (einde van hergebruik).</summary>
    public sealed record Request(
        [property: Required, Description("First day on which it is reused no longer (einddatum).")] DateOnly? Until = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>
    /// Once, and not before it began; ending on its first day is an empty period. A request that is open is taken back by
    /// ending it. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Facility facility, ReuseEnded ended) =>
        FacilityRules.Of(facility, ended.ReuseId, reuse => reuse switch
        {
            { Ended: { } before } when before == ended => Decision.Nothing,
            { Ended: { } before } => Decision.Reject("already-ended", $"It ended on {before.Until:O}."),
            { Refused: not null } => Decision.Reject("reuse-settled", "The request was refused."),
            _ => Refusals.Unless(
                [.. Refusals.OfPeriod(reuse.Agreed?.From, ended.Until, "/until")], () => Decision.Accept(ended)),
        });

    /// <summary><c>POST /networks/v1/facilities/{id}/reuses/{reuseId}/end</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/reuses/{reuseId:guid}/end", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("endReuse").WithSummary("End the reuse of a facility")
        .WithDescription("By who may change the network that offers it or the one that reuses it; an open request is taken back by who asked.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid reuseId, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var ended = new ReuseEnded(
            StreamId.Parse(Facility.StreamKind, id), reuseId, request.Until!.Value, Values.Text(request.Reason));
        return things.ChangeBy<Facility>(
            writing, ended.FacilityId, request,
            facility => facility.Reuse(reuseId) switch
            {
                null => [facility.NetworkId],
                { IsOpen: true } asked => [asked.NetworkId],
                { } reuse => [facility.NetworkId, reuse.NetworkId],
            },
            facility => Decide(facility, ended), ct);
    }
}
