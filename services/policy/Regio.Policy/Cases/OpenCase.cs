using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Policy.Cases;

/// <summary>
/// Open a case about one's own policy or scheme and that of another. About a private draft it is for the parties alone, who
/// learn of the draft by it, until others know of the draft too.
/// </summary>
public static class OpenCase
{
    /// <summary>A case to be opened (te openen afstemmingsdossier).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("Policy or scheme of your own (eigen beleid of regeling): id, or identifier in the source; a draft too.")]
        string? Own = null,
        [property: Required, Line(200), Description("Public or announced one of another owner, or a draft that a blind match opened (beleid of regeling van een ander): id, or identifier in the source.")]
        string? Other = null,
        [property: Required, Prose(2_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>Open it.</summary>
    /// <param name="By">TOOI URI of who opens it.</param>
    /// <param name="On">Day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(string By, DateOnly On, string Reason);

    /// <summary>Of two that are of different owners, who are known; where there is a case of the two, that is it.</summary>
    public static Decision Decide(AlignmentCase? known, Command command, CasePair pair) =>
        known is not null ? Decision.Nothing
        : pair.OwnersOfOne.Count == 0 || pair.OwnersOfOther.Count == 0 ? Decision.Reject(
            "owner-unknown", "It is not known whose the other is.", new Fault("/other", "owner-unknown", "Its register does not tell who owns it."))
        : pair.Owners.Count < 2 ? Decision.Reject(
            "owners-are-one", "Both are of one owner.", new Fault("/other", "owners-are-one", "Name one of another owner."))
        : Decision.Accept(new CaseOpened(
            pair.CaseId, pair.OneId, pair.OtherId, pair.Owners, command.On, command.By, pair.Clashes, command.Reason, pair.Visibility));

    /// <summary><c>POST /policy/v1/cases</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("openCase").WithSummary("Open an alignment case")
        .WithDescription("By the owner of one of the two; there is one case of two policies or schemes. What is owed is opened by the system.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, CaseChanges changes, Streams streams, CancellationToken ct)
    {
        var caller = Caller.Of(writing.Http.User)!;
        var (pair, seen) = await changes.Between(request.Own!.Trim(), request.Other!.Trim(), caller, ct);
        if (pair is null)
        {
            return Unknown(seen).AsResult();
        }

        if (!pair.Owners.Contains(caller.Organisation!))
        {
            return new Problem(
                "not-your-organisation", "Neither is of your organisation.",
                [new("/own", "not-your-organisation", "Name a policy or scheme of the organisation that your token is bound to.")]).AsResult();
        }

        return await streams.Begin(
            writing, pair.CaseId, $"{PolicyModule.Base}/cases/{pair.CaseId}", request,
            async stop => Decide(
                (await streams.Read<AlignmentCase>(pair.CaseId, stop)).State, new(caller.Organisation!, changes.Today, request.Reason!.Trim()), pair),
            ct, named: "/other");
    }

    private static Problem Unknown(bool[] seen)
    {
        const string Code = "unknown-policy-or-scheme";
        const string Detail = "No such policy or scheme is known, or it is the same.";
        var isSame = seen.All(one => one);
        return new(Code, Detail, [.. seen.Index().Where(one => isSame || !one.Item).Select(one => new Fault(one.Index == 0 ? "/own" : "/other", Code, Detail))]);
    }
}
