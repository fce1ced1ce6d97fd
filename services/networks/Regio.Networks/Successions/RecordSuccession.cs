using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;

namespace Regio.Networks.Successions;

/// <summary>Record that organisations become others on a date; memberships follow at every read, none is rewritten.</summary>
public static class RecordSuccession
{
    /// <summary>A succession to be recorded (registratie van een opvolging).</summary>
    public sealed record Request : SuccessionBody
    {
        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when recorded here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>Everyone in it is registered, and nobody succeeds itself.</summary>
    public static Decision Decide(
        Guid id, string? externalId, SuccessionDetails details, IReadOnlySet<Guid> registered) => Refusals.Unless(
        SuccessionRules.Faults(details, registered),
        () => Decision.Accept(new SuccessionRecorded(id, externalId, details)));

    /// <summary><c>POST /networks/v1/successions</c>.</summary>
    public static void Map(RouteGroupBuilder successions) => successions
        .MapPost("", Handle)
        .RequireRole(Roles.Steward)
        .WithName("recordSuccession").WithSummary("Record a succession")
        .Refuses(400, 401, 403, 409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, OrganisationIds ids, CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Succession.StreamKind, external) : Guid.CreateVersion7();
        var details = await request.Details(ids, ct);
        var registered = await streams.Begun(SuccessionRules.Named(details), ct);
        return await streams.Begin(
            writing, id, $"{NetworksModule.Base}/successions/{id}", request,
            () => Decide(id, request.ExternalId, details, registered), ct);
    }
}
