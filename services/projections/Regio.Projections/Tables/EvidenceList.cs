using System.Diagnostics.Metrics;
using System.Globalization;
using Regio.Hosting.Defaults;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>A page of the events behind a figure (bewijs).</summary>
/// <param name="Items">The events of the page, in the order in which they were taken in.</param>
/// <param name="Figure">The row that rests on them.</param>
/// <param name="Events">How many there are.</param>
/// <param name="WithSource">How many of them name what they rest on themselves.</param>
/// <param name="AsOf">As of when it holds.</param>
/// <param name="Rules">Version of the rules that made the figure of them.</param>
internal sealed record EvidencePage<T>(IReadOnlyList<RecordedEvent> Items, T Figure, int Events, int WithSource, AsOf AsOf, string Rules) where T : ViewRow;

/// <summary>The events that one row of a view rests on, as they are answered.</summary>
internal sealed class EvidenceList<T>(ViewList<T> rows, string key) : IResult where T : ViewRow
{
    private static readonly Histogram<double> Sourced = RegioTelemetry.Meter.CreateHistogram<double>(
        "regio.insight.sourced", "1", "Of figures whose evidence was asked: the share of the events behind them that name a source.");

    private static readonly Csv<RecordedEvent> Columns = new(
        "evidence.csv",
        ("source", e => e.Source), ("stream", e => e.Stream.ToString()), ("version", e => e.Version.ToString(CultureInfo.InvariantCulture)),
        ("position", e => e.Position.ToString(CultureInfo.InvariantCulture)), ("type", e => e.Type), ("recorded_at", e => Hosting.Reading.Columns.Of(e.RecordedAt)),
        ("valid_from", e => Hosting.Reading.Columns.Of(e.ValidFrom)), ("organisation", e => e.Organisation), ("role", e => e.Role),
        ("sources", e => Hosting.Reading.Columns.Of(e.Sources.Select(source => source.Title))));

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!rows.ByKey().TryGetValue(key, out var row))
        {
            await Answers.Missing("row of this view", key).ExecuteAsync(httpContext);
            return;
        }

        var (past, moment, ct) = (httpContext.RequestServices.GetRequiredService<PastEvents>(), rows.View.Moment, httpContext.RequestAborted);
        var streams = rows.RestsOn(row);
        var (events, sourced) = await past.Count(streams, moment, ct);
        if (events > 0)
        {
            Sourced.Record((double)sourced / events);
        }

        await new Listing<RecordedEvent>(events, paging => past.Stretch(streams, moment, paging, ct), Columns)
        {
            Around = page => new EvidencePage<T>(page, rows.WithEvidence(row), events, sourced, rows.View.AsOf, RulesVersion.Now),
        }.ExecuteAsync(httpContext);
    }
}
