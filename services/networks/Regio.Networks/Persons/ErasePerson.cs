using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;

namespace Regio.Networks.Persons;

/// <summary>
/// Erase a person: name, address, links, and what it answers in pulses that are open. Facts hold none of it; what closed
/// pulses came to stands.
/// </summary>
internal static class ErasePerson
{
    /// <summary>Who is to be erased (wissing), as sent.</summary>
    public sealed record ErasureBody
    {
        /// <summary>The person.</summary>
        [Required, Line(300), Description("Person (persoon): the reference that drawing a link gave, or the subject of a token.")]
        public string? Person { get; init; }
    }

    /// <summary>What became of an erasure (wissing).</summary>
    /// <param name="Found">Whether there was anything that the caller may erase; nothing of it is left.</param>
    public sealed record Erased(bool Found);

    /// <summary><c>POST /networks/v1/persons/erase</c>.</summary>
    public static void Map(RouteGroupBuilder persons) => persons
        .MapPost("erase", Handle)
        .RequireRole(Roles.Steward, Roles.Member, Roles.Region)
        .WithName("erasePerson").WithSummary("Erase a person")
        .WithDescription("A steward erases anyone, an organisation its own respondents, a caller itself. In the body, because paths are logged. Again changes nothing.")
        .Refuses(400, 401, 403);

    private static async Task<Ok<Erased>> Handle(ErasureBody request, HttpContext http, Erasure erasure, CancellationToken ct)
    {
        var (caller, person) = (Caller.Of(http.User)!, request.Person!.Trim());
        return TypedResults.Ok(new Erased(caller.Role == Roles.Steward
            ? await erasure.OfAnyone(person, ct)
            : await erasure.OfOwn(person, caller.Subject, Organisation.IdOf(caller.Organisation!), ct)));
    }
}
