using JasperFx.Events;
using Marten;
using Npgsql;
using Regio.Hosting.Inbox;
using Regio.Hosting.Reading;

namespace Regio.Projections;

/// <summary>
/// Builds documents anew beside those that answer, stream by stream, each whole; what is received meanwhile is folded after, the
/// last of it while the inbox waits. Then what was built is compared, and takes the place of what is there in one short transaction.
/// A crash before that leaves what is there as it is, and whoever takes the rebuild up begins again.
/// </summary>
internal sealed class RebuildRun(IDocumentStore store, NpgsqlDataSource database, Rebuilds rebuilds, SetAside aside, ILogger<RebuildRun> log)
{
    private const int StreamsAtOnce = 500;
    private const int FactsAtOnce = 5_000;
    private const int StreamsWhileTheInboxWaits = 100;

    /// <summary>Does it all; of one that had ended, what is left.</summary>
    /// <exception cref="InvalidDataException">A stored fact cannot be folded, and so it cannot be done: what is there stays.</exception>
    public async Task Run(Rebuild asked, CancellationToken ct)
    {
        var rebuild = await rebuilds.TakeUp(asked, ct);
        await BesideTables.Sweep(database, ct);
        if (rebuild is not null)
        {
            // Another version's documents cannot be kept beside this version's.
            var views = FactsShapes.Now.Keys.Intersect(asked.Views.Union(await rebuilds.Stale(ct))).ToList();
            log.LogInformation("Rebuilding {Views}", string.Join(", ", views));
            Tell(views, await Build(rebuild, await BesideTables.Of(rebuild, views, database, ct), ct));
            await BesideTables.Sweep(database, ct);
        }
    }

    private async Task<RebuildComparison> Build(OpenRebuild rebuild, BesideTables beside, CancellationToken ct)
    {
        var reached = await Newest(ct);
        var folded = await FoldAll(rebuild, beside, ct);
        RebuildComparison? found;
        while ((found = await TrySwap(rebuild, beside, reached, ct)) is null)
        {
            var newest = await Newest(ct);
            foreach (var streams in (await Touched(reached, ct)).Chunk(StreamsAtOnce))
            {
                folded += await Fold(beside, streams, ct);
                await rebuilds.Report(rebuild, folded, ct);
            }

            reached = newest;
        }

        return found;
    }

    // The next streams are read and folded while those before are written.
    private async Task<long> FoldAll(OpenRebuild rebuild, BesideTables beside, CancellationToken ct)
    {
        var (folded, writing) = (0L, Task.CompletedTask);
        try
        {
            for (var streams = await StreamsAfter(Guid.Empty, ct); streams.Count > 0; streams = await StreamsAfter(streams[^1], ct))
            {
                var (built, count) = await Folded(beside, streams, ct);
                await writing;
                await rebuilds.Report(rebuild, folded, ct);
                (folded, writing) = (folded + count, Write(beside, built, ct));
            }
        }
        finally
        {
            // Whoever begins again does so after it.
            await writing;
        }

        await rebuilds.Report(rebuild, folded, ct);
        return folded;
    }

    private void Tell(IReadOnlyList<string> views, RebuildComparison found)
    {
        log.LogInformation(
            "Rebuilt {Views}: {Before} documents before, {After} after, {Differing} differing, {Missing} missing, {Surplus} surplus",
            string.Join(", ", views), found.Before, found.After, found.Differing, found.Missing, found.Surplus);
        foreach (var stream in found.TakenIn)
        {
            log.LogInformation("Stream {Stream} was set aside, and is taken in", stream);
        }

        foreach (var one in found.First)
        {
            log.LogInformation("The document of {View} {Stream} was {Difference}", one.View, one.Stream, one.Difference);
        }
    }

