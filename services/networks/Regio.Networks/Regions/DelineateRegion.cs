using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Regions;

/// <summary>Set the municipalities of a region, all of them; the regions of a division need not partition the country.</summary>
public static class DelineateRegion
{
    /// <summary>A region's municipalities (afbakening van een gebied), all of them.</summary>
    public sealed record Request(
        [property: Required, MaxLength(1_000), Lines, Description("Municipalities (gemeenten): ids, TOOI URIs or codes such as gm0363.")]
        IReadOnlyList<string>? Municipalities = null);

    /// <summary>Only registered municipalities, each once; the same set again changes nothing.</summary>
    /// <param name="region">The region.</param>
    /// <param name="named">Who is named, in the caller's order.</param>
    /// <param name="registered">Those of them that are registered, and whether each is a municipality.</param>
    public static Decision Decide(Region region, IReadOnlyList<Guid> named, IReadOnlyDictionary<Guid, bool> registered) =>
        Refusals.Unless(
            TerritoryRules.Faults(named, registered),
            () => Values.Set(named) is var set && set.Equals(Values.Set(region.Municipalities))
                ? Decision.Nothing
                : Decision.Accept(new RegionDelineated(region.Id, set)));

    /// <summary><c>POST /networks/v1/regions/{id}/delineate</c>.</summary>
    public static void Map(RouteGroupBuilder regions) => regions
        .MapPost("{id}/delineate", Handle)
        .RequireRole(Roles.Steward)
        .WithName("delineateRegion").WithSummary("Set the municipalities of a region")
        .WithDescription("The list replaces the known one, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, OrganisationIds ids, States states,
        CancellationToken ct)
    {
        var named = await ids.Of(request.Municipalities!, ct);
        var registered = await states.Municipalities(named, ct);
        return await streams.Change<Region>(
            writing, StreamId.Parse(Region.StreamKind, id), request, known => Decide(known, named, registered), ct);
    }
}
