using System.Diagnostics.Metrics;
using System.Globalization;
using Regio.Hosting.Defaults;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>The events that one row of a view rests on, or what it tells of all of them together, as they are answered: page by page.</summary>
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
        var whole = key == EvidenceLinks.All ? rows.Whole : null;
        var row = whole is null ? rows.ByKey().GetValueOrDefault(key) : null;
        if (whole is null && row is null)
        {
            await Answers.Missing("row of this view", key).ExecuteAsync(httpContext);
            return;
        }

        var (past, moment, ct) = (httpContext.RequestServices.GetRequiredService<PastEvents>(), rows.View.Moment, httpContext.RequestAborted);
        var streams = whole?.RestsOn() ?? rows.RestsOn(row!);
        var found = await past.Find(streams, moment, httpContext.QueryValues().Paging, ct);
        if (found.Events > 0)
        {
            Sourced.Record((double)found.WithSource / found.Events);
        }

        await new Listing<RecordedEvent>(found.Events, paging => past.Stretch(streams, moment, paging, found, ct), Columns)
        {
            Around = page => rows.Evidence(new(page, found.Events, found.WithSource, rows.View.AsOf), row),
        }.ExecuteAsync(httpContext);
    }
}