    // While the views are locked nothing is received; so what came since is folded, and then nothing is left to fold.
    private async Task<RebuildComparison?> TrySwap(OpenRebuild rebuild, BesideTables beside, long reached, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await SetAside.Hold(transaction, ct);
        await InsightTables.LockAny(transaction, ct);
        var touched = await Touched(reached, ct);
        if (touched.Count > StreamsWhileTheInboxWaits)
        {
            return null;
        }

        if ((await rebuilds.Stale(ct)).Except(beside.Views).Any())
        {
            throw new InvalidOperationException("Another version rebuilt the views meanwhile.");
        }

        await beside.Write(connection, transaction, (await Folded(beside, touched, ct)).Facts, ct);
        var takenIn = await TakeIn(transaction, beside, ct);
        var found = await beside.Compare(transaction, ct) with { TakenIn = takenIn };
        await beside.Swap(transaction, found, ct);
        await rebuilds.Done(transaction, rebuild, found, ct);
        await transaction.CommitAsync(ct);
        return found;
    }

    // What was set aside by a fold, or as a contract that an earlier version did not know, may fit by now.
    private async Task<IReadOnlyList<Guid>> TakeIn(NpgsqlTransaction transaction, BesideTables beside, CancellationToken ct)
    {
        var (facts, events) = (new List<IFacts>(), new List<Next>());
        foreach (var waiting in await SetAside.Readable(transaction, ct))
        {
            var stream = waiting[0].Event.Stream;
            var state = (await Folded(beside, [stream], ct)).Facts.SingleOrDefault();
            if (Folded(state, waiting) is { } folded && beside.Views.Contains(FactsShapes.KindOf(folded)))
            {
                facts.Add(folded);
                events.AddRange(waiting);
            }
        }

        await beside.Write(transaction.Connection!, transaction, facts, ct);
        await aside.Take(transaction, events, ct);
        return [.. facts.Select(folded => folded.Id)];
    }

    private static IFacts? Folded(IFacts? state, IReadOnlyList<Next> events)
    {
        try
        {
            return events.Aggregate(state, (facts, next) => StreamFacts.After(facts, next.Event.Stream, next.Contract));
        }
        catch (Exception)
        {
            return null; // It stays where it is, for the reason that is told there.
        }
    }

    private async Task<long> Fold(BesideTables beside, IReadOnlyCollection<Guid> streams, CancellationToken ct)
    {
        var (built, count) = await Folded(beside, streams, ct);
        await Write(beside, built, ct);
        return count;
    }

    private async Task Write(BesideTables beside, IReadOnlyCollection<IFacts> built, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await beside.Write(connection, null, built, ct);
    }

    private async Task<(IReadOnlyCollection<IFacts> Facts, long Count)> Folded(BesideTables beside, IReadOnlyCollection<Guid> streams, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.FactsWhere("d.stream_id = any(?)", ct, streams.ToArray());
        var facts = new Dictionary<Guid, IFacts>();
        foreach (var e in events)
        {
            if (After(facts.GetValueOrDefault(e.StreamId), e) is { } after)
            {
                facts[e.StreamId] = after;
            }
        }

        return ([.. facts.Values.Where(one => beside.Views.Contains(FactsShapes.KindOf(one)))], events.Count);
    }

    private static IFacts? After(IFacts? state, IEvent e)
    {
        try
        {
            return StreamFacts.After(state, e.StreamId, e.Data);
        }
        catch (Exception cause)
        {
            throw new InvalidDataException($"Version {e.Version} of stream {e.StreamId} cannot be folded: {cause.GetType().Name}: {cause.Message}", cause);
        }
    }

    private async Task<long> Newest(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select coalesce(max(seq_id), 0)::bigint from mt_events");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    // The inbox appends while it holds the views, so that no fact comes later with a lower place than one that is there.
    private async Task<IReadOnlyList<Guid>> Touched(long reached, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select coalesce(array_agg(distinct stream_id), '{}') from mt_events where seq_id > $1");
        command.Parameters.Add(new() { Value = reached });
        return (Guid[])(await command.ExecuteScalarAsync(ct))!;
    }

    // The next streams: as many as have few facts together.
    private async Task<IReadOnlyList<Guid>> StreamsAfter(Guid after, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select id, version::bigint from mt_streams where id > $1 order by id limit $2");
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = StreamsAtOnce });
        await using var row = await command.ExecuteReaderAsync(ct);
        var (streams, facts) = (new List<Guid>(), 0L);
        while (facts < FactsAtOnce && await row.ReadAsync(ct))
        {
            streams.Add(row.GetGuid(0));
            facts += row.GetInt64(1);
        }

        return streams;
    }
}
