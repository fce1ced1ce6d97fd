using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Networks;

/// <summary>What a decision about a network and its memberships needs to know.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Details">What it is, its obligation and its last day included.</param>
/// <param name="RegisteredBy">TOOI URI of the organisation that registered it.</param>
/// <param name="PreviousId">The version before it.</param>
/// <param name="NextId">The version after it.</param>
/// <param name="Territory">Registered municipalities.</param>
/// <param name="EndReason">Why it stopped.</param>
/// <param name="Memberships">In the order of admission.</param>
/// <param name="Governance">Who governs it, who coordinates it, and how far it is.</param>
/// <param name="Terms">What it costs, how it decides, how one leaves it.</param>
/// <param name="Grounds">Why there is a network, and why there; requests to join it.</param>
/// <param name="Course">What it aimed at and was called through time, how users take part, and how it ended.</param>
public sealed record Network(
    Guid Id, NetworkDetails Details, string? RegisteredBy, Guid? PreviousId, Guid? NextId, Values<Guid> Territory,
    string? EndReason, Values<Membership> Memberships, Governance Governance, Terms Terms, Grounds Grounds,
    Course Course)
    : IFold<Network>
{
    /// <summary>Kind of stream, for name-based ids.</summary>
    public const string StreamKind = "network";

    /// <summary>Who stands for organisations of it that have ended: no part of its stream, and none until it is looked up.</summary>
    public Values<Holding> Holdings { get; init; } = [];

    /// <summary>The membership of this id, when there is one.</summary>
    public Membership? Membership(Guid id) => Memberships.FirstOrDefault(m => m.Id == id);

    /// <summary>What it is on a day.</summary>
    public NetworkDetails DetailsOn(DateOnly on) => Course.On(on, Details);

    /// <summary>As it was before it was known to end, for what was recorded of it by then.</summary>
    public Network BeforeItsEnd() => this with { Details = Details with { InForceUntil = null } };

    /// <summary>The domains it is in on a day; empty is unknown.</summary>
    public Values<string> DomainsOn(DateOnly on) => Course.ObjectiveOn(on, Details).Domains;

    /// <inheritdoc/>
    public static Network? After(Network? state, object fact) => (state, fact) switch
    {
        (null, NetworkRegistered f) => new(
            f.NetworkId, f.Details, f.RegisteredBy, null, null, [], null, [], Governance.Unknown, Terms.Unknown, Grounds.Unknown,
            Course.Straight),
        ({ } known, NetworkCorrected f) => known with
        {
            Details = f.Details,
            EndReason = f.Details.InForceUntil is null ? null : known.EndReason,
            Course = known.Course.After(f, known.Details),
        },
        ({ } known, NetworkVersionsLinked f) => known with { PreviousId = f.PreviousId, NextId = f.NextId },
        ({ } known, TerritorySet f) => known with { Territory = f.MunicipalityIds, Grounds = known.Grounds.After(f) },
        ({ } known, ObligationRecorded f) => known with
        {
            Details = known.Details with { Obligation = f.Obligation, ObligationSource = f.Source, ObligationDivision = f.Division },
        },
        ({ } known, NetworkEnded f) => known with
        {
            Details = known.Details with { InForceUntil = f.Until },
            EndReason = f.Reason,
            Course = known.Course.After(f, known.Details),
        },
        ({ } known, ObjectiveRevised f) => known with
        {
            Details = f.Objective.In(known.Details),
            Course = known.Course.After(f, known.Details),
        },
        ({ } known, NetworkRenamed f) => known with
        {
            Details = known.Details with { Name = f.Name },
            Course = known.Course.After(f, known.Details),
        },
        ({ } known, ContactDeskSet f) => known with { Details = known.Details with { ContactDesk = f.ContactDesk } },
        ({ } known, MemberAdmitted f) =>
            known with { Memberships = [.. known.Memberships, Networks.Membership.Of(f)] },
        ({ } known, MemberRoleChanged f) => known.Change(f.MembershipId, m => m.InRole(f.Role, f.From)),
        ({ } known, MemberTermsChanged f) => known.Change(f.MembershipId, m => m.OnTerms(f)),
        ({ } known, MemberWithdrawn f) => known.Change(f.MembershipId, m => m with { LeftOn = f.LeftOn }),
        ({ } known, MembershipCorrected f) => known.Change(f.MembershipId, m => m.Corrected(f)),
        ({ } known, _) => known.With(
            known.Governance.After(fact), known.Terms.After(fact), known.Grounds.After(fact), known.Course.After(fact, known.Details)),
        _ => state,
    };

    /// <summary>
    /// Whether an organisation is a member on some day of a period, or stands for one that has ended; absent until: an
    /// open one.
    /// </summary>
    public bool HasMember(Guid organisationId, DateOnly from, DateOnly? until = null) => Memberships
        .Select(m => (m.OrganisationId, From: m.JoinedOn ?? Details.InForceFrom, Until: m.LeftOn))
        .Any(m => Meet(m.From, m.Until, from, until)
            && (m.OrganisationId == organisationId || Holdings.Any(h =>
                (h.OfId, h.HolderId) == (m.OrganisationId, organisationId)
                && Meet(h.From, h.Until, from, until) && Meet(h.From, h.Until, m.From, m.Until))));

    /// <summary>Whether an organisation is one that this network names, or stands on a day for it, which has ended.</summary>
    public bool IsHeldBy(Guid organisationId, Guid? named, DateOnly on)
    {
        var holders = Holdings.Where(holding => holding.OfId == named && holding.Holds(on)).ToList();
        return holders.Count == 0 ? organisationId == named : holders.Exists(holding => holding.HolderId == organisationId);
    }

    /// <summary>Who is a member on a day, as registered.</summary>
    public IReadOnlySet<Guid> MembersOn(DateOnly on) =>
        Memberships.Where(m => m.Holds(on, Details.InForceFrom)).Select(m => m.OrganisationId).ToHashSet();

    private static bool Meet(DateOnly from, DateOnly? until, DateOnly otherFrom, DateOnly? otherUntil) =>
        (until is not { } end || otherFrom < end) && (otherUntil is not { } otherEnd || from < otherEnd);

    private Network With(Governance governance, Terms terms, Grounds grounds, Course course) =>
        ReferenceEquals(governance, Governance) && ReferenceEquals(terms, Terms) && ReferenceEquals(grounds, Grounds)
        && ReferenceEquals(course, Course)
            ? this
            : this with { Governance = governance, Terms = terms, Grounds = grounds, Course = course };

    private Network Change(Guid membershipId, Func<Membership, Membership> change) =>
        this with { Memberships = [.. Memberships.Select(m => m.Id == membershipId ? change(m) : m)] };
}
