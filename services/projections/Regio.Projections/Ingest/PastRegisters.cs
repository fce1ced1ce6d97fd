using System.Collections.Concurrent;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace Regio.Projections;

/// <summary>
/// The register as the sources had recorded it at a moment: of each stream the longest run of facts recorded at or
/// before it, and of what an earlier answer had taken in, folded again from the service's own store.
/// </summary>
internal sealed class PastRegisters(IDocumentStore store, NpgsqlDataSource database)
{
    private const int Page = 5_000;
    private const int Kept = 8;

    private readonly ConcurrentDictionary<string, (DateTimeOffset? Begins, long Looked)> memory = new();
    private volatile IReadOnlyList<(Moment Moment, Register Register)> asked = [];
    private volatile IReadOnlyList<(Moment Moment, Register Register)> told = [];

    /// <summary>The register of a moment; the last few asked for are kept.</summary>
    public async Task<Register> At(Moment moment, CancellationToken ct)
    {
        if (asked.Concat(told).FirstOrDefault(kept => kept.Moment == moment).Register is { } known)
        {
            return known;
        }

        var register = await Folded(moment, ct);
        asked = [(moment, register), .. asked.Take(Kept - 1)];
        return register;
    }

    /// <summary>Keeps the register of a moment that was just told of, so that who asks for the same need not wait for it; what was folded stays.</summary>
    public void Keep(Moment moment, Register register)
    {
        if (told.All(kept => kept.Moment != moment))
        {
            told = [(moment, register), .. told.Take(Kept - 1)];
        }
    }

    /// <summary>The register of a moment, folded for this once.</summary>
    public async Task<Register> Folded(Moment moment, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var fold = new PastFold(moment);
        for (var (after, more) = (0L, true); more;)
        {
            var events = await session.Events.QueryAllRawEvents()
                .Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Page).ToListAsync(ct);
            foreach (var e in events)
            {
                fold.Take(e);
            }

            (after, more) = (events.Count > 0 ? events[^1].Sequence : after, events.Count == Page);
        }

        return fold.Register;
    }

    /// <summary>When the first fact of a source was recorded; null while there is none. What was looked at once is not looked at again.</summary>
    public async Task<DateTimeOffset?> MemoryBegins(string source, CancellationToken ct)
    {
        var (begins, looked) = memory.GetValueOrDefault(source);
        await using var command = database.CreateCommand(
            """
            select (select min(timestamp) from mt_events where seq_id > $2 and seq_id <= top.seq and headers ->> 'source' = $1), top.seq
            from (select coalesce(max(seq_id), 0)::bigint as seq from mt_events) as top
            """);
        command.Parameters.Add(new() { Value = source });
        command.Parameters.Add(new() { Value = looked });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        var first = row.IsDBNull(0) ? (DateTimeOffset?)null : new DateTimeOffset(row.GetDateTime(0), TimeSpan.Zero);
        begins = first < begins || begins is null ? first ?? begins : begins;
        memory[source] = (begins, row.GetInt64(1));
        return begins;
    }

    /// <summary>Of streams how much was recorded by a moment, and when last.</summary>
    public async Task<IReadOnlyDictionary<Guid, Recorded>> Of(IReadOnlyCollection<Guid> streams, Moment moment, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select stream_id, count(*)::int, max(timestamp) from mt_events where stream_id = any($1) and timestamp <= $2 and seq_id <= $3 group by stream_id");
        command.Parameters.Add(new() { Value = streams.ToArray() });
        command.Parameters.Add(new() { Value = (moment.KnownOn ?? DateTimeOffset.MaxValue).UtcDateTime });
        command.Parameters.Add(new() { Value = moment.Taken });
        await using var rows = await command.ExecuteReaderAsync(ct);
        var recorded = new Dictionary<Guid, Recorded>();
        while (await rows.ReadAsync(ct))
        {
            recorded[rows.GetGuid(0)] = new(rows.GetInt32(1), rows.GetDateTime(2));
        }

        return recorded;
    }
}

/// <summary>Up to where what was recorded is taken.</summary>
/// <param name="KnownOn">Nothing that was recorded later; null: whatever was taken in.</param>
/// <param name="Taken">Nothing beyond this place in the service's own store.</param>
internal sealed record Moment(DateTimeOffset? KnownOn, long Taken)
{
    /// <summary>Whether an event is of it.</summary>
    public bool Holds(IEvent e) => e.Sequence <= Taken && !(e.Timestamp > KnownOn);
}

/// <summary>What was recorded in a stream.</summary>
/// <param name="Facts">How many facts.</param>
/// <param name="Last">When the last of them was, in UTC.</param>
internal readonly record struct Recorded(int Facts, DateTime Last);
