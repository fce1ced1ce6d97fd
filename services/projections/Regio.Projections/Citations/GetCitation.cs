using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary><c>GET /citations/{id}</c>: a frozen figure.</summary>
internal static class GetCitation
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/citations/{id}", Handle)
        .WithQuery(new QueryParameter("check", QueryKind.Flag, "Whether to ask the question again, and tell whether the answer is the same; not when absent."))
        .WithName("getCitation").WithTags("Evidence").WithSummary("A frozen figure")
        .WithDescription("The figure as it was frozen (verwijzing), whatever became of it since.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<Citation>, ProblemHttpResult>> Handle(
        string id, HttpContext http, CitationTable citations, Figures figures, CancellationToken ct) =>
        await citations.Find(id, ct) is not { } known ? new Problem("not-found", "There is no such citation.").AsResult()
        : TypedResults.Ok(http.QueryValues().Flag("check") is true ? known with { StillHolds = await figures.StillHolds(known, ct) } : known);
}
