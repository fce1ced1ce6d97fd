using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Organisations;

/// <summary>An organisation stops existing; who takes its place is a succession.</summary>
public static class EndOrganisation
{
    /// <summary>An organisation's end (opheffing).</summary>
    public sealed record Request(
        [property: Required, Description("First day it no longer exists (einddatum).")] DateOnly? ValidUntil = null);

    /// <summary>Once, and not before it began.</summary>
    public static Decision Decide(Organisation organisation, DateOnly until) => organisation.Details.ValidUntil switch
    {
        { } ended when ended == until => Decision.Nothing,
        { } ended => Decision.Reject("already-ended", $"It ended on {ended:O}."),
        null => Refusals.Unless(
            [.. Refusals.OfPeriod(organisation.Details.ValidFrom, until, "/validUntil")],
            () => Decision.Accept(new OrganisationEnded(organisation.Id, until))),
    };

    /// <summary><c>POST /networks/v1/organisations/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapPost("{id}/end", Handle)
        .RequireRole(Roles.Steward)
        .WithName("endOrganisation").WithSummary("End an organisation")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, OrganisationIds ids, CancellationToken ct) =>
        await streams.Change<Organisation>(
            writing, await ids.Of(id, ct), request, known => Decide(known, request.ValidUntil!.Value), ct);
}
