using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Regions;

/// <summary>Put right what was recorded of a region, whole; its municipalities are another act.</summary>
public static class CorrectRegion
{
    /// <summary>A region as it should have been recorded (correctie van een gebied), whole.</summary>
    public sealed record Request : RegionBody;

    /// <summary>Its division is registered; the same again changes nothing.</summary>
    public static Decision Decide(Region region, RegionDetails details, IReadOnlySet<Guid> divisions) => Refusals.Unless(
        RegionRules.Faults(details, divisions),
        () => details == region.Details ? Decision.Nothing : Decision.Accept(new RegionCorrected(region.Id, details)));

    /// <summary><c>POST /networks/v1/regions/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder regions) => regions
        .MapPost("{id}/correct", Handle)
        .RequireRole(Roles.Steward)
        .WithName("correctRegion").WithSummary("Correct a region")
        .WithDescription("The body replaces what was recorded, whole; its municipalities stay.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var details = request.Details();
        var divisions = await streams.Begun([details.DivisionId], ct);
        return await streams.Change<Region>(
            writing, StreamId.Parse(Region.StreamKind, id), request, known => Decide(known, details, divisions), ct);
    }
}
