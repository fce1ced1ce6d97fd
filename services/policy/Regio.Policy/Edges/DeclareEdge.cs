using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Policy.Policies;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Policy.Edges;

/// <summary>Say what a policy or scheme of one's own is to another.</summary>
public static class DeclareEdge
{
    /// <summary>An edge to be declared (verband tussen beleid).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The policy or scheme that it is said of, your own: id, or identifier in the source.")] string? From = null,
        [property: Required, CodesOf("edge-kinds"), Description("What it is to the other (soort).")] string? Kind = null,
        [property: Required, Line(200), Description("The other policy or scheme: id, or identifier in the source.")] string? To = null,
        [property: Prose(1_000), Description("Why (toelichting); unknown when absent.")] string? Explanation = null);

    /// <summary>Of two that are known, and not the same.</summary>
    /// <param name="declared">What is declared.</param>
    /// <param name="isFromKnown">Whether what it is said of is known.</param>
    /// <param name="isToKnown">Whether the other is.</param>
    public static Decision Decide(EdgeDeclared declared, bool isFromKnown, bool isToKnown) => Refusals.Unless(
        [
            .. isFromKnown ? Array.Empty<Fault>() : [new Fault("/from", "unknown-policy-or-scheme", "No such policy or scheme is known here.")],
            .. isToKnown ? Array.Empty<Fault>() : [new Fault("/to", "unknown-policy-or-scheme", "No such policy or scheme is known here.")],
            .. isFromKnown && isToKnown && declared.Edge.FromId == declared.Edge.ToId
                ? [new Fault("/to", "edge-to-itself", "It is nothing to itself.")]
                : Array.Empty<Fault>(),
        ],
        () => Decision.Accept(declared));

    /// <summary><c>POST /policy/v1/edges</c>.</summary>
    public static void Map(RouteGroupBuilder edges) => edges
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("declareEdge").WithSummary("Say what a policy or scheme is to another")
        .WithDescription("By the owner of what it is said of. What was suggested or rejected is confirmed instead.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, PolicyReferences references, Lookout lookout, TimeProvider clock,
        CancellationToken ct)
    {
        var reliedOn = await references.Reliance(ct);
        var (register, caller, today) = ((await lookout.Look(ct)).Register, Caller.Of(writing.Http.User), clock.Today());
        var (from, to) = (EdgeEnds.Find(register, request.From!, caller, today), EdgeEnds.Find(register, request.To!, caller, today));
        if (from is not null && caller?.ActsFor(from.OwnerId) is not true)
        {
            return new Problem(
                "not-your-organisation", "What a policy or scheme is to another is said by its owner.",
                [new("/from", "not-your-organisation", "Name a policy or scheme of your own.")]).AsResult();
        }

        var ends = new Ends(from?.Id ?? Guid.Empty, request.Kind!, to?.Id ?? Guid.Empty);
        var id = Edge.IdOf(ends);
        return await streams.Begin(
            writing, id, $"{PolicyModule.Base}/edges/{id}", request,
            () => Decide(new(id, ends, caller?.Organisation ?? "", Values.Text(request.Explanation), reliedOn, today), from is not null, to is not null),
            ct, named: "/to");
    }
}
