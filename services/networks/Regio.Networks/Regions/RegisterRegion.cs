using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Regions;

/// <summary>Register a region of a division.</summary>
public static class RegisterRegion
{
    /// <summary>A region to be registered (registratie van een gebied).</summary>
    public sealed record Request : RegionBody
    {
        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when it has none.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>Its division is registered.</summary>
    public static Decision Decide(
        Guid id, string? externalId, RegionDetails details, IReadOnlySet<Guid> divisions) => Refusals.Unless(
        RegionRules.Faults(details, divisions),
        () => Decision.Accept(new RegionRegistered(id, externalId, details)));

    /// <summary><c>POST /networks/v1/regions</c>.</summary>
    public static void Map(RouteGroupBuilder regions) => regions
        .MapPost("", Handle)
        .RequireRole(Roles.Steward)
        .WithName("registerRegion").WithSummary("Register a region")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Region.StreamKind, external) : Guid.CreateVersion7();
        var details = request.Details();
        var divisions = await streams.Begun([details.DivisionId], ct);
        return await streams.Begin(
            writing, id, $"{NetworksModule.Base}/regions/{id}", request,
            () => Decide(id, request.ExternalId, details, divisions), ct);
    }
}
