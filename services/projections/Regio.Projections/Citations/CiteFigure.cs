using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary><c>POST /citations</c>: freeze a figure under a permanent address.</summary>
internal static class CiteFigure
{
    private const int Longest = 2_000;

    /// <summary>Which figure to freeze (te bevriezen cijfer).</summary>
    internal sealed record Request
    {
        /// <summary>Path of a view with its query.</summary>
        [Required, MaxLength(Longest), Description("Path of a view with its query (pad): /insight/v1/money?by=region&year=2014. As of now, unless it says as of when.")]
        public string? Path { get; init; }
    }

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPost("/citations", Handle)
        .RequireRole(Roles.All)
        .WithName("citeFigure").WithTags("Evidence").WithSummary("Freeze a figure under a permanent address")
        .WithDescription(
            "Asks the view as anyone may who is not signed in, and keeps the answer with its day, moment, rules, version of the service and hash "
            + "(verwijzing). Asked again as of the same moment it is the same citation. Of applications, drafts and pulses it holds what is public.")
        .ProducesProblem(400).ProducesProblem(401);

    private static async Task<Results<Created<Citation>, ProblemHttpResult>> Handle(Request request, Figures figures, CitationTable citations, CancellationToken ct)
    {
        if (request.Path is not { Length: > 0 and <= Longest })
        {
            return new Problem("invalid-request", "Some fields are not valid.", [new("/path", "required", $"Give a path of at most {Longest} characters.")]).AsResult();
        }

        var (figure, fault) = await figures.Freeze(request.Path, ct);
        if (figure is null)
        {
            return fault!.AsResult();
        }

        await citations.Keep(figure, ct);
        return TypedResults.Created($"/insight/v1/citations/{figure.Id}", await citations.Find(figure.Id, ct));
    }
}
