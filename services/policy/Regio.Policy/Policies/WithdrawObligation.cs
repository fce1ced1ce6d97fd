using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Policy.Policies;

/// <summary>Let a policy no longer oblige others to work together.</summary>
public static class WithdrawObligation
{
    /// <summary>The withdrawal of an obligation (intrekking van een verplichting).</summary>
    public sealed record Request(
        [property: Required, Description("First day without the obligation (einddatum).")] DateOnly? Until = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>What it obliges; withdrawn from the same day, nothing is left to withdraw.</summary>
    public static Decision Decide(PolicyDossier policy, ObligationWithdrawn withdrawn) => policy.Obligations switch
    {
        [.., { Obliged: null, From: var until }] when until == withdrawn.Until => Decision.Nothing,
        [.., { Obliged: { } obliged }] => Refusals.Unless(
            [.. Refusals.OfPeriod(obliged.From, withdrawn.Until, "/until")], () => Decision.Accept(withdrawn)),
        _ => Decision.Reject("nothing-obliged", "It obliges nobody to work together."),
    };

    /// <summary><c>POST /policy/v1/policies/{id}/withdraw-obligation</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("{id}/withdraw-obligation", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawObligation").WithSummary("Let a policy no longer oblige others to work together")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, PolicyChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, request, policy => Decide(policy, new(policy.Id, request.Until!.Value, Values.Text(request.Reason))), ct);
}
