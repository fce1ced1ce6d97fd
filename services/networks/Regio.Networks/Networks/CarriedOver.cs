using Regio.Hosting.Decisions;

namespace Regio.Networks.Networks;

/// <summary>What the next version of a network has from the one before it, where nothing else is said.</summary>
internal static class CarriedOver
{
    /// <summary>
    /// Those who are members on its first day, each in the role and on the terms that it has then and since the day
    /// on which it joined.
    /// </summary>
    /// <param name="previous">The version before it.</param>
    /// <param name="nextId">The next version.</param>
    /// <param name="on">Its first day.</param>
    /// <param name="newId">Makes the id of a membership.</param>
    public static IReadOnlyList<MemberAdmitted> Members(Network previous, Guid nextId, DateOnly on, Func<Guid> newId) =>
    [
        .. previous.Memberships.Where(m => m.Holds(on, previous.Details.InForceFrom))
            .Select(m => (Membership: m, Terms: m.TermsOn(on)))
            .Select(held => new MemberAdmitted(
                nextId, newId(), held.Membership.OrganisationId, held.Membership.RoleOn(on),
                held.Membership.JoinedOn ?? previous.Details.InForceFrom, held.Membership.GoverningBodies,
                held.Terms.CostKeyShare, held.Terms.Terms)),
    ];

    /// <summary>Who governs and coordinates it, as far as its own members allow.</summary>
    /// <param name="previous">The version before it.</param>
    /// <param name="next">The next version, with its members.</param>
    public static IReadOnlyList<object> Arrangements(Network previous, Network next) =>
    [
        .. previous.Governance.Form is { } form
            ? Allowed(GovernNetwork.Decide(next, form with { NetworkId = next.Id }, isRegistered: true)) : [],
        .. previous.Governance.Coordinator is { } coordinator
            ? Allowed(AppointCoordinator.Decide(next, Again(coordinator, next), isRegistered: true)) : [],
    ];

    /// <summary>
    /// Why the same territory deviates from the same edition, as long as that need not be looked at again; null when
    /// there is no such explanation.
    /// </summary>
    /// <param name="previous">The version before it; null: there is none.</param>
    /// <param name="nextId">The next version.</param>
    /// <param name="territory">Its territory.</param>
    /// <param name="deviating">How that deviates.</param>
    /// <param name="today">Today.</param>
    public static DeviationExplained? Deviation(
        Network? previous, Guid nextId, IEnumerable<Guid> territory, Deviating? deviating, DateOnly today) =>
        previous?.Grounds.Deviation is { } known && known.DivisionId == deviating?.DivisionId && known.ReviewOn > today
        && Values.Set(territory).Equals(Values.Set(previous.Territory))
            ? known with { NetworkId = nextId }
            : null;

    // Of the next version it is the coordinator from its first day on.
    private static CoordinatorAppointed Again(CoordinatorAppointed appointed, Network next) => appointed with
    {
        NetworkId = next.Id,
        From = appointed.From > next.Details.InForceFrom ? appointed.From : next.Details.InForceFrom,
    };

    private static IReadOnlyList<object> Allowed(Decision decision) => decision is Decision.Accepted { Facts: var facts } ? facts : [];
}
