using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Networks.Organisations;

/// <summary>Register an organisation: anything that can be a member of a network.</summary>
public static class RegisterOrganisation
{
    /// <summary>An organisation to be registered (registratie van een organisatie).</summary>
    public sealed record Request : OrganisationBody
    {
        /// <summary>How the world knows it.</summary>
        [Required, ExternalId(300), RegularExpression(@"^\S+$")]
        [Description("TOOI URI, else OIN, else a URI of its own.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>It ends no earlier than it starts; that it is new is the store's to say.</summary>
    public static Decision Decide(Guid id, string externalId, OrganisationDetails details) => Refusals.Unless(
        [.. Refusals.OfPeriod(details.ValidFrom, details.ValidUntil, "/validUntil")],
        () => Decision.Accept(new OrganisationRegistered(id, externalId, details)));

    /// <summary><c>POST /networks/v1/organisations</c>.</summary>
    public static void Map(RouteGroupBuilder organisations) => organisations
        .MapPost("", Handle)
        .RequireRole(Roles.Steward)
        .WithName("registerOrganisation").WithSummary("Register an organisation")
        .WithDescription("Its id follows from its external id, so that registering twice is harmless.")
        .Refuses(400, 401, 403, 409);

    private static Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var id = Organisation.IdOf(request.ExternalId!);
        return streams.Begin(
            writing, id, $"{NetworksModule.Base}/organisations/{id}", request,
            () => Decide(id, request.ExternalId!, request.Details()), ct);
    }
}
