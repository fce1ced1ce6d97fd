using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>A network as registered, with everyone who ever was a member.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="ExternalId">Identifier in the source.</param>
/// <param name="Details">What it is, its obligation and its last day included.</param>
/// <param name="PreviousId">The version before it.</param>
/// <param name="NextId">The version after it.</param>
/// <param name="Territory">Registered municipalities; empty means none is registered.</param>
/// <param name="EndReason">Why it stopped, in words; null while open, and when unknown.</param>
/// <param name="Memberships">In the order of admission.</param>
/// <param name="Deviation">Why this territory deviates from the divisions; null when it was not explained.</param>
/// <param name="DeviationAsked">Whether it would have had to be explained when the territory was set.</param>
/// <param name="Governance">Who governs it, and how far it is; null: nothing of it is recorded.</param>
/// <param name="Terms">What it costs, how it decides and how one leaves it; null: nothing of it is recorded.</param>
/// <param name="OpenJoins">Requests to join that nobody decided on yet; null: none.</param>
/// <param name="Revisions">What it aimed at from a day on, in order; before the first it aimed at <paramref name="Original"/>.</param>
/// <param name="Original">What it aimed at before it was revised; null when it never was.</param>
/// <param name="SuccessorIds">Networks that went on with its work when it ended.</param>
/// <param name="UserVoice">How users take part; null when unknown.</param>
/// <param name="Names">What it was called from a day on, in order, the first from the start; null: as its details say, always.</param>
/// <param name="RegisteredBy">TOOI URI of the organisation that registered it; null for an import.</param>
/// <param name="PredecessorIds">Networks of which it confirmed that it goes on with their work; null: none.</param>
/// <param name="DeniedIds">Networks of which it denied that; null: none.</param>
/// <param name="DeclinedJoins">Requests to join that were declined, and not made again since; null: none.</param>
/// <param name="EndReasonCode">Code of the list <c>end-reasons</c>, why it stopped; null likewise.</param>
public sealed record NetworkFacts(
    Guid Id, string? ExternalId, NetworkDetails Details, Guid? PreviousId, Guid? NextId,
    IReadOnlyList<Guid> Territory, string? EndReason, IReadOnlyList<MembershipFacts> Memberships,
    DeviationExplained? Deviation = null, bool DeviationAsked = false, GovernanceFacts? Governance = null,
    TermsFacts? Terms = null, IReadOnlyList<JoinRequested>? OpenJoins = null, IReadOnlyList<ObjectiveRevised>? Revisions = null,
    Objective? Original = null, IReadOnlyList<Guid>? SuccessorIds = null, TextOrNone? UserVoice = null,
    IReadOnlyList<NamePeriod>? Names = null, string? RegisteredBy = null, IReadOnlyList<Guid>? PredecessorIds = null,
    IReadOnlyList<Guid>? DeniedIds = null, IReadOnlyList<JoinRequested>? DeclinedJoins = null,
    string? EndReasonCode = null) : IFacts
{
    /// <summary>The state after one more contract of this stream; a correction replaces the details whole.</summary>
    public static NetworkFacts? After(NetworkFacts? state, object contract) => (state, contract) switch
    {
        (null, NetworkRegistered f) =>
            new(f.NetworkId, f.ExternalId, f.Details, null, null, [], null, [], RegisteredBy: f.RegisteredBy),
        ({ } known, NetworkCorrected f) => known.Corrected(f.Details),
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
            Details = known.Details with { Obligation = f.Obligation, ObligationSource = f.Source, ObligationDivision = f.Division },
        },
        ({ } known, NetworkEnded f) => known with
        {
            Details = known.Details with { InForceUntil = f.Until },
            EndReason = f.Reason,
            EndReasonCode = f.ReasonCode,
            SuccessorIds = f.SuccessorIds,
        },
        ({ } known, PredecessorConfirmed f) => known.Said(f.PredecessorId, isConfirmed: true),
        ({ } known, PredecessorDenied f) => known.Said(f.PredecessorId, isConfirmed: false),
        ({ } known, ObjectiveRevised f) => known.Revised(f),
        ({ } known, NetworkRenamed f) => known with
        {
            Names = [.. (known.Names ?? [new(null, known.Details.Name)]).Where(period => period.From != f.From), new(f.From, f.Name)],
            Details = known.Details with { Name = f.Name },
        },
        ({ } known, ContactDeskSet f) => known with { Details = known.Details with { ContactDesk = f.ContactDesk } },
        ({ } known, UserVoiceRecorded f) => known with { UserVoice = f.Voice },
        ({ } known, MemberAdmitted f) => known with { Memberships = [.. known.Memberships, MembershipFacts.Of(f)] },
        ({ } known, MemberRoleChanged f) => known.Change(f.MembershipId, m => m.InRole(f.Role, f.From)),
        ({ } known, MemberTermsChanged f) => known.Change(f.MembershipId, m => m.OnTerms(f)),
        ({ } known, MemberWithdrawn f) => known.Change(f.MembershipId, m => m with { LeftOn = f.LeftOn }),
        ({ } known, MembershipCorrected f) => known.Change(f.MembershipId, m => m.Corrected(f)),
        ({ } known, JoinRequested f) => known with
        {
            OpenJoins = [.. known.OpenJoins ?? [], f],
            DeclinedJoins = [.. (known.DeclinedJoins ?? []).Where(join => !join.OrganisationIds.SequenceEqual(f.OrganisationIds))],
        },
        ({ } known, JoinAccepted f) => known.Settled(f.RequestId),
        ({ } known, JoinDeclined f) => known.Settled(f.RequestId) with
        {
            DeclinedJoins = [.. known.DeclinedJoins ?? [], .. (known.OpenJoins ?? []).Where(join => join.RequestId == f.RequestId)],
        },
        ({ } known, JoinWithdrawn f) => known.Settled(f.RequestId),
        ({ } known, _) when (known.Governance ?? GovernanceFacts.Unknown).After(contract) is { } governance =>
            known with { Governance = governance },
        ({ } known, _) when (known.Terms ?? TermsFacts.Unknown).After(contract) is { } terms => known with { Terms = terms },
        _ => state,
    };

    /// <summary>Whether it is in force: from its first day, until and not on its end.</summary>
    public bool IsActive(DateOnly on) =>
        Details.InForceFrom <= on && (Details.InForceUntil is not { } until || on < until);

    /// <summary>How it is named in a view of a day.</summary>
    internal Thing ThingOn(DateOnly on) =>
        new(Id, ExternalId, Names?.LastOrDefault(period => period.From is not { } from || from <= on)?.Name ?? Details.Name);

    private NetworkFacts Said(Guid predecessor, bool isConfirmed)
    {
        IReadOnlyList<Guid> confirmed = [.. (PredecessorIds ?? []).Except([predecessor])], denied = [.. (DeniedIds ?? []).Except([predecessor])];
        return this with
        {
            PredecessorIds = isConfirmed ? [.. confirmed, predecessor] : confirmed,
            DeniedIds = isConfirmed ? denied : [.. denied, predecessor],
        };
    }

    private NetworkFacts Settled(Guid requestId) =>
        this with { OpenJoins = [.. (OpenJoins ?? []).Where(join => join.RequestId != requestId)] };

    /// <summary>What it aims at on a day.</summary>
    public Objective ObjectiveOn(DateOnly on) =>
        Revisions?.LastOrDefault(revision => revision.From <= on)?.Objective ?? Original ?? Aims(Details);

    private static Objective Aims(NetworkDetails d) => new(d.Purpose, d.Domains, d.TargetGroups, d.SuccessMeasure);

    private static bool SameAims(NetworkDetails one, NetworkDetails other) =>
        one.Purpose == other.Purpose && one.SuccessMeasure == other.SuccessMeasure
        && one.Domains.SequenceEqual(other.Domains) && one.TargetGroups.SequenceEqual(other.TargetGroups);

    // What is put right of its aims and its name holds from the start.
    private NetworkFacts Corrected(NetworkDetails now)
    {
        var same = SameAims(now, Details);
        return this with
        {
            Details = now,
            Names = now.Name == Details.Name ? Names : null,
            Revisions = same ? Revisions : null,
            Original = same ? Original : null,
            EndReason = now.InForceUntil is null ? null : EndReason,
            EndReasonCode = now.InForceUntil is null ? null : EndReasonCode,
            SuccessorIds = now.InForceUntil is null ? null : SuccessorIds,
        };
    }

    private NetworkFacts Revised(ObjectiveRevised f) => this with
    {
        Original = Original ?? Aims(Details),
        Revisions = [.. (Revisions ?? []).Where(revision => revision.From != f.From), f],
        Details = Details with
        {
            Purpose = f.Objective.Purpose,
            Domains = f.Objective.Domains,
            TargetGroups = f.Objective.TargetGroups,
            SuccessMeasure = f.Objective.SuccessMeasure,
        },
    };

    private NetworkFacts Change(Guid membershipId, Func<MembershipFacts, MembershipFacts> change) =>
        this with { Memberships = [.. Memberships.Select(m => m.Id == membershipId ? change(m) : m)] };
}

/// <summary>A name and its first day; null: from the start of the network.</summary>
public sealed record NamePeriod(DateOnly? From, string Name);
