using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>Which views to rebuild (te herbouwen).</summary>
/// <param name="Views">Kinds of facts; all of them when absent or empty.</param>
internal sealed record RebuildBody(IReadOnlyList<string>? Views = null);

/// <summary>Asks for rebuilds and tells how they go; for stewards.</summary>
internal static class RebuildRoutes
{
    private static readonly Csv<Rebuild> Columns = new(
        "rebuilds.csv", ("id", r => r.Id.ToString()), ("state", r => r.State.ToString().ToLowerInvariant()), ("views", r => string.Join(' ', r.Views)),
        ("folded", r => r.Folded.ToString()), ("facts", r => r.Facts.ToString()), ("started_at", r => Hosting.Reading.Columns.Of(r.StartedAt)),
        ("finished_at", r => Hosting.Reading.Columns.Of(r.FinishedAt)), ("reason", r => r.Reason));

    /// <summary><c>POST /rebuilds</c>, <c>GET /rebuilds</c>, <c>GET /rebuilds/{id}</c>.</summary>
    public static void Map(RouteGroupBuilder insight)
    {
        var rebuilds = insight.MapGroup("/rebuilds").WithTags("Rebuilds").RequireRole(Roles.Steward);
        rebuilds.MapPost("", Start)
            .WithName("startRebuild").WithSummary("Rebuild views")
            .WithDescription(
                "Folds the received facts anew into documents beside those that answer, compares the two, and puts the new in the place of the "
                + "old at once; reads go on meanwhile. While a rebuild of all that is asked for waits or runs, that one is answered.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        rebuilds.MapGet("", List)
            .WithName("listRebuilds").WithSummary("List rebuilds, the latest first").WithQuery([.. QueryParameter.Pages])
            .ProducesProblem(401).ProducesProblem(403);
        rebuilds.MapGet("{id:guid}", Read)
            .WithName("readRebuild").WithSummary("Read how far a rebuild is, and what it found")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Accepted<Rebuild>, ProblemHttpResult>> Start(
        HttpContext http, RebuildBody request, Rebuilds rebuilds, CancellationToken ct)
    {
        var asked = request.Views ?? [];
        var unknown = asked.Select((view, i) => (View: view, Pointer: $"/views/{i}")).Where(one => !FactsShapes.Now.ContainsKey(one.View)).ToList();
        if (unknown.Count > 0)
        {
            var known = string.Join(", ", FactsShapes.Now.Keys);
            return new Problem("invalid-request", "Some fields are not valid.", [.. unknown.Select(one => new Fault(
                one.Pointer, "unknown", $"There is no view {one.View}. The views are: {known}."))]).AsResult();
        }

        var id = await rebuilds.Add([.. asked.Count == 0 ? FactsShapes.Now.Keys : asked.Distinct()], ct);
        return TypedResults.Accepted($"{http.Request.Path}/{id}", await rebuilds.Find(id, ct));
    }

    private static async Task<Listing<Rebuild>> List(Rebuilds rebuilds, CancellationToken ct)
    {
        var total = await rebuilds.Count(ct);
        return new(total, paging => Pieces(paging, total, rebuilds, ct), Columns);
    }

    private static async Task<Results<Ok<Rebuild>, ProblemHttpResult>> Read(Guid id, Rebuilds rebuilds, CancellationToken ct) =>
        await rebuilds.Find(id, ct) is { } known ? TypedResults.Ok(known) : new Problem("not-found", "There is no such rebuild.").AsResult();

    private static async IAsyncEnumerable<Rebuild> Pieces(
        Paging paging, long total, Rebuilds rebuilds, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (skip, take) in paging.Pieces(total, 1_000))
        {
            foreach (var row in await rebuilds.List(skip, take, ct))
            {
                yield return row;
            }
        }
    }
}
