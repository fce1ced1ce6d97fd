using System.Runtime.CompilerServices;
using JasperFx.Events;
using Marten;
using Npgsql;
using NpgsqlTypes;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Projections;

/// <summary>What was recorded in streams, as of the moment of an answer, from the service's own store.</summary>
internal sealed class PastEvents(IDocumentStore store, NpgsqlDataSource database)
{
    private const int Piece = 1_000;

    // What was recorded by now has no end to look for.
    private static readonly string Latest = Finding("", "");

    // Of each stream the run that is of an earlier moment, which ends at the first that was recorded later, as a fold of it does.
    private static readonly string Earlier = Finding(
        """
        left join (select stream_id, min(seq_id) as seq from mt_events where stream_id = any($1) and timestamp > $6 group by stream_id) later
          on later.stream_id = e.stream_id
        """,
        "and (later.seq is null or e.seq_id < later.seq)");

    /// <summary>The events of streams in the order in which they were taken in: of each those that were folded into the answer.</summary>
    public async Task<IReadOnlyList<IEvent>> Of(IReadOnlyCollection<Guid> streams, Moment moment, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (asked, until) = (streams.ToArray(), moment.Taken);
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => asked.Contains(e.StreamId) && e.Sequence <= until).OrderBy(e => e.Sequence).ToListAsync(ct);
        var fold = new PastFold(moment);
        return [.. events.Where(fold.Includes)];
    }

    /// <summary>How many of those events may be told, how many of these name what they rest on themselves, and where those of a stretch are: read at once.</summary>
    public async Task<FoundEvents> Find(IReadOnlyCollection<Guid> streams, Moment moment, Paging paging, CancellationToken ct)
    {
        await using var command = database.CreateCommand(moment.KnownOn is null ? Latest : Earlier);
        command.Parameters.Add(new() { Value = streams.ToArray() });
        command.Parameters.Add(new() { Value = moment.Taken });
        command.Parameters.Add(new() { Value = RecordedEvent.Untold });
        command.Parameters.Add(new() { Value = paging.Take is { } take ? (long)take : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = (long)paging.Skip });
        if (moment.KnownOn is { } known)
        {
            command.Parameters.Add(new() { Value = known.UtcDateTime });
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return new(row.GetInt32(0), row.GetInt32(1), paging, row.GetFieldValue<long[]>(2));
    }

    /// <summary>A stretch of those that may be told, read piece by piece; nothing beside it is read, and where they are only if it is another than was found.</summary>
    public async IAsyncEnumerable<RecordedEvent> Stretch(
        IReadOnlyCollection<Guid> streams, Moment moment, Paging paging, FoundEvents found, [EnumeratorCancellation] CancellationToken ct)
    {
        var asked = paging == found.Stretch ? found : await Find(streams, moment, paging, ct);
        foreach (var piece in asked.Places.Chunk(Piece))
        {
            await using var session = store.QuerySession();
            foreach (var e in await session.FactsWhere("d.seq_id = any(?)", ct, piece))
            {
                yield return RecordedEvent.Of(e);
            }
        }
    }

    private static string Finding(string joined, string untilThen) =>
        $"""
        with told as (
          select e.seq_id, e.headers ->> 'sources' <> '[]' as sourced
          from mt_events e
          {joined}
          where e.stream_id = any($1) and e.seq_id <= $2 and e.type <> all($3) {untilThen}
        )
        select count(*)::int, (count(*) filter (where sourced))::int, array(select seq_id from told order by seq_id limit $4 offset $5)
        from told
        """;
}

/// <summary>Events that may be told, as they were found.</summary>
/// <param name="Events">How many there are.</param>
/// <param name="WithSource">How many of them name what they rest on themselves.</param>
/// <param name="Stretch">Which stretch of them was asked.</param>
/// <param name="Places">Where those of it are in the service's own store, in order.</param>
internal sealed record FoundEvents(int Events, int WithSource, Paging Stretch, IReadOnlyList<long> Places);
