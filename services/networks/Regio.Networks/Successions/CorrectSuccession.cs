using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Networks.Organisations;

namespace Regio.Networks.Successions;

/// <summary>Put right what was recorded of a succession, whole.</summary>
public static class CorrectSuccession
{
    /// <summary>A succession as it should have been recorded (correctie van een opvolging), whole.</summary>
    public sealed record Request : SuccessionBody;

    /// <summary>One that was withdrawn stays so; the same again changes nothing.</summary>
    public static Decision Decide(
        Succession succession, SuccessionDetails details, IReadOnlySet<Guid> registered) => succession switch
        {
            { IsWithdrawn: true } => Decision.Reject("succession-withdrawn", "It was withdrawn."),
            _ => Refusals.Unless(
                SuccessionRules.Faults(details, registered),
                () => details.SaysAs(succession.Details)
                    ? Decision.Nothing
                    : Decision.Accept(new SuccessionCorrected(succession.Id, details))),
        };

    /// <summary><c>POST /networks/v1/successions/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder successions) => successions
        .MapPost("{id}/correct", Handle)
        .RequireRole(Roles.Steward)
        .WithName("correctSuccession").WithSummary("Correct a succession")
        .WithDescription("The body replaces what was recorded, whole.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, Streams streams, OrganisationIds ids, CancellationToken ct)
    {
        var details = await request.Details(ids, ct);
        var registered = await streams.Begun(SuccessionRules.Named(details), ct);
        return await streams.Change<Succession>(
            writing, StreamId.Parse(Succession.StreamKind, id), request,
            known => Decide(known, details, registered), ct);
    }
}
