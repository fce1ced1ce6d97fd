using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.RegionalBudgets;

/// <summary>Changes of a regional budget: by its keeper, by the members of its network, and by who pays.</summary>
internal sealed class RegionalBudgetChanges(Streams streams, Lookout lookout, RegionShares shares, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public DateOnly Today => clock.Today();

    /// <summary>The stream that a path names: an id, or the identifier in the source.</summary>
    public static Guid IdOf(string called) => StreamId.Parse(RegionalBudget.StreamKind, called);

    /// <summary>Where something of a regional budget is.</summary>
    public static string Location(string called, string part, int number) => $"{FundingModule.Base}/regional-budgets/{IdOf(called)}/{part}/{number}";

    /// <summary>204, or a problem: by the organisation that keeps the money.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ByKeeper(
        string called, Writing writing, object body, Func<RegionalBudget, Decision> decide, CancellationToken ct, Func<string>? location = null)
    {
        var (parties, caller) = (await Parties(ct), Caller.Of(writing.Http.User));
        return await streams.Change<RegionalBudget>(
            writing, IdOf(called), body, decide, ct, budget => parties.AgainstKeeper(budget, caller), location);
    }

    /// <summary>204, or a problem: by the organisation that is named, whose vote or proposal it is.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> By(
        string organisation, string called, Writing writing, object body, Func<RegionalBudget, Guid, IReadOnlySet<Guid>, Decision> decide,
        CancellationToken ct, Func<string>? location = null)
    {
        var around = await lookout.Look(ct);
        var (parties, caller) = (new Parties(around.Register, clock.Today()), Caller.Of(writing.Http.User));
        var named = Landscape.Identifier.Organisation(around.Register, organisation)?.Id;
        return await streams.Change<RegionalBudget>(
            writing, IdOf(called), body,
            budget => named is { } id
                ? decide(budget, id, MembersOf(around, budget))
                : Decision.Reject("unknown-organisation", "No such organisation is known here.", new Fault("/organisation", "unknown-organisation", "No such organisation is known here.")),
            ct,
            _ => named is { } id && !parties.ActsFor(caller, id)
                ? new("not-your-organisation", "An organisation speaks for itself.", [new("/organisation", "not-your-organisation", "Name the organisation that your token is bound to.")])
                : null,
            location);
    }

    /// <summary>204, or a problem: by the owner of the scheme of a contribution.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ByOwner(
        string called, int number, Writing writing, object body, Func<RegionalBudget, Decision> decide, CancellationToken ct)
    {
        var (owner, caller) = (await OwnerOf(called, number, ct), Caller.Of(writing.Http.User));
        return await streams.Change<RegionalBudget>(
            writing, IdOf(called), body, decide, ct, budget => Against(budget, number, owner, caller));
    }

    /// <summary>204, or a problem: by the owner of the scheme of a contribution, where it moves money of the scheme.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> WithPurse(
        string called, int number, Writing writing, object body, Func<RegionalBudget, Purse, RegionShare?, Decision> decide, CancellationToken ct)
    {
        if ((await streams.Read<RegionalBudget>(IdOf(called), ct)).State is not { } known)
        {
            return Views.NotFound();
        }

        if (known.Contribution(number)?.Proposed.SchemeId is not { } scheme)
        {
            return RegionalBudgetRules.UnknownContribution.AsResult();
        }

        var (owner, caller) = (await OwnerOf(called, number, ct), Caller.Of(writing.Http.User));
        var share = await shares.Of(scheme, known.Opening.RegionId, clock.Today(), ct);
        return await streams.ChangeTogether<RegionalBudget, Purse>(
            writing, known.Id, _ => (Purse.IdOf(scheme), Purse.Empty(scheme)), body, (budget, purse) => decide(budget, purse, share),
            Purse.IsOfIt, budget => Against(budget, number, owner, caller), ct);
    }

    /// <summary>The network that is named; null: none that is known here.</summary>
    public async Task<Guid?> NetworkOf(string called, CancellationToken ct) => Landscape.Identifier.Network((await lookout.Look(ct)).Register, called)?.Id;

    /// <summary>The members of the network of a regional budget today, with the weights and the rule that it agreed on; null: not in force.</summary>
    public async Task<Electorate?> ElectorateOf(string called, CancellationToken ct)
    {
        var around = await lookout.Look(ct);
        return (await streams.Read<RegionalBudget>(IdOf(called), ct)).State is { } budget
            && around.Standing.Index.Networks.GetValueOrDefault(budget.Opening.NetworkId) is { } network
            ? new([.. network.Members.Select(member => member.OrganisationId)], Agreed(around.Register, network.Id), Rule(around.Register, network.Id))
            : null;
    }

    private static AgreedRule? Rule(Landscape.Register register, Guid network) =>
        register.Networks[network].Terms?.Voting is { } voting ? new(voting.Rule, voting.Share, voting.Quorum, voting.Weights.Count > 0) : null;

    // The weight of one that has ended is that of the one that stands for it.
    private Dictionary<Guid, decimal> Agreed(Landscape.Register register, Guid network)
    {
        var succession = new Landscape.Succession(register, clock.Today());
        return (register.Networks[network].Terms?.Voting?.Weights ?? [])
            .Select(one => (Standing: succession.Of(one.OrganisationId), one.Weight)).Where(one => one.Standing.Length == 1)
            .GroupBy(one => one.Standing[0], one => one.Weight).ToDictionary(one => one.Key, one => one.Sum());
    }

    private static HashSet<Guid> MembersOf(Surrounding around, RegionalBudget budget) =>
        around.Standing.Index.Networks.GetValueOrDefault(budget.Opening.NetworkId)?.Members.Select(member => member.OrganisationId).ToHashSet() ?? [];

    private static Problem? Against(RegionalBudget budget, int number, string? owner, Caller? caller) =>
        budget.Contribution(number) is null ? RegionalBudgetRules.UnknownContribution
        : caller?.ActsFor(owner) is true ? null
        : new("not-your-organisation", "The owner of the scheme does this.");

    private async Task<Parties> Parties(CancellationToken ct) => new((await lookout.Look(ct)).Register, clock.Today());

    private async Task<string?> OwnerOf(string called, int number, CancellationToken ct) =>
        (await streams.Read<RegionalBudget>(IdOf(called), ct)).State?.Contribution(number)?.Proposed.SchemeId is { } scheme
            ? (await streams.Read<Scheme>(scheme, ct)).State?.OwnerId
            : null;
}

/// <summary>Who may vote on the priorities, as the network stands.</summary>
/// <param name="Members">Its members.</param>
/// <param name="Agreed">The weights that it agreed on; empty: none.</param>
/// <param name="Rule">How it decides; null: no rule is known.</param>
public sealed record Electorate(IReadOnlyList<Guid> Members, IReadOnlyDictionary<Guid, decimal> Agreed, AgreedRule? Rule);
