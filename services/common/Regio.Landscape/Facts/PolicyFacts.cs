using Regio.Contracts.Policy;

namespace Regio.Landscape;

/// <summary>What a policy said for a time.</summary>
/// <param name="From">First day; null: from its start.</param>
/// <param name="Said">What it said.</param>
public sealed record PolicyVersion(DateOnly? From, PolicyDetails Said);

/// <summary>Who owned a policy or scheme from a day on.</summary>
/// <param name="From">First day; null: from its start.</param>
/// <param name="OwnerId">External id of the owner.</param>
public sealed record Ownership(DateOnly? From, string OwnerId);

/// <summary>What a policy obliged from a day on.</summary>
/// <param name="From">First day.</param>
/// <param name="Obliged">What; null: nothing any more.</param>
public sealed record ObligationVersion(DateOnly From, CooperationObliged? Obliged);

/// <summary>A policy with what it said through time; public whole.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when registered here.</param>
/// <param name="Owners">External ids of the ministries or directorates that own it, in the order of their days; at least one.</param>
/// <param name="PublishedOn">Day on which it became public; null: unknown.</param>
/// <param name="Versions">What it said, in the order of its days; at least one.</param>
/// <param name="Obligations">What it obliged others to, in the order of its days; empty: nothing.</param>
public sealed record PolicyFacts(
    Guid Id, string? ExternalId, IReadOnlyList<Ownership> Owners, DateOnly? PublishedOn, IReadOnlyList<PolicyVersion> Versions,
    IReadOnlyList<ObligationVersion> Obligations) : IFacts
{
    /// <summary>The state after one more contract of this stream.</summary>
    public static PolicyFacts? After(PolicyFacts? state, object contract) => (state, contract) switch
    {
        (null, PolicyRegistered f) => new(
            f.PolicyId, f.ExternalId, [new(null, f.OwnerId)], f.PublishedOn,
            [new(null, new(
                f.Title, f.Goal, f.Domains, f.TargetGroups, f.Instruments ?? [], f.LegalGrounds, f.From, f.Until, f.Division, f.Regions ?? [],
                f.Rules))],
            []),
        ({ } known, PolicyRevised f) => known with { Versions = [.. known.Versions, new(f.From, f.Details)] },
        ({ } known, PolicyCorrected f) => known with
        {
            Versions = [.. known.Versions.SkipLast(1), known.Versions[^1] with { Said = f.Details }],
        },
        ({ } known, PolicyEnded f) => known.Ended(f.Until, f.On),
        ({ } known, PolicyMoved f) => known with { Owners = [.. known.Owners, new(f.From, f.OwnerId)] },
        ({ } known, CooperationObliged f) => known with { Obligations = [.. known.Obligations, new(f.From, f)] },
        ({ } known, ObligationWithdrawn f) => known with { Obligations = [.. known.Obligations, new(f.Until, null)] },
        _ => state,
    };

    // Before the day on which it was ended it said what it did; where that is not recorded, or came late, its end is all that is known.
    private PolicyFacts Ended(DateOnly until, DateOnly? on)
    {
        var (last, from) = (Versions[^1], on < until ? on : until);
        var said = last.Said with { Until = until };
        return this with
        {
            Versions = on is not null && !(from <= last.From) ? [.. Versions, new(from, said)] : [.. Versions.SkipLast(1), last with { Said = said }],
        };
    }

    /// <summary>What it says on a day; before its first what that says.</summary>
    public PolicyDetails On(DateOnly on) => (Versions.LastOrDefault(version => version.From <= on) ?? Versions[0]).Said;

    /// <summary>External id of who owns it on a day.</summary>
    public string OwnerOn(DateOnly on) => (Owners.LastOrDefault(owner => owner.From <= on) ?? Owners[0]).OwnerId;

    /// <summary>What it obliges on a day; null: nothing.</summary>
    public CooperationObliged? ObligationOn(DateOnly on) => Obligations.LastOrDefault(one => one.From <= on)?.Obliged;

    /// <summary>Whether it is public and within its period on a day.</summary>
    public bool IsInForce(DateOnly on) => !(PublishedOn > on) && On(on) is var said && said.From <= on && !(said.Until <= on);

    /// <summary>How it is named in a view of a day.</summary>
    internal Thing ThingOn(DateOnly on) => new(Id, ExternalId, On(on).Title);
}
