using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>Publish a drafted scheme; from then on everyone may read it, its draft included.</summary>
public static class PublishScheme
{
    /// <summary>The publication of a scheme (bekendmaking).</summary>
    public sealed record Request(
        [property: Required, Description("Day of publication.")] DateOnly? PublishedOn = null,
        [property: Required, Line(100), Description("Number in the official gazette (Staatscourant).")]
        string? Gazette = null);

    /// <summary>Publish it so.</summary>
    public sealed record Command(DateOnly PublishedOn, string Gazette);

    /// <summary>Once, by today, since everyone reads it from then on; the same publication again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, Command command, DateOnly today) => scheme.Publication switch
    {
        null => Refusals.Unless(
            [.. Refusals.OfFuture(command.PublishedOn, today, "/publishedOn")],
            () => Decision.Accept(new SchemePublished(scheme.Id, command.PublishedOn, command.Gazette))),
        { } made when made.On == command.PublishedOn && made.Gazette == command.Gazette => Decision.Nothing,
        { } made => Decision.Reject(
            "scheme-already-published", $"It was published on {made.On:O} in {made.Gazette}."),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/publish</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/publish", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("publishScheme").WithSummary("Publish a scheme")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(
            id, writing, request, scheme => Decide(scheme, new(request.PublishedOn!.Value, request.Gazette!.Trim()), clock.Today()), ct);
}
