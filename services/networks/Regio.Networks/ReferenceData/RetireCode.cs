using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.ReferenceData;

/// <summary>Retire a code of an open list: what was recorded with it stays, and from the day on it is no longer given.</summary>
public static class RetireCode
{
    /// <summary>The retirement of a code (vervallen van een code).</summary>
    public sealed record Request
    {
        /// <summary>First day.</summary>
        [Required, Description("First day on which it is no longer given (vervaldatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>From the same day again changes nothing; another day stands in for the one before.</summary>
    public static Decision Decide(KeptList list, string id, DateOnly from) => list.Codes.Code(id) switch
    {
        null => Decision.Reject("unknown-code", $"{id} is no code of {list.Codes.Id}."),
        { RetiredFrom: { } retired } when retired == from => Decision.Nothing,
        _ => Decision.Accept(new CodeRetired(list.Codes.Id, id, from)),
    };

    /// <summary><c>POST /reference/v1/{list}/codes/{id}/retire</c>.</summary>
    public static void Map(RouteGroupBuilder lists) => lists
        .MapPost($"{ReadCodeLists.List}/codes/{{id}}/retire", Handle)
        .RequireRole(Roles.Steward)
        .WithName("retireCode").WithSummary("Retire a code of a list")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string list, string id, [AsParameters] Writing writing, Request request, CodeListChanges changes, CancellationToken ct) =>
        changes.Change(list, writing, request, kept => Decide(kept, id, request.From!.Value), ct);
}
