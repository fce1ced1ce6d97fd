using Regio.Hosting.Decisions;
using Regio.Hosting.Imports;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Imports;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Rules;

namespace Regio.Networks.Subjects;

/// <summary>The roles of a membership through time (rollen), of one in which that changed.</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="JoinedOn">First day of the membership; null: the network's first.</param>
/// <param name="Roles">In the order of their days; the first from the start.</param>
public sealed record RolesHeld(Guid OrganisationId, DateOnly? JoinedOn, Values<RolePeriod> Roles);

/// <summary>The terms of a membership through time (inbreng en zeggenschap), of one in which they changed.</summary>
/// <param name="OrganisationId">The member.</param>
/// <param name="JoinedOn">First day of the membership; null: the network's first.</param>
/// <param name="CostKeyShare">Agreed share of the costs from the start, in percent; null: unknown.</param>
/// <param name="Terms">The other terms from the start; null: unknown.</param>
/// <param name="LaterTerms">Later ones, in the order of their days.</param>
public sealed record TermsHeld(Guid OrganisationId, DateOnly? JoinedOn, decimal? CostKeyShare, MemberTerms? Terms, Values<TermsPeriod>? LaterTerms)
{
    /// <summary>Those of a membership.</summary>
    public static TermsHeld Of(Membership m) =>
        new(m.OrganisationId, m.JoinedOn, m.CostKeyShare, m.Terms, m.LaterTerms is { Count: > 0 } later ? later : null);
}

/// <summary>The terms of all memberships of a network in which they changed: together they fit a cost key, at each moment.</summary>
public sealed record TermsOfAll(Values<TermsHeld> Memberships);

/// <summary>Roles of a membership (rollen), with the day from which each was held; absent: from its start.</summary>
public sealed record RolesHeldRow(Reference Organisation, DateOnly? JoinedOn, IReadOnlyList<RolePeriod> Roles);

/// <summary>Terms of memberships (inbreng en zeggenschap), with the day from which they held; absent: from the start.</summary>
public sealed record TermsOfAllRow(IReadOnlyList<TermsHeldRow> Terms);

/// <summary>Terms of a membership (inbreng en zeggenschap) from a day on; absent: from its start.</summary>
public sealed record TermsHeldRow(Reference Organisation, DateOnly? JoinedOn, TermsPeriod Terms);

/// <summary>How organisations took part in networks through time; memberships.csv tells how they do today.</summary>
internal static class MembershipSubjects
{
    /// <summary>Roles, of memberships in which they changed.</summary>
    public static readonly Subject<Network, RolesHeld, RolesHeldRow> Roles = new(
        Owners.Networks, "membership-roles", "listMembershipRoles", "List the roles of memberships, where they changed", "$.memberships[*] ? (@.roles.size() > 1)")
    {
        Of = network => network.Memberships.Where(m => m.Roles.Count > 1).Select(m => new RolesHeld(m.OrganisationId, m.JoinedOn, m.Roles)),
        From = (fact, part) => fact is MemberRoleChanged f && part.Roles.Contains(new(f.Role, f.From)),
        Names = part => [part.OrganisationId],
        Row = (part, named) => new(named[part.OrganisationId], part.JoinedOn, part.Roles),
        Lines = row => row.Roles.Select(role => row with { Roles = [role] }),
        Columns =
        [
            ("organisation_id", row => row.Organisation.Called), ("joined_on", row => Columns.Of(row.JoinedOn)),
            ("from", row => Columns.Of(row.Roles[0].From)), ("role", row => row.Roles[0].Role),
        ],
        Read = (row, _) => new(
            row.NeededOrganisation(), row.Date("joined_on"), [new(row.NeededCode("role", CodeLists.Roles), row.Date("from"))]),
        Key = part => (part.OrganisationId, part.JoinedOn),
        Whole = (part, all) => part with { Roles = [.. all.SelectMany(one => one.Roles).OrderBy(role => role.From ?? DateOnly.MinValue)] },
        Decide = (network, part, _) => Held(network, part.OrganisationId, part.JoinedOn) switch
        {
            null => NoMembership,
            var known when known.Roles.Equals(part.Roles) => Decision.Nothing,
            { Roles.Count: > 1 } => ChangedOtherwise,
            var known => Rebuilt(network, [known with { Roles = part.Roles }]),
        },
    };

