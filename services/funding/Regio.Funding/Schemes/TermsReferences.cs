using Regio.Funding.Indicators;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;
using Regio.Terms;

namespace Regio.Funding.Schemes;

/// <summary>Looks up what terms refer to: indicators of this service, and regions that others told of.</summary>
internal sealed class TermsReferences(Streams streams, Lookout lookout)
{
    /// <summary>What is known of what terms name, given what the scheme named before.</summary>
    public async Task<TermsKnown> Of(SchemeTerms terms, SchemeTerms before, CancellationToken ct)
    {
        var (indicators, kept) = (new Dictionary<string, KnownIndicator>(), Indicators(before).ToHashSet());
        foreach (var code in Indicators(terms).Distinct())
        {
            if (await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, code), ct) is ({ } indicator, _))
            {
                indicators[code] = new(indicator.Editions.Count, indicator.Latest.Until is null || kept.Contains(code));
            }
        }

        var regions = Regions(terms).ToHashSet();
        if (regions.Count > 0)
        {
            var register = (await lookout.Look(ct)).Register;
            regions.RemoveWhere(called => register.Region(called) is null);
        }

        return new(indicators, regions);
    }

    private static IEnumerable<string> Indicators(SchemeTerms terms) =>
    [
        .. terms.Reporting.SelectMany(rule => rule.Indicators),
        .. terms.Targets.Select(target => target.Indicator),
        .. terms.Key?.Measure is { } measure ? (string[])[measure] : [],
    ];

    private static IEnumerable<string> Regions(SchemeTerms terms) =>
        terms.Targets.SelectMany(target => target.Regions.Select(region => region.Region))
            .Concat((terms.Key?.Fixed ?? []).Select(one => one.Region));
}
