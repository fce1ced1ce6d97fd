using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
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

    /// <summary>Once; the same publication again changes nothing.</summary>
    public static Decision Decide(Scheme scheme, Command command) => scheme.Publication switch
    {
        null => Decision.Accept(new SchemePublished(scheme.Id, command.PublishedOn, command.Gazette)),
        { } made when made.PublishedOn == command.PublishedOn && made.Gazette == command.Gazette => Decision.Nothing,
        { } made => Decision.Reject(
            "scheme-already-published", $"It was published on {made.PublishedOn:O} in {made.Gazette}."),
    };

    /// <summary><c>POST /funding/v1/schemes/{id}/publish</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapPost("{id:guid}/publish", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("publishScheme").WithSummary("Publish a scheme")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, Streams streams, CancellationToken ct)
    {
        var (scheme, _) = await streams.Read<Scheme>(id, ct);
        return Refusal(scheme, Caller.Of(writing.Http.User)) is { } refusal
            ? refusal.AsResult()
            : await streams.Change<Scheme>(
                writing, id, request, known => Decide(known, new(request.PublishedOn!.Value, request.Gazette!)), ct);
    }

    // Someone else's private draft does not exist for the caller: neither its version nor its state may show.
    private static Problem? Refusal(Scheme? scheme, Caller? caller) => scheme switch
    {
        { } own when caller?.ActsFor(own.OwnerId) is true => null,
        { Publication: not null } => new("not-your-organisation", "A scheme is published by its owner."),
        _ => new("not-found", "There is no such scheme."),
    };
}
