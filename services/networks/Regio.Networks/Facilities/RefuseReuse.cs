using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Networks;

namespace Regio.Networks.Facilities;

/// <summary>Refuse the reuse of a facility.</summary>
public static class RefuseReuse
{
    /// <summary>The refusal of a reuse (weigering van hergebruik).</summary>
    public sealed record Request(
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>An open request; the same again changes nothing.</summary>
    public static Decision Decide(Facility facility, ReuseRefused refused) =>
        FacilityRules.Of(facility, refused.ReuseId, reuse =>
            reuse.Refused == refused ? Decision.Nothing
            : !reuse.IsOpen ? Decision.Reject("reuse-settled", "The request was answered, or taken back.")
            : Decision.Accept(refused));

    /// <summary><c>POST /networks/v1/facilities/{id}/reuses/{reuseId}/refuse</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/reuses/{reuseId:guid}/refuse", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("refuseReuse").WithSummary("Refuse the reuse of a facility")
        .WithDescription("By who may change the network that offers it.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, Guid reuseId, [AsParameters] Writing writing, Request request, NetworkThings things, CancellationToken ct)
    {
        var refused = new ReuseRefused(StreamId.Parse(Facility.StreamKind, id), reuseId, request.Reason!.Trim());
        return things.Change<Facility>(writing, refused.FacilityId, request, (facility, _) => Decide(facility, refused), ct);
    }
}
