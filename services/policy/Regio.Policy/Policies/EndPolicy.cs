using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Policy.Policies;

/// <summary>End a policy.</summary>
public static class EndPolicy
{
    /// <summary>The end of a policy (beëindiging van een beleidsdossier).</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Once, after a day at least, and not before what it says now.</summary>
    public static Decision Decide(PolicyDossier policy, PolicyEnded ended) => policy.Ending is { } known && known with { On = ended.On } == ended
        ? Decision.Nothing
        : PolicyFaults.WhileStanding(policy, () => Refusals.Unless(
            [
                .. ended.Until <= policy.Latest.Said.From
                    ? [new Fault("/until", "ends-before-start", $"It would end on {ended.Until:O}, and starts on {policy.Latest.Said.From:O}.")]
                    : Array.Empty<Fault>(),
                .. ended.Until < policy.Latest.From
                    ? [new Fault("/until", "before-the-present-one", $"What it says now holds from {policy.Latest.From:O}.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(ended)));

    /// <summary><c>POST /policy/v1/policies/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("{id}/end", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("endPolicy").WithSummary("End a policy")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, PolicyChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.Change(id, writing, request, policy => Decide(policy, new(policy.Id, request.Until!.Value, Values.Text(request.Reason), clock.Today())), ct);
}
