using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Facilities;

/// <summary>Revise what is offered, whole; what was agreed on its reuse stands.</summary>
public static class ReviseFacility
{
    /// <summary>A facility as it is offered now (herziening van een voorziening), whole.</summary>
    public sealed record Request : FacilityBody;

    /// <summary>
    /// As for offering; and what was agreed still fits: no reuse runs when it is offered no longer, no more is in reuse
    /// than is offered, and what is counted stays what was agreed in. The same again changes nothing.
    /// </summary>
    public static Decision Decide(
        Facility facility, Network network, FacilityDetails details, IReadOnlyDictionary<Guid, bool> registered) =>
        details == facility.Details
            ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. FacilityRules.Faults(network, details, registered), .. FacilityRules.OfReuseAfter(facility, details.Until),
                    .. FacilityRules.OfCapacity(details, facility.Reuses, "/capacity/amount"), .. OfUnit(facility, details),
                ],
                () => Decision.Accept(new FacilityRevised(facility.Id, details)));

    /// <summary><c>POST /networks/v1/facilities/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder facilities) => facilities
        .MapPost("{id}/revise", Handle)
        .RequireRole(NetworkRights.Changing)
        .WithName("reviseFacility").WithSummary("Revise a facility")
        .WithDescription("By who may change the network that offers it. The body replaces what was offered, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static IEnumerable<Fault> OfUnit(Facility facility, FacilityDetails details)
    {
        if (details.Capacity?.Unit != facility.Details.Capacity?.Unit && facility.Details.Capacity is { } before
            && facility.Reuses.Any(reuse => reuse.Agreed?.Capacity is not null && reuse.Ended is null))
        {
            yield return new("/capacity/unit", "still-reused", $"Its reuse was agreed in {before.Unit}.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, NetworkThings things, OrganisationIds ids,
        States states, CancellationToken ct)
    {
        var details = request.Details(await request.Where(ids, ct));
        var registered = await states.Municipalities(details.MunicipalityIds, ct);
        return await things.Change<Facility>(
            writing, StreamId.Parse(Facility.StreamKind, id), request,
            (facility, network) => Decide(facility, network, details, registered), ct);
    }
}
