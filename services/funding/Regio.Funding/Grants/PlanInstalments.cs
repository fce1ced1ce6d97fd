using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Plan when what is still to be paid of a grant will be.</summary>
public static class PlanInstalments
{
    /// <summary>The instalments that are not paid yet (bevoorschotting).</summary>
    public sealed record Request(
        [property: Required, MaxLength(200), Description("The instalments (voorschotten) that are not paid yet; this plan replaces the one before.")]
        IReadOnlyList<InstalmentBody>? Instalments = null);

    /// <summary>An instalment (voorschot), as planned.</summary>
    public sealed record InstalmentBody
    {
        /// <summary>Due.</summary>
        [Required, Description("Day on which it is due (betaaldatum).")]
        public DateOnly? DueOn { get; init; }

        /// <summary>Amount.</summary>
        [Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")]
        public decimal? Amount { get; init; }
    }

    /// <summary>No more than the grant comes to, with what was paid and did not come back, each by a number that none had before; the same plan again changes nothing.</summary>
    public static Decision Decide(Grant grant, IReadOnlyList<(DateOnly DueOn, decimal Amount)> plan)
    {
        if (grant.Award is null)
        {
            return GrantRules.NotAwarded;
        }

        Values<PlannedInstalment> planned = [.. plan.OrderBy(one => one.DueOn).Select((one, i) => new PlannedInstalment(grant.LastInstalment + 1 + i, one.DueOn, one.Amount))];
        return planned.Select(one => (one.DueOn, one.Amount)).SequenceEqual(grant.Instalments.Where(one => one is { PaidOn: null, HeldBack: null }).Select(one => (one.DueOn, one.Amount)))
            && grant.Instalments.All(one => one.HeldBack is null)
            ? Decision.Nothing
            : Refusals.Unless(
                planned.Sum(one => one.Amount) > grant.ToPay
                    ? [new Fault("/instalments", "above-award", $"{Math.Max(0, grant.ToPay):0.00} euros of the grant are still to be paid.")]
                    : [],
                () => Decision.Accept(new InstalmentsPlanned(grant.Id, planned)));
    }

    /// <summary><c>POST /funding/v1/grants/{id}/plan-instalments</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/plan-instalments", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("planInstalments").WithSummary("Plan the instalments of a grant")
        .WithDescription("Those that were paid stay as they are; one that was held back is planned anew.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, [.. request.Instalments!.Select(one => (one.DueOn!.Value, one.Amount!.Value))]), ct);
}
