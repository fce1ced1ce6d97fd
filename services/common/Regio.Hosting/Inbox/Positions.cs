using Npgsql;
using Regio.Hosting.Broker;

namespace Regio.Hosting.Inbox;

/// <summary>How far one source was handled.</summary>
/// <param name="Source">Name of the service.</param>
/// <param name="Position">Everything that travels up to here was applied or set aside.</param>
/// <param name="Head">Position of the last event that the source is known to have published.</param>
/// <param name="KnownTime">Time of the newest checkpoint reached; absent before the first.</param>
public sealed record SourcePosition(string Source, long Position, long Head, DateTimeOffset? KnownTime)
{
    // A checkpoint comes each second; one that is late, or on its way, is no lag.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Milliseconds that the views are behind this source: the age of the newest checkpoint that they reached, whatever
    /// waits before them in a queue; 0 while that is fresh and nothing is missing; null when the source was never heard.
    /// </summary>
    public long? LagMs(DateTimeOffset now) =>
        KnownTime is not { } known ? null
        : Position >= Head && now - known <= Grace ? 0
        : Math.Max(1, (long)(now - known).TotalMilliseconds);
}

/// <summary>A stream that was set aside (geparkeerd).</summary>
/// <param name="Source">Name of the service it belongs to.</param>
/// <param name="Stream">The stream.</param>
/// <param name="FromVersion">Its first version that could not be applied.</param>
/// <param name="Events">How many of its events wait.</param>
/// <param name="Reason">Why the first could not be applied.</param>
public sealed record Parked(string Source, Guid Stream, long FromVersion, long Events, string Reason);

/// <summary>Tells how far an inbox is, as committed; any replica can ask.</summary>
public sealed class Positions(NpgsqlDataSource store, TakenHere here, IServiceProvider services, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Seldom = TimeSpan.FromMilliseconds(200);

    /// <summary>Messages whose bytes could not be read, since this process started.</summary>
    public long Undecodable => (services.GetService(typeof(IEventBus)) as IEventBus)?.Undecodable ?? 0;

    /// <summary>Every source.</summary>
    public async Task<IReadOnlyList<SourcePosition>> All(CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select source, position, head, known_time from regio.inbox_source order by source");
        await using var row = await command.ExecuteReaderAsync(ct);
        var all = new List<SourcePosition>();
        while (await row.ReadAsync(ct))
        {
            all.Add(new(
                row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3)));
        }

        return all;
    }

    /// <summary>Every stream that was set aside.</summary>
    public async Task<IReadOnlyList<Parked>> AllParked(CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select distinct on (stream) source, stream, version, count(*) over (partition by stream), reason
            from regio.inbox_parked order by stream, version
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        var parked = new List<Parked>();
        while (await row.ReadAsync(ct))
        {
            parked.Add(new(row.GetString(0), row.GetGuid(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4)));
        }

        return parked;
    }

    /// <summary>Waits until these positions are in the views, at most two seconds; false when they are not by then.</summary>
    public async Task<bool> Reached(IReadOnlyDictionary<string, long> wanted, CancellationToken ct)
    {
        var deadline = clock.GetUtcNow() + Patience;
        for (var ask = !here.Leads; ; ask = true)
        {
            if (here.Holds(wanted) || (ask && await Stored(wanted, ct)))
            {
                return true;
            }

            var now = clock.GetUtcNow();
            if (now >= deadline)
            {
                return false;
            }

            var until = now + (here.Leads ? Seldom : Soon);
            await TakenBy(until < deadline ? until : deadline, wanted, ct);
        }
    }

    // Waits for what is taken in here; who takes in somewhere else is not heard, and must be asked for.
    private async Task TakenBy(DateTimeOffset until, IReadOnlyDictionary<string, long> wanted, CancellationToken ct)
    {
        for (var left = until - clock.GetUtcNow(); left > TimeSpan.Zero; left = until - clock.GetUtcNow())
        {
            var next = here.Next;
            if (here.Holds(wanted))
            {
                return;
            }

            await Task.WhenAny(next, Task.Delay(left, clock, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> Stored(IReadOnlyDictionary<string, long> wanted, CancellationToken ct)
    {
        var at = (await All(ct)).ToDictionary(source => source.Source, source => source.Position);
        return wanted.All(want => at.GetValueOrDefault(want.Key) >= want.Value);
    }
}
