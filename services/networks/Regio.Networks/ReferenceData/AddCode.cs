using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;

namespace Regio.Networks.ReferenceData;

/// <summary>Add a code to an open list: every service then takes it.</summary>
public static class AddCode
{
    /// <summary>A code to be added (nieuwe code).</summary>
    public sealed record Request : CodeBody
    {
        /// <summary>The code.</summary>
        [Required, StringLength(80), RegularExpression("^(?!(codes|history)$)[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "Give lower-case words with a hyphen between them.")]
        [Description("The code: lower-case English words with a hyphen between them; it is for ever.")]
        public string? Id { get; init; }
    }

    /// <summary>A code is for ever, so one that is there, retired or not, is not given another meaning.</summary>
    public static Decision Decide(KeptList list, CodeDetails code) =>
        list.Codes.Code(code.Id) is not { } known
            ? Refusals.Unless(CodeRules.Faults(list.Codes, code), () => Decision.Accept(new CodeAdded(list.Codes.Id, code)))
        : CodeDetails.Of(known) == code ? Decision.Nothing
        : Decision.Reject(
            "code-exists", $"{code.Id} is a code of {list.Codes.Id} already.",
            new Hosting.Problems.Fault("/id", "code-exists", "Revise it, or give another code."));

    /// <summary><c>POST /reference/v1/{list}/codes</c>.</summary>
    public static void Map(RouteGroupBuilder lists) => lists
        .MapPost($"{ReadCodeLists.List}/codes", Handle)
        .RequireRole(Roles.Steward)
        .WithName("addCode").Tells(204, "Location").WithSummary("Add a code to a list")
        .WithDescription("Of a list that is open; it is used at once here, and within seconds by every service.")
        .Refuses(400, 401, 403, 404, 409, 412, 428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string list, [AsParameters] Writing writing, Request request, CodeListChanges changes, CancellationToken ct) =>
        changes.Change(
            list, writing, request, kept => Decide(kept, request.Details(request.Id!)), ct,
            () => $"{ReadCodeLists.Base}/{list}/{request.Id}");
}
