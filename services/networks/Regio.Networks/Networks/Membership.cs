using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A role (rol, code of the list <c>roles</c>) and its first day; null: from the start of the membership.</summary>
public sealed record RolePeriod([property: CodesOf("roles")] string Role, DateOnly? From) : IHoldsInTurn;

/// <summary>One membership of a network, from joining to leaving.</summary>
/// <param name="Id">This membership.</param>
/// <param name="OrganisationId">Who joined, as registered.</param>
/// <param name="Roles">At least one, in the order of their dates; the first holds from the start.</param>
/// <param name="JoinedOn">First day; null: the network's first day.</param>
/// <param name="LeftOn">First day it is no longer a member; null while it is one.</param>
/// <param name="GoverningBodies">Bodies that take part.</param>
/// <param name="CostKeyShare">Agreed share of the costs in percent from the start, null when unknown.</param>
/// <param name="Terms">The other terms from the start; null when nothing of them is known.</param>
/// <param name="LaterTerms">Those that changed later, in the order of their dates; null: none did.</param>
public sealed record Membership(
    Guid Id, Guid OrganisationId, Values<RolePeriod> Roles, DateOnly? JoinedOn, DateOnly? LeftOn,
    Values<string> GoverningBodies, decimal? CostKeyShare, MemberTerms? Terms = null, Values<TermsPeriod>? LaterTerms = null) : IHoldsAtFirst
{
    /// <summary>A membership as it begins.</summary>
    public static Membership Of(MemberAdmitted f) =>
        new(f.MembershipId, f.OrganisationId, [new(f.Role, null)], f.JoinedOn, null, f.GoverningBodies, f.CostKeyShare, f.Terms);

    /// <summary>Another role from a date on; of two changes on one date the later record holds.</summary>
    public Membership InRole(string role, DateOnly from) => this with
    {
        Roles = [.. Roles.Where(p => p.From != from).Append(new(role, from)).OrderBy(p => p.From ?? DateOnly.MinValue)],
    };

    /// <summary>Other terms from a date on; of two changes on one date the later record holds.</summary>
    public Membership OnTerms(MemberTermsChanged f) => this with
    {
        LaterTerms =
        [
            .. (LaterTerms ?? []).Where(p => p.From != f.From).Append(new(f.From, f.CostKeyShare, f.Terms)).OrderBy(p => p.From),
        ],
    };

    /// <summary>What holds instead, whole: the role and terms from the start.</summary>
    public Membership Corrected(MembershipCorrected f) =>
        new(Id, OrganisationId, [new(f.Role, null)], f.JoinedOn, f.LeftOn, f.GoverningBodies, f.CostKeyShare, f.Terms);

    /// <inheritdoc/>
    public object? AtFirst(string list) =>
        list == nameof(LaterTerms) && (CostKeyShare, Terms) is not (null, null) ? new TermsPeriod(null, CostKeyShare, Terms) : null;

    /// <summary>The role on a day.</summary>
    public string RoleOn(DateOnly on) => Roles.Last(p => p.From is not { } from || from <= on).Role;

    /// <summary>The terms on a day.</summary>
    public TermsPeriod TermsOn(DateOnly on) => LaterTerms?.LastOrDefault(p => p.From <= on) ?? new(null, CostKeyShare, Terms);

    /// <summary>The days on which terms of it begin, in a network that began on <paramref name="networkFrom"/>.</summary>
    public IEnumerable<DateOnly> TermsBegin(DateOnly networkFrom) =>
        (LaterTerms ?? []).Select(p => p.From!.Value).Prepend(JoinedOn ?? networkFrom);

    /// <summary>Whether it counts on a day, in a network that began on <paramref name="networkFrom"/>.</summary>
    public bool Holds(DateOnly on, DateOnly networkFrom) =>
        (JoinedOn ?? networkFrom) <= on && (LeftOn is not { } left || on < left);

    /// <summary>Whether both last on some same day; an empty period meets nothing.</summary>
    public bool Meets(Membership other, DateOnly networkFrom)
    {
        var from = JoinedOn ?? networkFrom;
        var otherFrom = other.JoinedOn ?? networkFrom;
        var (until, otherUntil) = (LeftOn ?? DateOnly.MaxValue, other.LeftOn ?? DateOnly.MaxValue);
        return from < until && otherFrom < otherUntil && from < otherUntil && otherFrom < until;
    }
}
