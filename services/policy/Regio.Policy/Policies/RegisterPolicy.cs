using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Policy.Policies;

/// <summary>Register a policy of one's own organisation; a registered policy is public.</summary>
public static class RegisterPolicy
{
    /// <summary>A policy to be registered (registratie van een beleidsdossier).</summary>
    public sealed record Request : PolicyBody
    {
        /// <summary>The owner.</summary>
        [Required, Line(200), Description("TOOI URI of the owner (eigenaar): your organisation.")]
        public string? OwnerId { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when registered here.")]
        public string? ExternalId { get; init; }

        /// <summary>Day of publication.</summary>
        [Description("Day on which it became public (publicatiedatum); today when absent.")]
        public DateOnly? PublishedOn { get; init; }
    }

    /// <summary>What is registered is public, so not from a day to come.</summary>
    public static Decision Decide(PolicyRegistered registered, PolicyKnown known) => Refusals.Unless(
        [.. PolicyFaults.Of(registered.Told(), known), .. Refusals.OfFuture(registered.PublishedOn ?? known.Today, known.Today, "/publishedOn")],
        () => Decision.Accept(registered));

    /// <summary><c>POST /policy/v1/policies</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("registerPolicy").WithSummary("Register a policy")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, PolicyReferences references, CancellationToken ct)
    {
        if (Caller.Of(writing.Http.User)?.ActsFor(request.OwnerId) is not true)
        {
            return new Problem(
                "not-your-organisation", "A policy is registered by its owner.",
                [new("/ownerId", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var id = request.ExternalId is { } external ? StreamId.Of(PolicyDossier.StreamKind, external) : Guid.CreateVersion7();
        return await streams.Begin(
            writing, id, $"{PolicyModule.Base}/policies/{id}", request,
            async stop =>
            {
                var known = await references.Of(request.Details(), before: null, stop);
                return Decide(
                    PolicyRegistered.Of(
                        id, request.ExternalId, request.OwnerId!, request.Details(), request.PublishedOn ?? known.Today, known.ReliedOn),
                    known);
            }, ct);
    }
}
