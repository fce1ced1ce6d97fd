using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Completes when the store's tables are there; whoever needs them waits for it.</summary>
public sealed class StoreReady
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the tables are there.</summary>
    public bool IsReady => ready.Task.IsCompletedSuccessfully;

    /// <summary>Waits for the tables.</summary>
    public Task Wait(CancellationToken ct) => ready.Task.WaitAsync(ct);

    internal void Set() => ready.TrySetResult();
}

/// <summary>A table or schema that a service keeps beside its events; made at start, in the order of registration.</summary>
/// <param name="Sql">Idempotent statements.</param>
public sealed record OwnTables(string Sql);

/// <summary>Makes the store's tables at start; tries until the database is there, so that the order of starting is free.</summary>
internal sealed class StoreStart(
    IDocumentStore store, NpgsqlDataSource database, IEnumerable<OwnTables> own, StoreReady ready,
    ILogger<StoreStart> log) : BackgroundService
{
    private const long LockKey = 0x5265_6769_6F01;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = 100; !ready.IsReady; wait = Math.Min(wait * 2, 5_000))
        {
            try
            {
                await Make(stoppingToken);
                ready.Set();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The store is not ready; trying again in {Wait} ms", wait);
                await Task.Delay(wait, stoppingToken);
            }
        }
    }

    // Replicas start together: one makes the tables, the others find them made.
    private async Task Make(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await Run(connection, $"select pg_advisory_lock({LockKey})", ct);
        try
        {
            var tables = string.Join('\n', own.Select(part => part.Sql));
            await Run(connection, $"create schema if not exists regio;\n{tables}", ct);
            await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        }
        finally
        {
            await Run(connection, $"select pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
