using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Npgsql;

namespace Regio.Benchmarks;

/// <summary>An import through the front door.</summary>
/// <param name="Whole">From the upload to the last event visible in the views.</param>
/// <param name="Stored">Seconds until the job was done.</param>
internal sealed record Imported(Measured Whole, double Stored);

/// <summary>Sends a register to a fresh road, and waits until the views have its last event.</summary>
internal sealed class RoadImport(Road road, RegisterFolder register)
{
    public async Task<Imported> Run(CancellationToken ct)
    {
        using var upload = register.Upload();
        var (watch, cpu) = (Stopwatch.StartNew(), road.Cpu);
        var before = cpu.Seconds();
        using var answer = await road.Networks.PostAsync(new Uri("/networks/v1/imports", UriKind.Relative), upload, ct);
        answer.EnsureSuccessStatusCode();
        await Done(answer.Headers.Location!, ct);
        var stored = watch.Elapsed.TotalSeconds;
        var (events, head) = await Written(ct);
        await Visible(head, ct);
        return new(new(events, watch.Elapsed.TotalSeconds, cpu.Seconds() - before), stored);
    }

    private async Task Done(Uri job, CancellationToken ct)
    {
        while (true)
        {
            using var answer = JsonDocument.Parse(await road.Networks.GetStringAsync(job, ct));
            var state = answer.RootElement.GetProperty("state").GetString();
            if (state == "done")
            {
                return;
            }

            if (state != "running")
            {
                throw new InvalidOperationException($"The import ended as {state}.");
            }

            await Task.Delay(50, ct);
        }
    }

    private async Task<(long Events, long Head)> Written(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(road.Store + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select count(*), max(seq_id) from mt_events", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetInt64(1));
    }

    private async Task Visible(long head, CancellationToken ct)
    {
        HttpStatusCode status;
        do
        {
            using var answer = await road.Insight.GetAsync(
                new Uri($"/insight/v1/summary?atLeast=networks:{head}", UriKind.Relative), ct);
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        if (status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The summary answered {status}.");
        }
    }
}