    /// <summary>Terms, of memberships in which they changed.</summary>
    public static readonly Subject<Network, TermsOfAll, TermsOfAllRow> Terms = new(
        Owners.Networks, "membership-terms", "listMembershipTerms", "List the terms of memberships, where they changed", "$ ? (@.memberships.size() > 0)")
    {
        Root = "jsonb_build_object('memberships', jsonb_path_query_array(n.data, '$.memberships[*] ? (exists(@.laterTerms[*].from))'))",
        Of = network => All(network.Memberships.Where(m => m.LaterTerms is { Count: > 0 }).Select(TermsHeld.Of)) is { Memberships.Count: > 0 } all ? [all] : [],
        From = (fact, part) => fact is MemberTermsChanged f
            && part.Memberships.Any(m => m.LaterTerms?.Contains(new(f.From, f.CostKeyShare, f.Terms)) is true),
        Names = part => part.Memberships.Select(m => m.OrganisationId),
        Row = (part, named) => new(
        [
            .. All(part.Memberships).Memberships.SelectMany(m => (m.LaterTerms ?? []).Prepend(new(null, m.CostKeyShare, m.Terms))
                .Select(terms => new TermsHeldRow(named[m.OrganisationId], m.JoinedOn, terms))),
        ]),
        Lines = row => row.Terms.Select(one => new TermsOfAllRow([one])),
        Columns =
        [
            ("organisation_id", row => row.Terms[0].Organisation.Called), ("joined_on", row => Columns.Of(row.Terms[0].JoinedOn)),
            ("from", row => Columns.Of(row.Terms[0].Terms.From)), ("cost_key", row => Columns.Of(row.Terms[0].Terms.CostKeyShare)),
            ("hours_per_year", row => Columns.Of(row.Terms[0].Terms.Terms?.HoursPerYear)),
            ("money_per_year", row => Columns.Of(row.Terms[0].Terms.Terms?.MoneyPerYear)), ("in_kind", row => row.Terms[0].Terms.Terms?.InKind),
            ("decision_power", row => row.Terms[0].Terms.Terms?.DecisionPower),
            ("decision_weight", row => Columns.Of(row.Terms[0].Terms.Terms?.DecisionWeight)),
            ("perspective", row => row.Terms[0].Terms.Terms?.Perspective),
        ],
        Read = (row, _) => new([ReadTerms(row)]),
        Key = _ => true,
        Whole = (_, all) => All(all.SelectMany(one => one.Memberships)
            .GroupBy(m => (m.OrganisationId, m.JoinedOn), (_, several) => several.Aggregate(Together))),
        Decide = (network, part, _) =>
        {
            var held = part.Memberships.Select(m => (Says: m, Known: Held(network, m.OrganisationId, m.JoinedOn)))
                .Where(m => m.Known is not { } known || TermsHeld.Of(known) != m.Says with { JoinedOn = known.JoinedOn }).ToList();
            return held.Count == 0 ? Decision.Nothing
                : held.Exists(m => m.Known is null) ? NoMembership
                : held.Exists(m => m.Known!.LaterTerms is { Count: > 0 }) ? ChangedOtherwise
                : Rebuilt(network, [.. held.Select(m => m.Known! with
                {
                    CostKeyShare = m.Says.CostKeyShare, Terms = m.Says.Terms, LaterTerms = m.Says.LaterTerms,
                })]);
        },
    };

    private static Decision NoMembership => Decision.Reject(
        "unknown-membership", "It is no member from that day on.",
        new Fault("/organisation", "unknown-membership", "There is no membership of it that began on that day."));

    private static Decision ChangedOtherwise => Decision.Reject(
        "already-exists", "It changed otherwise.", new Fault("/from", "already-exists", "It changed otherwise since; correct the membership."));

    private static Membership? Held(Network network, Guid organisation, DateOnly? joinedOn)
    {
        var begins = network.Details.InForceFrom;
        return network.Memberships.FirstOrDefault(m => m.OrganisationId == organisation && (m.JoinedOn ?? begins) == (joinedOn ?? begins));
    }

    // As they were corrected and changed since: all hold at once when they are right, so none is weighed before the others.
    private static Decision Rebuilt(Network network, IReadOnlyList<Membership> memberships) =>
        Refusals.Unless([.. memberships.SelectMany(m => Outside(network, m))], () =>
        {
            IReadOnlyList<object> facts = [.. Again(network.Id, memberships)];
            var after = facts.Aggregate(network, (state, fact) => Network.After(state, fact)!);
            return Refusals.Unless([.. memberships.SelectMany(m => CostKeyRules.Faults(after, m))], () => Decision.Accept(facts));
        });

    private static IEnumerable<object> Again(Guid network, IReadOnlyList<Membership> memberships) =>
    [
        .. memberships.Select(m => new MembershipCorrected(
            network, m.Id, m.Roles[0].Role, m.JoinedOn, m.LeftOn, m.GoverningBodies, m.CostKeyShare, m.Terms)),
        .. memberships.SelectMany(m => m.Roles.Skip(1).Select(role => new MemberRoleChanged(network, m.Id, role.Role, role.From!.Value))),
        .. memberships.SelectMany(m => (m.LaterTerms ?? []).Select(terms =>
            new MemberTermsChanged(network, m.Id, terms.From!.Value, terms.CostKeyShare, terms.Terms))),
    ];

    private static IEnumerable<Fault> Outside(Network network, Membership membership) =>
        membership.Roles.Skip(1).Select(role => role.From).Concat((membership.LaterTerms ?? []).Select(terms => terms.From))
            .Where(from => from is not { } day || !membership.Holds(day, network.Details.InForceFrom))
            .Select(from => new Fault("/from", "outside-membership", from is null ? "One of them holds from the start." : $"It is no member on {from:O}."));

    private static TermsOfAll All(IEnumerable<TermsHeld> memberships) =>
        new([.. memberships.OrderBy(m => m.OrganisationId).ThenBy(m => m.JoinedOn ?? DateOnly.MinValue)]);

    private static TermsHeld ReadTerms(RowReader row)
    {
        var (organisation, joined, from) = (row.NeededOrganisation(), row.Date("joined_on"), row.Date("from"));
        var share = row.Percent("cost_key");
        var terms = new MemberTerms(
            row.Number("hours_per_year", 100_000_000), row.Number("money_per_year", 100_000_000_000), row.Text("in_kind"),
            row.Text("decision_power"), row.Number("decision_weight", 1_000_000), row.Code("perspective", CodeLists.Domains)).IfKnown();
        return from is null
            ? new(organisation, joined, share, terms, null)
            : new(organisation, joined, null, null, [new(from, share, terms)]);
    }

    // Of lines of one membership, in whatever order.
    private static TermsHeld Together(TermsHeld one, TermsHeld other) => one with
    {
        CostKeyShare = one.CostKeyShare ?? other.CostKeyShare,
        Terms = one.Terms ?? other.Terms,
        LaterTerms = [.. (one.LaterTerms ?? []).Concat(other.LaterTerms ?? []).OrderBy(terms => terms.From)],
    };
}
