using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Organisations;

/// <summary>Put right what was recorded of an organisation, whole; a change in the world is another act.</summary>
public static class CorrectOrganisation
{
    /// <summary>An organisation as it should have been recorded (correctie van een organisatie), whole.</summary>
    public sealed record Request : OrganisationBody;

    /// <summary>The same again changes nothing.</summary>
    public static Decision Decide(Organisation organisation, OrganisationDetails details) => Refusals.Unless(
        [.. Refusals.OfPeriod(details.ValidFrom, details.ValidUntil, "/validUntil")],
        () => details == organisation.Details
            ? Decision.Nothing
            : Decision.Accept(new OrganisationCorrected(organisation.Id, details)));

    /// <summary><c>POST /networks/v1/organisations/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapPost("{id}/correct", Handle)
        .RequireRole(Roles.Steward)
        .WithName("correctOrganisation").WithSummary("Correct an organisation")
        .WithDescription("The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, OrganisationIds ids, CancellationToken ct) =>
        await streams.Change<Organisation>(
            writing, await ids.Of(id, ct), request, known => Decide(known, request.Details()), ct);
}
