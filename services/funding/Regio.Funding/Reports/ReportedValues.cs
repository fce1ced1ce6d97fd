using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Hosting.EventStore;
using Regio.Rules;

namespace Regio.Funding.Reports;

/// <summary>Finds what was reported of a network over a period: by its name, so that what was reported just now is found.</summary>
internal sealed class ReportedValues(Streams streams)
{
    /// <summary>
    /// By indicator: the value over the last whole period that it is measured over and that ends in the report's, by the
    /// latest edition of which there is one.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Observation>> Of(Report report, IEnumerable<string> indicators, CancellationToken ct)
    {
        var found = new Dictionary<string, Observation>();
        foreach (var code in indicators.Distinct())
        {
            var (indicator, _) = await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, code), ct);
            for (var edition = indicator?.Editions.Count ?? 0; edition > 0 && !found.ContainsKey(code); edition--)
            {
                var (from, until) = MeasuredPeriod.Last(indicator!.Editions[edition - 1].Details.Period, report.Until);
                var of = new ObservedOf(code, edition, ObservedOf.Network, report.NetworkId, from, until);
                if (until > report.From && (await streams.Read<Observation>(of.StreamId, ct)).State is { } value)
                {
                    found[code] = value;
                }
            }
        }

        return found;
    }
}
