using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Grants;

/// <summary>Record what came of an objection or appeal.</summary>
public static class DecideAppeal
{
    /// <summary>The end of an objection or appeal (beslissing op bezwaar of beroep).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision that it was against (besluitnummer).")] string? Against = null,
        [property: Required, Description("Day of the objection or appeal (dag van het bezwaar of beroep), as it was noted.")] DateOnly? NotedOn = null,
        [property: Required, CodesOf("appeal-outcomes"), Description("What came of it (uitkomst).")] string? Outcome = null,
        [property: Required, Description("Day on which it was decided or withdrawn (dag).")] DateOnly? On = null,
        [property: Line(100), Description("Number of the decision on it (besluitnummer); unknown when absent.")] string? Decision = null);

    /// <summary>Of one that was noted, once, by today; the same again changes nothing.</summary>
    public static Decision Decide(Grant grant, AppealDecided decided, DateOnly today) =>
        grant.DecidedAppeals.Contains(decided) ? Decision.Nothing
        : grant.Appeals.All(one => Of(one.Against, one.On) != Of(decided.Against, decided.NotedOn))
            ? Decision.Reject("unknown-appeal", "No objection or appeal of that day is noted against it.", new Fault("/against", "unknown-appeal", "Read the grant for its appeals."))
        : grant.DecidedAppeals.FirstOrDefault(one => Of(one.Against, one.NotedOn) == Of(decided.Against, decided.NotedOn)) is { } known
            ? Decision.Reject("appeal-decided", $"It ended on {known.On:O}: {known.Outcome}.")
        : Refusals.Unless(
            [.. GrantRules.NotBefore(decided.On, decided.NotedOn, "/on"), .. Refusals.OfFuture(decided.On, today, "/on")],
            () => Decision.Accept(decided));

    /// <summary><c>POST /funding/v1/grants/{id}/decide-appeal</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/decide-appeal", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("decideAppeal").WithSummary("Record what came of an objection or appeal")
        .WithDescription("Where one against a rejection was upheld, or one against the decision on an objection to it, the application can be awarded; an award that it was against is amended.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static (string, DateOnly) Of(string against, DateOnly notedOn) => (against, notedOn);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(
                grant,
                new(grant.Id, request.Against!.Trim(), request.NotedOn!.Value, request.Outcome!, request.On!.Value, Values.Text(request.Decision)),
                clock.Today()), ct);
}
