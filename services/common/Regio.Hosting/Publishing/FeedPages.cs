using System.Globalization;
using Marten;
using Npgsql;

namespace Regio.Hosting.Publishing;

/// <summary>A stretch of the feed.</summary>
/// <param name="Events">Events with a position after the one asked for, up to <paramref name="Until"/>.</param>
/// <param name="Until">Everything that travels up to here is in this page or before it.</param>
/// <param name="Mark">Up to here nothing can still be committed.</param>
/// <param name="Complete">Whether the asked window lies whole below the mark, so that it never changes again.</param>
/// <param name="Time">As of a checkpoint: the moment whose facts the mark covers; absent while facts lie beyond the mark.</param>
public sealed record FeedPage(
    IReadOnlyList<CloudEvent> Events, long Until, long Mark, bool Complete, DateTimeOffset? Time = null)
{
    /// <summary>What a page that reaches the mark tells as a checkpoint does, so that it needs no broker; else null.</summary>
    public Checkpoint? Checkpoint => Until == Mark && Time is { } time ? new(Mark, Mark, time) : null;
}

/// <summary>
/// Reads the feed: the truth behind the broker. It goes only up to the store's high-water mark, because beyond it a
/// transaction may still commit a lower position.
/// </summary>
public sealed class FeedPages(IDocumentStore store, NpgsqlDataSource database, Envelopes envelopes, TimeProvider clock)
{
    /// <summary>Widest window, in positions.</summary>
    public const int Window = 2_000;

    /// <summary>The events after one position, up to another.</summary>
    public async Task<FeedPage> Read(long after, long until, CancellationToken ct)
    {
        // The moment comes first, for the reason that a checkpoint's does.
        var probe = clock.GetUtcNow();
        var (mark, highest) = await Mark(ct);
        DateTimeOffset? time = mark >= highest ? probe : null;
        var reached = Math.Min(until, mark);
        if (reached <= after)
        {
            return new([], after, mark, Complete: false, time);
        }

        await using var session = store.QuerySession();
        var facts = await session.Events.QueryAllRawEvents()
            .Where(e => e.Sequence > after && e.Sequence <= reached)
            .OrderBy(e => e.Sequence)
            .ToListAsync(ct);
        var previous = await envelopes.LastUpTo(after, ct);
        return new(envelopes.Of(facts, previous), reached, mark, until <= mark, time);
    }

    // The store's high-water mark, and the highest position that was committed.
    private async Task<(long Mark, long Highest)> Mark(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select (select coalesce(max(last_seq_id), 0) from mt_event_progression where name = 'HighWaterMark'),
                   (select coalesce(max(seq_id), 0) from mt_events)
            """);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (Convert.ToInt64(row[0], CultureInfo.InvariantCulture), Convert.ToInt64(row[1], CultureInfo.InvariantCulture));
    }
}
