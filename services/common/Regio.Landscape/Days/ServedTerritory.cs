using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Where the money of a grant lands: the territory that it serves, and not the seat of who received it.</summary>
internal sealed class ServedTerritory(Standing standing)
{
    private readonly Register register = standing.Register;
    private readonly Succession succession = new(standing.Register, standing.Day);
    private readonly Dictionary<Guid, ImmutableArray<Guid>> known = [];

    /// <summary>
    /// The municipalities, as they stand on the day: of the region that was applied for, else of the network; empty: unknown.
    /// A network that is over served what it did on its last day.
    /// </summary>
    public ImmutableArray<Guid> Of(MoneyOf grant)
    {
        if (!known.TryGetValue(grant.Id, out var found))
        {
            known[grant.Id] = found =
                grant.RegionId is { } region && OfRegion(region) is { IsEmpty: false } municipalities ? municipalities
                : grant.NetworkId is { } network ? Of(network)
                : [];
        }

        return found;
    }

    /// <summary>Of a region, as it stands on the day; empty: unknown.</summary>
    public ImmutableArray<Guid> OfRegion(Guid region) =>
        register.Regions.GetValueOrDefault(region) is { MunicipalityIds.Count: > 0 } delineated ? succession.Of(delineated.MunicipalityIds) : [];

    /// <summary>Inhabitants of municipalities; null when it is not known of one of them, or there is none.</summary>
    public long? Inhabitants(ImmutableArray<Guid> municipalities) =>
        municipalities.IsEmpty || municipalities.Any(one => Population(one) is null) ? null : municipalities.Sum(one => (long)Population(one)!);

    /// <summary>Inhabitants of a municipality; null: unknown.</summary>
    public int? Population(Guid municipality) => register.Organisations.GetValueOrDefault(municipality)?.Population;

    /// <summary>Of a network, on the day.</summary>
    public ImmutableArray<Guid> Of(Guid network) => standing.Index.Networks.TryGetValue(network, out var active) ? active.Territory
        : register.Networks.GetValueOrDefault(network) is { } over ? succession.Of(new Activity(register, LastDay(over)).Of(over).Territory)
        : [];

    private DateOnly LastDay(NetworkFacts network) =>
        network.Details.InForceUntil is { } until && until <= standing.Day && until > network.Details.InForceFrom ? until.AddDays(-1) : standing.Day;
}
