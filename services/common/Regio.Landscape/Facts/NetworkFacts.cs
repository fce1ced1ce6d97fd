using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A network as registered, with everyone who ever was a member.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Details">What it is, its obligation and its last day included.</param>
/// <param name="PreviousId">The version before it.</param>
/// <param name="NextId">The version after it.</param>
/// <param name="Territory">Registered municipalities; empty means none is registered.</param>
/// <param name="EndReason">Why it stopped; null while open, and when unknown.</param>
/// <param name="Memberships">In the order of admission.</param>
/// <param name="Deviation">Why this territory deviates from the divisions; null when it was not explained.</param>
/// <param name="DeviationAsked">Whether it would have had to be explained when the territory was set.</param>
/// <param name="Governance">Who governs it, and how far it is; null: nothing of it is recorded.</param>
/// <param name="Terms">What it costs, how it decides and how one leaves it; null: nothing of it is recorded.</param>
/// <param name="OpenJoins">Requests to join that nobody decided on yet; null: none.</param>
public sealed record NetworkFacts(
    Guid Id, string? ExternalId, NetworkDetails Details, Guid? PreviousId, Guid? NextId,
    IReadOnlyList<Guid> Territory, string? EndReason, IReadOnlyList<MembershipFacts> Memberships,
    DeviationExplained? Deviation = null, bool DeviationAsked = false, GovernanceFacts? Governance = null,
    TermsFacts? Terms = null, IReadOnlyList<JoinRequested>? OpenJoins = null) : IFacts
{
    /// <summary>The state after one more contract of this stream; a correction replaces the details whole.</summary>
    public static NetworkFacts? After(NetworkFacts? state, object contract) => (state, contract) switch
    {
        (null, NetworkRegistered f) => new(f.NetworkId, f.ExternalId, f.Details, null, null, [], null, []),
        ({ } known, NetworkCorrected f) => known with
        {
            Details = f.Details,
            EndReason = f.Details.InForceUntil is null ? null : known.EndReason,
        },
        ({ } known, NetworkVersionsLinked f) => known with { PreviousId = f.PreviousId, NextId = f.NextId },
        ({ } known, TerritorySet f) => known with
        {
            Territory = f.MunicipalityIds,
            Deviation = null,
            DeviationAsked = f.Asked,
        },
        ({ } known, DeviationExplained f) => known with { Deviation = f },
        ({ } known, ObligationRecorded f) => known with
        {
            Details = known.Details with { Obligation = f.Obligation, ObligationSource = f.Source },
        },
        ({ } known, NetworkEnded f) => known with
        {
            Details = known.Details with { InForceUntil = f.Until },
            EndReason = f.Reason,
        },
        ({ } known, MemberAdmitted f) => known with { Memberships = [.. known.Memberships, MembershipFacts.Of(f)] },
        ({ } known, MemberRoleChanged f) => known.Change(f.MembershipId, m => m.InRole(f.Role, f.From)),
        ({ } known, MemberTermsChanged f) => known.Change(f.MembershipId, m => m.OnTerms(f)),
        ({ } known, MemberWithdrawn f) => known.Change(f.MembershipId, m => m with { LeftOn = f.LeftOn }),
        ({ } known, MembershipCorrected f) => known.Change(f.MembershipId, m => m.Corrected(f)),
        ({ } known, JoinRequested f) => known with { OpenJoins = [.. known.OpenJoins ?? [], f] },
        ({ } known, JoinAccepted f) => known.Settled(f.RequestId),
        ({ } known, JoinDeclined f) => known.Settled(f.RequestId),
        ({ } known, _) when (known.Governance ?? GovernanceFacts.Unknown).After(contract) is { } governance =>
            known with { Governance = governance },
        ({ } known, _) when (known.Terms ?? TermsFacts.Unknown).After(contract) is { } terms => known with { Terms = terms },
        _ => state,
    };

    /// <summary>Whether it is in force: from its first day, until and not on its end.</summary>
    public bool IsActive(DateOnly on) =>
        Details.InForceFrom <= on && (Details.InForceUntil is not { } until || on < until);

    private NetworkFacts Settled(Guid requestId) =>
        this with { OpenJoins = [.. (OpenJoins ?? []).Where(join => join.RequestId != requestId)] };

    private NetworkFacts Change(Guid membershipId, Func<MembershipFacts, MembershipFacts> change) =>
        this with { Memberships = [.. Memberships.Select(m => m.Id == membershipId ? change(m) : m)] };
}
