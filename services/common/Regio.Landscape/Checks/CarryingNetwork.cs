using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A network in force that could carry what is drafted (netwerk dat het kan dragen), with what is known of it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Domains">By which domains it meets the draft.</param>
/// <param name="TargetGroups">By which target groups.</param>
/// <param name="Members">How many members.</param>
/// <param name="MonthsOld">Age of its chain in full months.</param>
/// <param name="Obligation">Code of the list <c>obligations</c>.</param>
/// <param name="Phase">How far it has developed; unknown when absent.</param>
/// <param name="Form">Who governs it; unknown when absent.</param>
/// <param name="HasIndependentCoordinator">Whether its coordinator is independent; unknown when absent.</param>
/// <param name="Grants">Grants that it has on the day, also those that registers tell of as far as it is known that they are not over.</param>
internal sealed record CarryingNetwork(
    Thing Network, MeetingConcepts Domains, MeetingConcepts TargetGroups, int Members, int MonthsOld, [property: CodesOf("obligations")] string Obligation,
    [property: CodesOf("phases")] string? Phase, [property: CodesOf("governance-forms")] string? Form, bool? HasIndependentCoordinator, int Grants)
{
    /// <summary>Those for a draft, in the order of things; empty also while it is not known for whom or where it is.</summary>
    public static IReadOnlyList<CarryingNetwork> Of(Initiatives initiatives, Initiative draft) => draft is { Land: { } land, Domains.IsEmpty: false, TargetGroups.IsEmpty: false }
        ?
        [
            .. initiatives.Touched(draft).Select(id => initiatives.Standing.Index.Networks.GetValueOrDefault(id)).OfType<ActiveNetwork>()
                .Where(network => Sorted.Meet(network.Territory, land.Municipalities)).Select(network => Of(initiatives.Standing, draft, network)).OfType<CarryingNetwork>()
                .OrderBy(one => one.Network, Thing.Order),
        ]
        : [];

    /// <summary>Networks there of which it is not known whether they could carry it: what is known of them does not tell that they could not. Null: it is not known for whom or where it is.</summary>
    public static IReadOnlyList<ActiveNetwork>? Unknown(Initiatives initiatives, Initiative draft) => draft is { Land: { } land, Domains.IsEmpty: false, TargetGroups.IsEmpty: false }
        ? [.. initiatives.Serving(land).Where(network => (network.Domains.IsEmpty || network.TargetGroups.IsEmpty) && MayMeet(initiatives.Standing.Register.Concepts, network, draft))]
        : null;

    private static bool MayMeet(Concepts concepts, ActiveNetwork network, Initiative draft) =>
        (network.Domains.IsEmpty || concepts.Domains.Meets(network.Domains, draft.Domains) is not null)
        && (network.TargetGroups.IsEmpty || concepts.TargetGroups.Meets(network.TargetGroups, draft.TargetGroups) is not null);

    private static CarryingNetwork? Of(Standing standing, Initiative draft, ActiveNetwork network)
    {
        var concepts = standing.Register.Concepts;
        var (domains, groups) = (concepts.Domains.Meets(network.Domains, draft.Domains), concepts.TargetGroups.Meets(network.TargetGroups, draft.TargetGroups));
        var governance = standing.Register.Networks[network.Id].Governance ?? GovernanceFacts.Unknown;
        return domains is null || groups is null ? null : new(
            network.Thing, domains, groups, network.Members.Length, Months.Full(network.Chain.Start, standing.Day), network.Obligation,
            governance.PhaseOn(standing.Day)?.Phase, governance.Form?.Form, governance.CoordinatorOn(standing.Day)?.Independent,
            standing.Register.GrantsFor[network.Id].Count(id => standing.Register.Grants[id].AwardOn(standing.Day) is { Amounts.Count: > 0 } award && standing.Day < award.Until)
                + standing.Register.RecordedFor[network.Id].Count(id => standing.Register.RecordedGrants[id].RunsOn(standing.Day)));
    }
}
