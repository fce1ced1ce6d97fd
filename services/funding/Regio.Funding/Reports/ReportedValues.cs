using Marten;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Hosting.EventStore;
using Regio.Rules;

namespace Regio.Funding.Reports;

/// <summary>A value that a report is asked to give.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition.</param>
/// <param name="ObservationId">The value as it was reported; null: it was not.</param>
internal sealed record FoundValue(string Indicator, int Edition, Guid? ObservationId);

/// <summary>Finds what was reported of a network over a period: by its name, so that what was reported just now is found.</summary>
internal sealed class ReportedValues(Streams streams, IDocumentStore store)
{
    /// <summary>
    /// By indicator and edition, each that is asked: the value over the last whole period that it is measured over and that ends in
    /// the report's. It is not asked where none does; of what is measured at a moment the last that was reported is given.
    /// </summary>
    public async Task<IReadOnlyList<FoundValue>> Of(Report report, IEnumerable<ReportIndicator> asked, CancellationToken ct)
    {
        var found = new List<FoundValue>();
        foreach (var one in asked.Distinct())
        {
            var editions = (await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, one.Code), ct)).State?.Editions ?? [];
            var edition = one.EditionAmong([.. editions.Select(known => known.From)], report.Until.AddDays(-1));
            if (edition > 0 && MeasuredPeriod.Within(editions[edition - 1].Details.Period, report.From, report.Until) is var (from, until))
            {
                var of = new ObservedOf(one.Code, edition, ObservedOf.Network, report.NetworkId, from, until);
                found.Add(new(one.Code, edition, MeasuredPeriod.IsMoment(editions[edition - 1].Details.Period)
                    ? await LastOf(of, report.From, ct)
                    : (await streams.Read<Observation>(of.StreamId, ct)).State?.Id));
            }
        }

        return [.. found.Distinct().OrderBy(one => one.Indicator, StringComparer.Ordinal).ThenBy(one => one.Edition)];
    }

    private async Task<Guid?> LastOf(ObservedOf last, DateOnly from, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var moments = await session.AdvancedSql.QueryAsync<ObservationItem>(
            """
            select data from mt_doc_observationitem where data->'state'->'of'->>'subjectId' = ? and data->'state'->'of'->>'indicator' = ?
            and (data->'state'->'of'->>'edition')::int = ? and (data->'state'->'of'->>'from')::date >= ? and (data->'state'->'of'->>'until')::date <= ?
            order by data->'state'->'of'->>'until' desc limit 1
            """,
            ct, last.SubjectId.ToString(), last.Indicator, last.Edition, from, last.Until);
        return moments.Select(item => (Guid?)item.Id).FirstOrDefault();
    }
}
