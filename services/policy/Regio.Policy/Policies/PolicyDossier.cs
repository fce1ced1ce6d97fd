using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Policies;

/// <summary>A policy (beleidsdossier) was registered.</summary>
/// <param name="PolicyId">Its stream.</param>
/// <param name="OwnerId">External id of the ministry or directorate that owns it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Goal">What it is to reach; unknown when absent.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; empty is unknown.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; empty is unknown.</param>
/// <param name="LegalGrounds">Laws it rests on.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Instruments">Codes of the list <c>instrument-kinds</c>; absent is unknown.</param>
/// <param name="Division">External id of the division whose regions it addresses; absent is unknown.</param>
/// <param name="Regions">External ids of those of its regions that it is about; absent: all of them.</param>
/// <param name="Rules">What it asks of who carries it out; absent: nothing is told.</param>
/// <param name="PublishedOn">Day on which it became public; absent: unknown.</param>
/// <param name="ExternalId">Identifier in the source; absent when registered here.</param>
/// <param name="ReliedOn">Up to where others' facts were known when it was decided; absent: unknown.</param>
public sealed record PolicyRegistered(
    Guid PolicyId, string OwnerId, string Title, string? Goal, IReadOnlyList<string> Domains,
    IReadOnlyList<string> TargetGroups, IReadOnlyList<string> LegalGrounds, DateOnly From, DateOnly? Until,
    IReadOnlyList<string>? Instruments = null, string? Division = null, IReadOnlyList<string>? Regions = null, PolicyRules? Rules = null,
    DateOnly? PublishedOn = null, string? ExternalId = null, Reliance? ReliedOn = null)
{
    /// <summary>The registration of a policy that says this.</summary>
    internal static PolicyRegistered Of(
        Guid policyId, string? externalId, string ownerId, PolicyDetails d, DateOnly publishedOn, Reliance? reliedOn) => new(
        policyId, ownerId, d.Title, d.Goal, d.Domains, d.TargetGroups, d.LegalGrounds, d.From, d.Until, d.Instruments, d.Division, d.Regions,
        d.Rules == PolicyRules.Untold ? null : d.Rules, publishedOn, externalId, reliedOn);

    /// <summary>What it says.</summary>
    internal PolicyDetails Told() => new(
        Title, Goal, [.. Domains], [.. TargetGroups], [.. Instruments ?? []], [.. LegalGrounds], From, Until, Division, [.. Regions ?? []],
        Rules ?? PolicyRules.Untold);
}

/// <summary>A policy says something else from a day on (wijziging), whole.</summary>
public sealed record PolicyRevised(Guid PolicyId, DateOnly From, PolicyDetails Details, string? Reason, Reliance ReliedOn);

/// <summary>What was recorded of what a policy says last was wrong; this holds instead, whole, from the same day.</summary>
public sealed record PolicyCorrected(Guid PolicyId, PolicyDetails Details, string Reason, Reliance ReliedOn);

/// <summary>A policy is over (beëindiging); <paramref name="Until"/> is the first day without it.</summary>
public sealed record PolicyEnded(Guid PolicyId, DateOnly Until, string? Reason, DateOnly? On = null);

/// <summary>A policy is of another owner from a day on (overgang): its owner went up in another.</summary>
/// <param name="PolicyId">The policy.</param>
/// <param name="From">First day.</param>
/// <param name="OwnerId">External id of who owns it from then on.</param>
/// <param name="CauseId">The owner that ended.</param>
public sealed record PolicyMoved(Guid PolicyId, DateOnly From, string OwnerId, Guid CauseId);

/// <summary>What a policy said for a time (versie van een beleidsdossier); its number is its place, from 1.</summary>
/// <param name="From">First day; null: the first version, from the start.</param>
/// <param name="Said">What it said.</param>
public sealed record PolicyVersion(DateOnly? From, PolicyDetails Said);

/// <summary>Who owned a policy from a day on.</summary>
/// <param name="From">First day; null: from its start.</param>
/// <param name="OwnerId">External id of the owner.</param>
public sealed record Ownership(DateOnly? From, string OwnerId);

/// <summary>What a decision about a policy needs to know, and what readers see of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source; null when registered here.</param>
/// <param name="PublishedOn">Day on which it became public; null: unknown.</param>
/// <param name="Owners">Who owned it, the present owner last; at least one.</param>
/// <param name="Versions">What it said, in the order of its days; at least one.</param>
/// <param name="Ending">How it ended; null: it did not by itself.</param>
/// <param name="Obligations">What it obliged others to, in the order of its days; empty: nothing.</param>
public sealed record PolicyDossier(
    Guid Id, string? ExternalId, DateOnly? PublishedOn, Values<Ownership> Owners, Values<PolicyVersion> Versions, PolicyEnded? Ending,
    Values<ObligationVersion> Obligations) : IFold<PolicyDossier>
{
    /// <summary>Kind of the stream in the name that its id is made of.</summary>
    public const string StreamKind = "policy";

    /// <summary>External id of its owner, who alone may change it.</summary>
    public string OwnerId => Owners[^1].OwnerId;

    /// <summary>What it says last.</summary>
    public PolicyVersion Latest => Versions[^1];

    /// <inheritdoc/>
    public static PolicyDossier? After(PolicyDossier? state, object fact) => (state, fact) switch
    {
        (null, PolicyRegistered f) => new(f.PolicyId, f.ExternalId, f.PublishedOn, [new(null, f.OwnerId)], [new(null, f.Told())], null, []),
        ({ } known, PolicyRevised f) => known with { Versions = [.. known.Versions, new(f.From, f.Details)] },
        ({ } known, PolicyCorrected f) => known.Last(f.Details) with { Ending = known.Ending?.Until == f.Details.Until ? known.Ending : null },
        ({ } known, PolicyEnded f) => known.Ended(known.Latest.Said with { Until = f.Until }, f.On) with { Ending = f },
        ({ } known, PolicyMoved f) => known with { Owners = [.. known.Owners, new(f.From, f.OwnerId)] },
        ({ } known, CooperationObliged f) => known with { Obligations = [.. known.Obligations, new(f.From, f)] },
        ({ } known, ObligationWithdrawn f) => known with { Obligations = [.. known.Obligations, new(f.Until, null)] },
        _ => state,
    };

    // Before the day on which it was ended it said what it did.
    private PolicyDossier Ended(PolicyDetails said, DateOnly? on) => (on < said.Until ? on : said.Until) is var from && on is not null && !(from <= Latest.From)
        ? this with { Versions = [.. Versions, new(from, said)] }
        : Last(said);

    private PolicyDossier Last(PolicyDetails said) => this with { Versions = [.. Versions.SkipLast(1), Latest with { Said = said }] };
}
