using System.Globalization;
using JasperFx;
using JasperFx.Events.Daemon;
using Marten;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Publishing;

/// <summary>
/// Runs, in one process at a time, what reads committed facts: the publisher and the store's own views; and, each
/// second, says how far publishing has come.
/// </summary>
internal sealed class PublisherHost(
    IDocumentStore store, NpgsqlDataSource database, Leadership leadership, StoreReady ready, Publishers publishers,
    TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Wait(stoppingToken);
        await leadership.Lead("publisher", Run, stoppingToken);
    }

    private async Task Run(CancellationToken leading)
    {
        publishers.One?.Restart();
        using var daemon = await store.BuildProjectionDaemonAsync();
        try
        {
            await daemon.StartAllAsync();
            var readers = daemon.CurrentAgents().Select(agent => agent.Name.Identity).ToList();
            while (true)
            {
                await Task.Delay(Beat, clock, leading);
                await Revive(daemon, readers, leading);
                if (publishers.One is { } publisher)
                {
                    await Say(publisher, leading);
                }
            }
        }
        finally
        {
            await daemon.StopAllAsync().WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A reader that failed stays where it is until somebody starts it again; it begins from its committed progress.
    private async Task Revive(IProjectionDaemon daemon, IReadOnlyList<string> readers, CancellationToken leading)
    {
        var running = daemon.CurrentAgents()
            .Where(agent => agent.Status == AgentStatus.Running).Select(agent => agent.Name.Identity);
        foreach (var reader in readers.Except(running))
        {
            await ClearTheStart(reader, leading);
            await daemon.StartAgentAsync(reader, leading);
        }
    }

    // The store's library keeps the first progress of a reader as a new row: one that was put back to the start is in its way.
    private async Task ClearTheStart(string reader, CancellationToken leading)
    {
        await using var command = database.CreateCommand("delete from mt_event_progression where name = $1 and last_seq_id = 0");
        command.Parameters.Add(new() { Value = reader });
        await command.ExecuteNonQueryAsync(leading);
    }

    // The moment comes first: what was recorded ten seconds before it is committed, or never will be, and so at or
    // below the highest position read after it.
    private async Task Say(Publisher publisher, CancellationToken leading)
    {
        var probe = clock.GetUtcNow();
        var (highest, published) = await Positions(leading);
        if (publisher.Progress is null && published >= highest)
        {
            await publisher.Resume(published, probe, leading);
        }

        if (publisher.Progress is { } progress && progress.Mark >= highest)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(leading);
            patience.CancelAfter(Beat);
            await publisher.SayReached(probe, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<(long Highest, long Published)> Positions(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select (select coalesce(max(seq_id), 0) from mt_events),
                   (select coalesce(max(last_seq_id), 0) from mt_event_progression where name = $1)
            """);
        command.Parameters.Add(new() { Value = Publishers.ShardName });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (Convert.ToInt64(row[0], CultureInfo.InvariantCulture), Convert.ToInt64(row[1], CultureInfo.InvariantCulture));
    }
}

/// <summary>The publisher of this process; none without a broker.</summary>
internal sealed record Publishers(Publisher? One)
{
    /// <summary>Name under which the store keeps its progress.</summary>
    public const string ShardName = "Publisher:All";
}
