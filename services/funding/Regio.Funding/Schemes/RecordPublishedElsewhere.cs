using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Record that a scheme stood in the gazette already: law is made there, and not here.</summary>
public static class RecordPublishedElsewhere
{
    /// <summary>The publication of a scheme elsewhere (bekendmaking elders).</summary>
    public sealed record Request(
        [property: Required, Description("Day of publication.")] DateOnly? PublishedOn = null,
        [property: Required, Line(100), Description("Number in the official gazette (Staatscourant).")] string? Gazette = null);

    /// <summary>
    /// By today, of what is not public here, or of which a register did not tell where; the same again changes nothing.
    /// </summary>
    public static Decision Decide(Scheme scheme, PublicationElsewhereRecorded published, DateOnly today) => scheme.Publication switch
    {
        null or { On: null, Gazette: null } => Refusals.Unless(
            [.. Refusals.OfFuture(published.PublishedOn, today, "/publishedOn")], () => Decision.Accept(published)),
        { } made when (made.On, made.Gazette) == (published.PublishedOn, published.Gazette) => Decision.Nothing,
        { } made => Decision.Reject("scheme-already-published", $"It was published on {made.On:O} in {made.Gazette}."),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/record-published-elsewhere</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/record-published-elsewhere", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("recordPublishedElsewhere").WithSummary("Record that a scheme was published elsewhere")
        .WithDescription("It is public from then on, and marked as not checked.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            id, writing, request,
            scheme => Decide(scheme, new(scheme.Id, request.PublishedOn!.Value, request.Gazette!.Trim()), clock.Today()), ct);
}
