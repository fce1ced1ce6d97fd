using Npgsql;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>An event that was not taken in as its source recorded it.</summary>
/// <param name="Kind">Of <see cref="InboxAudit"/>.</param>
/// <param name="Source">Name of the service that recorded it.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Version">Its version of that by the source.</param>
/// <param name="Position">Its feed position.</param>
public sealed record InboxDifference(string Kind, string Source, Guid Stream, long Version, long Position);

/// <summary>Holds what was taken in against the feeds of the sources, stream by stream and version by version.</summary>
public sealed class InboxAudit(FeedReader feeds, NpgsqlDataSource store)
{
    /// <summary>The source recorded it, its position was passed, and it is not there.</summary>
    public const string Missing = "event-missing";

    /// <summary>It is there more than once.</summary>
    public const string Twice = "event-twice";

    /// <summary>It is there at another place of its stream.</summary>
    public const string Disordered = "event-out-of-order";

    /// <summary>How many windows of a feed are read at most; of a longer feed as many are drawn at random.</summary>
    private const int Most = 100;

    /// <summary>What of a source is not as it recorded it, up to a position that everything was taken in to, and how many events were looked at.</summary>
    public async Task<(int Events, IReadOnlyList<InboxDifference> Differences)> Check(string source, long until, CancellationToken ct)
    {
        var (events, differences) = (0, new List<InboxDifference>());
        foreach (var window in Windows(until))
        {
            for (var (after, end) = (window * FeedPages.Window, Math.Min(until, (window + 1) * FeedPages.Window)); after < end;)
            {
                var page = await feeds.Read(source, after, ct);
                var recorded = page.Events.Select(e => Arrived.Of(source, e)).OfType<Arrived>().Where(e => e.Position <= until).ToList();
                events += recorded.Count;
                differences.AddRange(await Compare(source, recorded, ct));
                after = page.Until > after ? page.Until : end;
            }
        }

        return (events, differences);
    }

    private static long[] Windows(long until)
    {
        var all = Enumerable.Range(0, (int)((until + FeedPages.Window - 1) / FeedPages.Window)).Select(window => (long)window).ToArray();
        if (all.Length > Most)
        {
            Random.Shared.Shuffle(all);
        }

        return all[..Math.Min(all.Length, Most)];
    }

    // What was set aside is told of elsewhere.
    private async Task<IEnumerable<InboxDifference>> Compare(string source, List<Arrived> recorded, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select (headers ->> 'position')::bigint, stream_id, version from mt_events
            where stream_id = any($2) and headers ->> 'source' = $1
            union all
            select -1, stream, 0 from regio.inbox_parked where source = $1
            """);
        command.Parameters.Add(new() { Value = source });
        command.Parameters.Add(new() { Value = recorded.Select(e => e.Stream).Distinct().ToArray() });
        var (taken, parked) = (new List<(long Position, Guid Stream, long Version)>(), new HashSet<Guid>());
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            if (row.GetInt64(0) < 0)
            {
                parked.Add(row.GetGuid(1));
            }
            else
            {
                taken.Add((row.GetInt64(0), row.GetGuid(1), row.GetInt64(2)));
            }
        }

        var at = taken.ToLookup(one => one.Position);
        return recorded.Where(e => !parked.Contains(e.Stream)).Select(e => (Event: e, Kind: at[e.Position].ToList() switch
        {
            [] => Missing,
            [var one] => one.Stream == e.Stream && one.Version == e.Version ? null : Disordered,
            _ => Twice,
        })).Where(one => one.Kind is not null).Select(one => new InboxDifference(one.Kind!, source, one.Event.Stream, one.Event.Version, one.Event.Position));
    }
}
