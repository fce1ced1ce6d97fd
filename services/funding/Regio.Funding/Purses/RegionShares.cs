using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Funding.Purses;

/// <summary>Finds what the key of a scheme gives its regions, from what was measured of them.</summary>
internal sealed class RegionShares(Streams streams, Views views, Lookout lookout)
{
    /// <summary>What a region has; null: the scheme has no key that divides its money over regions.</summary>
    public async Task<RegionShare?> Of(Guid schemeId, Guid? regionId, DateOnly today, CancellationToken ct) =>
        (await views.Read<SchemeItem>(schemeId, knownOn: null, ct))?.On(today).Said.Details.Terms.Key is not { } key ? null
        : regionId is { } region ? await Share(region, key, (await lookout.Look(ct)).Register, ct)
        : key.IsOfRegions ? RegionShare.Nowhere
        : null;

    /// <summary>What each region of the division that a scheme addresses has, by its code or name.</summary>
    public async Task<IReadOnlyList<(RegionFacts Region, RegionShare? Share)>> Of(SchemeDetails said, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        if (said.Terms.Key is not { } key || said.Division is not { } called || register.Division(called) is not { } division)
        {
            return [];
        }

        var shares = new List<(RegionFacts, RegionShare?)>();
        foreach (var region in register.RegionsOf[division.Id].Select(id => register.Regions[id]).OrderBy(region => region.ExternalId ?? region.Name, StringComparer.Ordinal))
        {
            shares.Add((region, await Share(region.Id, key, register, ct)));
        }

        return shares;
    }

    // A key by ranking divides nothing over regions but what it fixes for one.
    private async Task<RegionShare?> Share(Guid region, MoneyKey key, Register register, CancellationToken ct) =>
        RegionShare.By(region, key, await Size(region, key, ct), called => register.Region(called)?.Id == region) is var share
            && (key.IsOfRegions || share.Fixed.Count > 0)
            ? share
            : null;

    // Of the latest edition by which it was measured.
    private async Task<decimal?> Size(Guid region, MoneyKey key, CancellationToken ct)
    {
        if (key is not { Measure: { } measure, MeasuredOn: { } on }
            || (await streams.Read<Indicators.Indicator>(StreamId.Of(Indicators.Indicator.StreamKind, measure), ct)).State is not { } indicator)
        {
            return null;
        }

        for (var edition = indicator.Editions.Count; edition > 0; edition--)
        {
            var (from, until) = MeasuredPeriod.Last(indicator.Editions[edition - 1].Details.Period, on.PlusDays(1));
            if ((await streams.Read<Observation>(new ObservedOf(measure, edition, ObservedOf.Region, region, from, until).StreamId, ct)).State is { } measured)
            {
                return measured.Value.Value;
            }
        }

        return null;
    }
}
