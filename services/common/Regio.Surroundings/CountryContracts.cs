using Regio.Contracts.Funding;
using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Hosting.Publishing;

namespace Regio.Surroundings;

/// <summary>
/// What others tell that a decision elsewhere may need, by service: each of these streams is kept whole.
/// </summary>
internal static class CountryContracts
{
    /// <summary>Of networks the country: organisations and their successions, divisions and regions, networks and their members.</summary>
    public static IReadOnlySet<Type> All { get; } = Of(
        typeof(NetworkRegistered), nameof(OrganisationRegistered.OrganisationId), nameof(SuccessionRecorded.SuccessionId),
        nameof(DivisionRegistered.DivisionId), nameof(RegionRegistered.RegionId), nameof(NetworkRegistered.NetworkId));

    /// <summary>Of funding the money: schemes and their budgets, indicators, and grants.</summary>
    public static IReadOnlySet<Type> Money { get; } = Of(
        typeof(SchemeDrafted), nameof(SchemeDrafted.SchemeId), nameof(IndicatorDefined.IndicatorId), nameof(ApplicationSubmitted.GrantId));

    /// <summary>Of policy who owns.</summary>
    public static IReadOnlySet<Type> Owners { get; } = Of(typeof(OwnerRegistered), nameof(OwnerRegistered.OwnerId));

    // The first property of a contract is the stream that it is of.
    private static HashSet<Type> Of(Type among, params IReadOnlyList<string> streams) => ContractTypes.All.Values
        .Where(type => type.Namespace == among.Namespace && streams.Contains(type.GetConstructors()[0].GetParameters()[0].Name))
        .ToHashSet();
}
