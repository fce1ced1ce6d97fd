using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Regio.Hosting.Texts;

namespace Regio.Hosting.Access;

/// <summary>
/// Erase a person from a service: the reference that stands for a token's subject, and what else the service keeps of
/// persons. Facts hold none of it, and stand.
/// </summary>
public static class ErasePerson
{
    /// <summary>Who is to be erased (wissing), as sent.</summary>
    public sealed record ErasureBody
    {
        /// <summary>The person.</summary>
        [Required, Line(300), Description("Person (persoon): the subject of a token, or the reference that drawing a pulse's link gave.")]
        public string? Person { get; init; }
    }

    /// <summary>What became of an erasure (wissing).</summary>
    /// <param name="Found">Whether there was anything that the caller may erase; nothing of it is left.</param>
    public sealed record Erased(bool Found);

    /// <summary><c>POST {base}/persons/erase</c>.</summary>
    public static void MapErasure(this IEndpointRouteBuilder app, string basePath) => app
        .MapPost($"{basePath}/persons/erase", Handle)
        .RequireRole([.. Roles.All.Where(role => role != Roles.Service)])
        .WithTags("Persons").WithName("erasePerson").WithSummary("Erase a person from this service")
        .WithDescription(
            "A steward erases anyone, a caller itself, an organisation the respondents for whom it drew links. Each service has its "
            + "own; in the body, because paths are logged. Again changes nothing.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

    private static async Task<Ok<Erased>> Handle(ErasureBody request, HttpContext http, Erasure erasure, CancellationToken ct) =>
        TypedResults.Ok(new Erased(await erasure.Of(request.Person!.Trim(), Caller.Of(http.User)!, ct)));
}
