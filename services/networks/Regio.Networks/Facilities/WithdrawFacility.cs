using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>Stop offering a facility.</summary>
public static class WithdrawFacility
{
    /// <summary>The end of an offer (intrekking van een voorziening).</summary>
    public sealed record Request(
        [property: Required, Description("First day on which it is offered no longer (einddatum).")] DateOnly? Until = null);

    /// <summary>
    /// Once, not before it was offered, and not while a network reuses it: that reuse ends first, or the day is later.
    /// A request that is open need not be answered first.
    /// </summary>
    public static Decision Decide(Facility facility, DateOnly until) => facility.Details.Until switch
    {
        { } ended when ended == until => Decision.Nothing,
        { } ended => Decision.Reject("already-ended", $"It is offered until {ended:O}."),
        null => Refusals.Unless(
            [.. Refusals.OfPeriod(facility.Details.From, until, "/until"), .. FacilityRules.OfReuseAfter(facility, until)],
            () => Decision.Accept(new FacilityWithdrawn(facility.Id, until))),
    };

    /// <summary><c>POST /networks/v1/facilities/{id}/withdraw</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/withdraw", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("withdrawFacility").WithSummary("Stop offering a facility")
        .WithDescription("By who may change the network that offers it. While another network reuses it, that reuse ends first.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct) =>
        things.Change<Facility>(
            writing, StreamId.Parse(Facility.StreamKind, id), request,
            (facility, _) => Decide(facility, request.Until!.Value), ct);
}
