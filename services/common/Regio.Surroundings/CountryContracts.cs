using Regio.Contracts.Networks;
using Regio.Hosting.Publishing;

namespace Regio.Surroundings;

/// <summary>
/// What others tell of the country that a decision elsewhere may need: organisations and their successions, divisions
/// and regions, networks and their members. Each of these streams is kept whole.
/// </summary>
internal static class CountryContracts
{
    // The first property of a contract is the stream that it is of.
    private static readonly string[] Streams =
    [
        nameof(OrganisationRegistered.OrganisationId), nameof(SuccessionRecorded.SuccessionId), nameof(DivisionRegistered.DivisionId),
        nameof(RegionRegistered.RegionId), nameof(NetworkRegistered.NetworkId),
    ];

    /// <summary>The contracts of those streams.</summary>
    public static IReadOnlySet<Type> All { get; } = ContractTypes.All.Values
        .Where(type => type.Namespace == typeof(NetworkRegistered).Namespace && Streams.Contains(type.GetConstructors()[0].GetParameters()[0].Name))
        .ToHashSet();
}
