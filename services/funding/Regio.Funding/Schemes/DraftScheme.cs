using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Draft a subsidy scheme, for one's own organisation; the draft is private.</summary>
public static class DraftScheme
{
    /// <summary>A scheme to be drafted (concept van een subsidieregeling).</summary>
    public sealed record Request : SchemeBody
    {
        /// <summary>The owner.</summary>
        [Required, Line(200), Description("TOOI URI of the owner (eigenaar): your organisation.")]
        public string? OwnerId { get; init; }

        /// <summary>Identifier in the source.</summary>
        [ExternalId(200), RegularExpression(@"^\S+$"), Description("Identifier in the source; absent when drafted here.")]
        public string? ExternalId { get; init; }
    }

    /// <summary>A period has at least a day; all else is a matter of shape.</summary>
    public static Decision Decide(Guid schemeId, string? externalId, string ownerId, SchemeDetails details, TermsKnown known) => Refusals.Unless(
        [.. SchemeRules.Faults(details, known)], () => Decision.Accept(SchemeDrafted.Of(schemeId, externalId, ownerId, details)));

    /// <summary><c>POST /funding/v1/schemes</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("draftScheme").WithSummary("Draft a scheme")
        .WithDescription("The draft is private: its owner alone sees it until it is published.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, TermsReferences references, CancellationToken ct)
    {
        if (Caller.Of(writing.Http.User)?.ActsFor(request.OwnerId) is not true)
        {
            return new Problem(
                "not-your-organisation", "A scheme is drafted by its owner.",
                [new("/ownerId", "not-your-organisation", "Name the organisation that your token is bound to.")]).AsResult();
        }

        var id = request.ExternalId is { } external ? StreamId.Of(Scheme.StreamKind, external) : Guid.CreateVersion7();
        var details = request.Details();
        return await streams.Begin(
            writing, id, $"{FundingModule.Base}/schemes/{id}", request,
            async stop => Decide(id, request.ExternalId, request.OwnerId!, details, await references.Of(details.Terms, SchemeTerms.Untold, stop)), ct);
    }
}
