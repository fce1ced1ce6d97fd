using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Divisions;

/// <summary>Put right what was recorded of an edition of a division, whole.</summary>
public static class CorrectDivision
{
    /// <summary>An edition of a division as it should have been recorded (correctie van een gebiedsindeling), whole.</summary>
    public sealed record Request : DivisionBody;

    /// <summary>The same again changes nothing.</summary>
    public static Decision Decide(Division division, DivisionDetails details) => details == division.Details
        ? Decision.Nothing
        : Decision.Accept(new DivisionCorrected(division.Id, details));

    /// <summary><c>POST /networks/v1/divisions/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder divisions) => divisions
        .MapPost("{id}/correct", Handle)
        .RequireRole(Roles.Steward)
        .WithName("correctDivision").WithSummary("Correct an edition of a division")
        .WithDescription("The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct) =>
        streams.Change<Division>(
            writing, StreamId.Parse(Division.StreamKind, id), request, known => Decide(known, request.Details()), ct);
}
