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

    // Of each stream the run that is of the moment, which ends at the first that was recorded later, as a fold of it does.
    private const string Told =
        """
        from mt_events e
        left join (select stream_id, min(seq_id) as seq from mt_events where stream_id = any($1) and timestamp > $3 group by stream_id) later
          on later.stream_id = e.stream_id
        where e.stream_id = any($1) and e.seq_id <= $2 and e.type <> all($4) and (later.seq is null or e.seq_id < later.seq)
        """;

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

    /// <summary>How many of those events may be told, and how many of these name what they rest on themselves.</summary>
    public async Task<(int Events, int WithSource)> Count(IReadOnlyCollection<Guid> streams, Moment moment, CancellationToken ct)
    {
        await using var command = Asked($"select count(*)::int, (count(*) filter (where e.headers ->> 'sources' <> '[]'))::int {Told}", streams, moment);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt32(0), row.GetInt32(1));
    }

    /// <summary>A stretch of those that may be told, read piece by piece; nothing beside it is read.</summary>
    public async IAsyncEnumerable<RecordedEvent> Stretch(
        IReadOnlyCollection<Guid> streams, Moment moment, Paging paging, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var piece in (await Sequences(streams, moment, paging, ct)).Chunk(Piece))
        {
            await using var session = store.QuerySession();
            foreach (var e in await session.FactsWhere("d.seq_id = any(?)", ct, piece))
            {
                yield return RecordedEvent.Of(e);
            }
        }
    }

    private async Task<IReadOnlyList<long>> Sequences(IReadOnlyCollection<Guid> streams, Moment moment, Paging paging, CancellationToken ct)
    {
        await using var command = Asked($"select e.seq_id {Told} order by e.seq_id limit $5 offset $6", streams, moment);
        command.Parameters.Add(new() { Value = paging.Take is { } take ? (long)take : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = (long)paging.Skip });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var sequences = new List<long>();
        while (await rows.ReadAsync(ct))
        {
            sequences.Add(rows.GetInt64(0));
        }

        return sequences;
    }

    private NpgsqlCommand Asked(string sql, IReadOnlyCollection<Guid> streams, Moment moment)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = streams.ToArray() });
        command.Parameters.Add(new() { Value = moment.Taken });
        command.Parameters.Add(new() { Value = (moment.KnownOn ?? DateTimeOffset.MaxValue).UtcDateTime });
        command.Parameters.Add(new() { Value = RecordedEvent.Untold });
        return command;
    }
}
