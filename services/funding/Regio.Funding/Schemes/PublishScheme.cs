using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Schemes;

/// <summary>
/// Ask for the publication of a drafted scheme. It waits until policy has said that it was checked and that others were asked;
/// once it is published everyone may read it, its draft included.
/// </summary>
public static class PublishScheme
{
    /// <summary>The publication of a scheme (bekendmaking).</summary>
    public sealed record Request(
        [property: Required, Description("Day of publication.")] DateOnly? PublishedOn = null,
        [property: Required, Line(100), Description("Number in the official gazette (Staatscourant).")]
        string? Gazette = null);

    /// <summary>
    /// One at a time, of a draft, by today, since everyone reads it from then on; what waits or was published so changes nothing.
    /// </summary>
    public static Decision Decide(Scheme scheme, PublicationRequested asked, DateOnly today) => scheme switch
    {
        { Publication: { } made } when (made.On, made.Gazette) == (asked.PublishedOn, asked.Gazette) => Decision.Nothing,
        { Publication: { } made } => Decision.Reject(
            "scheme-already-published", $"It was published on {made.On:O} in {made.Gazette}."),
        { Waiting: { } waiting } when (waiting.PublishedOn, waiting.Gazette) == (asked.PublishedOn, asked.Gazette) => Decision.Nothing,
        { Waiting: { } waiting } => Decision.Reject(
            "publication-waits", $"It waits to be published on {waiting.PublishedOn:O} in {waiting.Gazette}."),
        _ => Refusals.Unless([.. Refusals.OfFuture(asked.PublishedOn, today, "/publishedOn")], () => Decision.Accept(asked)),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/publish</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id}/publish", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("publishScheme").Tells(StatusCodes.Status202Accepted, "Location").WithSummary("Ask for the publication of a scheme")
        .WithDescription(
            "It waits until it is known that it was checked and that others were asked; the scheme at Location tells its owner how far it is.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<Accepted, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct)
    {
        var (requestId, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        var answer = await changes.Change(
            id, writing, request,
            scheme => Decide(scheme, new(scheme.Id, requestId, request.PublishedOn!.Value, request.Gazette!.Trim(), now), clock.Today()), ct);
        return answer.Result is ProblemHttpResult problem
            ? problem
            : TypedResults.Accepted($"{FundingModule.Base}/schemes/{SchemeChanges.IdOf(id)}");
    }
}
