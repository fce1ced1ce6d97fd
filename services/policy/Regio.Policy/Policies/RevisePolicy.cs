using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Policy.Policies;

/// <summary>Let a policy say something else from a day on; its history shows each version.</summary>
public static class RevisePolicy
{
    /// <summary>A policy as revised (wijziging van een beleidsdossier), whole.</summary>
    public sealed record Request : PolicyBody
    {
        /// <summary>First day.</summary>
        [Required, Description("First day on which it says this (ingangsdatum).")]
        public DateOnly? RevisedFrom { get; init; }

        /// <summary>Why.</summary>
        [Prose(1_000), Description("Why (reden); unknown when absent.")]
        public string? Reason { get; init; }
    }

    /// <summary>While it is not ended, and not before what it says now; the same again changes nothing.</summary>
    public static Decision Decide(PolicyDossier policy, PolicyRevised revised, PolicyKnown known) =>
        policy.Latest == new PolicyVersion(revised.From, revised.Details) ? Decision.Nothing
        : PolicyFaults.WhileStanding(policy, () => Refusals.Unless(
            [
                .. PolicyFaults.Of(revised.Details, known),
                .. (policy.Latest.From ?? policy.Latest.Said.From) is var present && revised.From < present
                    ? [new Fault("/revisedFrom", "before-the-present-one", $"What it says now holds from {present:O}.")]
                    : Array.Empty<Fault>(),
            ],
            () => Decision.Accept(revised)));

    /// <summary><c>POST /policy/v1/policies/{id}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("{id}/revise", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("revisePolicy").WithSummary("Revise a policy")
        .WithDescription("The body replaces what the policy says, whole, from a day on.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, PolicyChanges changes, CancellationToken ct) =>
        changes.Say(
            id, writing, request,
            (policy, details, known) => Decide(
                policy, new(policy.Id, request.RevisedFrom!.Value, details, Values.Text(request.Reason), known.ReliedOn), known), ct);
}
