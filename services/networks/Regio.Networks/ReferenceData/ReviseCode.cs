using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.ReferenceData;

/// <summary>Say better what a code of an open list means; a code that should mean something else is another code.</summary>
public static class ReviseCode
{
    /// <summary>A code as it should read (herziening van een code), whole.</summary>
    public sealed record Request : CodeBody;

    /// <summary>The same again changes nothing.</summary>
    public static Decision Decide(KeptList list, CodeDetails code) =>
        list.Codes.Code(code.Id) is not { } known ? Decision.Reject("unknown-code", $"{code.Id} is no code of {list.Codes.Id}.")
        : CodeDetails.Of(known) == code ? Decision.Nothing
        : Refusals.Unless(CodeRules.Faults(list.Codes, code), () => Decision.Accept(new CodeRevised(list.Codes.Id, code)));

    /// <summary><c>POST /reference/v1/{list}/codes/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder lists) => lists
        .MapPost($"{ReadCodeLists.List}/codes/{{id}}/revise", Handle)
        .RequireRole(Roles.Steward)
        .WithName("reviseCode").WithSummary("Revise a code of a list")
        .WithDescription("The body replaces what was said of it, whole; similarity follows the new relations.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string list, string id, [AsParameters] Writing writing, Request request, CodeListChanges changes, CancellationToken ct) =>
        changes.Change(list, writing, request, kept => Decide(kept, request.Details(id)), ct);
}
