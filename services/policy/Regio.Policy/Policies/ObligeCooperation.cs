using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Surroundings;

namespace Regio.Policy.Policies;

/// <summary>Let a policy oblige others to work together, with what it costs and the money that goes with it.</summary>
public static class ObligeCooperation
{
    /// <summary>What a policy obliges others to from a day on (verplichting tot samenwerking), whole.</summary>
    public sealed record Request : ObligationBody
    {
        /// <summary>First day.</summary>
        [Required, Description("First day on which it obliges (ingangsdatum).")]
        public DateOnly? From { get; init; }
    }

    /// <summary>Within its period, not before what it obliges now, by networks and schemes that are known; the same again changes nothing.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="obliged">What it obliges.</param>
    /// <param name="unknown">What is named and not known, each in its place.</param>
    public static Decision Decide(PolicyDossier policy, CooperationObliged obliged, IReadOnlyList<Fault> unknown) =>
        policy.Obligations is [.., { Obliged: { } last }] && last with { ReliedOn = obliged.ReliedOn } == obliged ? Decision.Nothing
        : PolicyFaults.WhileStanding(policy, () => Refusals.Unless(
            [
                .. unknown,
                .. obliged.From < policy.Versions[0].Said.From || obliged.From >= policy.Latest.Said.Until
                    ? [new Fault("/from", "outside-policy", $"The policy runs from {policy.Versions[0].Said.From:O}{(policy.Latest.Said.Until is { } end ? $" until {end:O}" : "")}.")]
                    : Array.Empty<Fault>(),
                .. policy.Obligations is [.., var present] && obliged.From < present.From
                    ? [new Fault("/from", "before-the-present-one", $"What it obliges now holds from {present.From:O}.")]
                    : Array.Empty<Fault>(),
                .. OfMoney(obliged),
            ],
            () => Decision.Accept(obliged)));

    /// <summary>A scheme is named for money of a scheme, and for nothing else.</summary>
    internal static IEnumerable<Fault> OfMoney(CooperationObliged obliged) => obliged.Funding.Index()
        .Where(one => (one.Item.Kind == MandateFunding.FromScheme) != (one.Item.Scheme is not null))
        .Select(one => new Fault($"/funding/{one.Index}/scheme", "scheme-of-funding", "Name the scheme where it is one, and for nothing else."));

    /// <summary><c>POST /policy/v1/policies/{id}/oblige-cooperation</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapPost("{id}/oblige-cooperation", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("obligeCooperation").WithSummary("Let a policy oblige others to work together")
        .WithDescription("It stands in for what the policy obliged before, whole, from a day on.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, PolicyChanges changes, PolicyReferences references, Lookout lookout,
        CancellationToken ct)
    {
        var reliedOn = await references.Reliance(ct);
        var register = (await lookout.Look(ct)).Register;
        return await changes.Change(
            id, writing, request,
            policy => Decide(policy, request.Told(policy.Id, request.From!.Value, register, reliedOn), request.Unknown(register)), ct);
    }
}
