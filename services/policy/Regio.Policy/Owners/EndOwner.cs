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
using Regio.Terms;

namespace Regio.Policy.Owners;

/// <summary>End an owner, and say who takes over: what it owned moves on the day.</summary>
public static class EndOwner
{
    /// <summary>The end of an owner (opheffing, samenvoeging of splitsing).</summary>
    public sealed record Request(
        [property: Required, Description("First day without it (einddatum).")] DateOnly? Until = null,
        [property: Required, MinLength(1), MaxLength(20), Description("Who takes over (opvolgers); one of them takes all that no other takes.")]
        IReadOnlyList<HeirBody>? Heirs = null,
        [property: Prose(1_000), Description("Why (reden); unknown when absent.")] string? Reason = null);

    /// <summary>Who takes over what an owner had (opvolger).</summary>
    public sealed record HeirBody
    {
        /// <summary>The owner that takes over.</summary>
        [Required, Line(200), Description("TOOI URI of the owner that takes over (opvolger).")]
        public string? Organisation { get; init; }

        /// <summary>What it takes.</summary>
        [CodesOf("domains"), Description("Policy domains (beleidsterreinen) of what it takes; empty: all that no other takes.")]
        public IReadOnlyList<string>? Domains { get; init; }

        internal Heir Told() => new(Organisation!.Trim(), Values.Texts(Domains));
    }

    /// <summary>What else is known, when an owner is to end.</summary>
    /// <param name="Heirs">Of each heir that is registered, the first day without it; null: it was not ended.</param>
    /// <param name="Parts">Names of the owners that would still be part of it.</param>
    /// <param name="Leading">TOOI URIs of the owners that end too, from which it takes over, be it by way of others.</param>
    public sealed record Known(IReadOnlyDictionary<string, DateOnly?> Heirs, IReadOnlyList<string> Parts, IReadOnlySet<string> Leading)
    {
        internal static Known Of(Register register, string organisation, DateOnly until) => new(
            register.Owners.Values.ToDictionary(owner => owner.Organisation, owner => owner.Ending?.Until),
            [
                .. register.Owners.Values.Where(part => part.On(until).Parent == organisation && !(part.Ending?.Until <= until))
                    .Select(part => part.On(until).Name).Order(StringComparer.Ordinal),
            ],
            LeadingTo(register, organisation));

        private static HashSet<string> LeadingTo(Register register, string organisation)
        {
            var (all, open) = (new HashSet<string>(), new Stack<string>([organisation]));
            while (open.TryPop(out var next))
            {
                foreach (var owner in register.Owners.Values.Where(owner => owner.Ending?.Heirs.Any(heir => heir.Organisation == next) is true))
                {
                    if (all.Add(owner.Organisation))
                    {
                        open.Push(owner.Organisation);
                    }
                }
            }

            return all;
        }
    }

    /// <summary>
    /// Once, when nobody is part of it any more, with heirs that stand and do not end in its own favour, of which one takes the rest; the same
    /// again changes nothing.
    /// </summary>
    public static Decision Decide(Owner owner, OwnerEnded ended, Known known) => owner.Ending == ended
        ? Decision.Nothing
        : OwnerRules.WhileStanding(owner, () => Refusals.Unless(
            [
                .. Refusals.OfPeriod(owner.Latest.From, ended.Until, "/until"),
                .. known.Parts.Count > 0
                    ? [new Fault("/until", "owner-has-parts", $"Still part of it: {string.Join(", ", known.Parts)}.")]
                    : Array.Empty<Fault>(),
                .. ended.Heirs.Count(heir => heir.Domains.Count == 0) != 1
                    ? [new Fault("/heirs", "one-heir-for-the-rest", "Leave the domains out of one heir: it takes all that no other takes.")]
                    : Array.Empty<Fault>(),
                .. ended.Heirs.SelectMany((heir, i) => OfHeir(owner, heir, $"/heirs/{i}/organisation", ended.Until, known)),
                .. RuleFaults.Twice(ended.Heirs.Select(heir => heir.Organisation), "/heirs", "/organisation"),
                .. ended.Heirs.SelectMany((heir, i) => heir.Domains.Index()
                    .Where(domain => ended.Heirs.Take(i).Any(before => before.Domains.Contains(domain.Item)))
                    .Select(domain => new Fault($"/heirs/{i}/domains/{domain.Index}", "named-twice", $"Another heir takes {domain.Item}."))),
            ],
            () => Decision.Accept(ended)));

    /// <summary><c>POST /policy/v1/owners/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder owners) => owners
        .MapPost("{id:guid}/end", Handle)
        .RequireRole(Roles.Steward)
        .WithName("endOwner").WithSummary("End an owner")
        .WithDescription("What it owned moves to its heirs on the day, by the domains of each policy and scheme. Who is part of it is placed elsewhere first.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, OwnerChanges changes, Lookout lookout, CancellationToken ct)
    {
        var (register, until) = ((await lookout.Look(ct)).Register, request.Until!.Value);
        Values<Heir> heirs = [.. request.Heirs!.Select(heir => heir.Told())];
        return await changes.Change(
            id, writing, request,
            owner => Decide(owner, new(id, until, heirs, Values.Text(request.Reason)), Known.Of(register, owner.Organisation, until)), ct);
    }

    private static IEnumerable<Fault> OfHeir(Owner owner, Heir heir, string at, DateOnly until, Known known) =>
        heir.Organisation == owner.Organisation ? [new(at, "heir-of-itself", "An owner does not take over from itself.")]
        : !known.Heirs.TryGetValue(heir.Organisation, out var end) ? [new(at, "unknown-owner", $"No owner {heir.Organisation} is registered.")]
        : end <= until ? [new(at, "owner-ended", $"{heir.Organisation} is no more by then.")]
        : known.Leading.Contains(heir.Organisation) ? [new(at, "heir-of-itself", $"{heir.Organisation} ends too, and what it has comes back to this owner.")]
        : [];
}
