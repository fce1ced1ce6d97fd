using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Divisions;

/// <summary>Register an edition of a division of the country.</summary>
public static class RegisterDivision
{
    /// <summary>An edition of a division to be registered (registratie van een gebiedsindeling).</summary>
    public sealed record Request : DivisionBody
    {
        /// <summary>Identifier of the edition.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$")]
        [Description("Identifier of the edition, such as `ggd-2016`; absent when it has none.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>That it is new is the store's to say.</summary>
    public static Decision Decide(Guid id, string? externalId, DivisionDetails details) =>
        Decision.Accept(new DivisionRegistered(id, externalId, details));

    /// <summary><c>POST /networks/v1/divisions</c>.</summary>
    public static void Map(RouteGroupBuilder divisions) => divisions
        .MapPost("", Handle)
        .RequireRole(Roles.Steward)
        .WithName("registerDivision").WithSummary("Register an edition of a division")
        .Refuses(400, 401, 403, 409);

    private static Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var id = request.ExternalId is { } external ? StreamId.Of(Division.StreamKind, external) : Guid.CreateVersion7();
        return streams.Begin(
            writing, id, $"{NetworksModule.Base}/divisions/{id}", request,
            () => Decide(id, request.ExternalId, request.Details()), ct);
    }
}
