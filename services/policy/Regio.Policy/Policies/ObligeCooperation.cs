using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Policy.Policies;

/// <summary>Let a policy oblige others to work together, with what it costs and the money that goes with it.</summary>
public static class ObligeCooperation
{
    /// <summary>What a policy obliges others to (verplichting tot samenwerking), whole.</summary>
    public sealed record Request
    {
        /// <summary>First day.</summary>
        [Required, Description("First day on which it obliges (ingangsdatum).")]
        public DateOnly? From { get; init; }

        /// <summary>Networks.</summary>
        [MaxLength(500), Lines, Description("The networks that it needs (netwerken): ids, or identifiers in the source; empty: those that serve its territory.")]
        public IReadOnlyList<string>? Networks { get; init; }

        /// <summary>Cost.</summary>
        [Range(typeof(decimal), "0", "100000000000"), Description("Euros a year that it costs, by your own statement (kosten); not stated when absent.")]
        public decimal? CostPerYear { get; init; }

        /// <summary>Money.</summary>
        [MaxLength(20), Description("The money that goes with it (dekking); empty: none.")]
        public IReadOnlyList<MandateFundingBody>? Funding { get; init; }

        /// <summary>Article.</summary>
        [Line(300), Description("The article that obliges (artikel); unknown when absent.")]
        public string? Article { get; init; }
    }

    /// <summary>Money that goes with an obligation (dekking).</summary>
    public sealed record MandateFundingBody
    {
        /// <summary>Kind.</summary>
        [Required, CodesOf("mandate-funding-kinds"), Description("What kind of money it is (soort).")]
        public string? Kind { get; init; }

        /// <summary>Scheme.</summary>
        [Line(200), Description("The scheme (regeling), where it is one: id, or identifier in the source.")]
        public string? Scheme { get; init; }

        /// <summary>Amount.</summary>
        [Required, Range(typeof(decimal), "0", "100000000000"), Description("Euros a year (bedrag).")]
        public decimal? Amount { get; init; }

        /// <summary>Where it stands.</summary>
        [Prose(1_000), Description("Where it stands (toelichting); unknown when absent.")]
        public string? Explanation { get; init; }

        internal MandateFunding Told() => new(Kind!, Values.Text(Scheme), Amount!.Value, Values.Text(Explanation));
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
                .. obliged.Funding.Index().Where(one => (one.Item.Kind == MandateFunding.FromScheme) != (one.Item.Scheme is not null))
                    .Select(one => new Fault($"/funding/{one.Index}/scheme", "scheme-of-funding", "Name the scheme where it is one, and for nothing else.")),
            ],
            () => Decision.Accept(obliged)));

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
        var networks = Values.Texts(request.Networks);
        Values<MandateFunding> funding = [.. (request.Funding ?? []).Select(one => one.Told())];
        return await changes.Change(
            id, writing, request,
            policy => Decide(
                policy,
                new(
                    policy.Id, request.From!.Value, Values.Set(networks.Select(register.Network).OfType<NetworkFacts>().Select(network => network.Id)),
                    request.CostPerYear, funding, Values.Text(request.Article), reliedOn),
                Unknown(register, networks, funding)),
            ct);
    }

    private static IReadOnlyList<Fault> Unknown(Register register, Values<string> networks, Values<MandateFunding> funding) =>
    [
        .. networks.Index().Where(one => register.Network(one.Item) is null)
            .Select(one => new Fault($"/networks/{one.Index}", "unknown-network", $"No network {one.Item} is registered.")),
        .. funding.Index().Where(one => one.Item.Scheme is { } scheme && register.Scheme(scheme) is null)
            .Select(one => new Fault($"/funding/{one.Index}/scheme", "unknown-scheme", $"There is no scheme {one.Item.Scheme}.")),
    ];
}
