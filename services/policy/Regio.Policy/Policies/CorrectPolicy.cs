using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Policy.Policies;

/// <summary>Put right what was recorded of what a policy says last, whole; its end too.</summary>
public static class CorrectPolicy
{
    /// <summary>What a policy says last, as it should have been recorded (correctie van een beleidsdossier), whole.</summary>
    public sealed record Request : PolicyBody
    {
        /// <summary>What was wrong.</summary>
        [Required, Prose(1_000), Description("What was wrong (reden).")]
        public string? Reason { get; init; }
    }

    /// <summary>From the same day; the same again changes nothing.</summary>
    public static Decision Decide(PolicyDossier policy, PolicyCorrected corrected, PolicyKnown known) =>
        policy.Latest.Said == corrected.Details ? Decision.Nothing
        : Refusals.Unless([.. PolicyFaults.Of(corrected.Details, known)], () => Decision.Accept(corrected));

    /// <summary><c>POST /policy/v1/policies/{id}/correct</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("{id}/correct", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctPolicy").WithSummary("Correct what a policy says last")
        .WithDescription("The body replaces what the policy says last, whole, from the same day; an end that is left out is undone.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, PolicyChanges changes, CancellationToken ct) =>
        changes.Say(
            id, writing, request,
            (policy, details, known) => Decide(policy, new(policy.Id, details, request.Reason!.Trim(), known.ReliedOn), known), ct);
}
