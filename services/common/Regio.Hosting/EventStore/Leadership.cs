using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Lets one process at a time do a piece of work, over all replicas that share a store.</summary>
/// <remarks>
/// Whoever holds the store's advisory lock leads. Neither holding it nor waiting for it may keep a statement running:
/// a transaction that is open, be it in a sleep, stops publication behind the first append that is rolled back.
/// </remarks>
public sealed class Leadership(IConfiguration configuration, ILogger<Leadership> log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Runs the work while this process leads; when it stops leading the work is cancelled and it stands by again.
    /// </summary>
    /// <param name="name">Of the work.</param>
    /// <param name="work">What it does; when it ends another may lead.</param>
    /// <param name="stop">Ends it all.</param>
    /// <param name="may">Whether this process can do the work now: until then it does not stand by. Null: always.</param>
    public async Task Lead(
        string name, Func<CancellationToken, Task> work, CancellationToken stop, Func<CancellationToken, Task<bool>>? may = null)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (may is not null && !await may(stop))
                {
                    await Task.Delay(Beat, stop);
                }

                await LeadOnce(name, work, stop);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                log.LogWarning(e, "Stopped leading {Name}; standing by", name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Beat, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LeadOnce(string name, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        await using var connection = await Connect(stop);
        while (!await Takes(connection, name, stop))
        {
            await Task.Delay(Beat, stop);
        }

        log.LogInformation("Leading {Name}", name);
        using var leading = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] both = [work(leading.Token), Hold(connection, leading.Token)];
        var ended = await Task.WhenAny(both);
        await leading.CancelAsync();
        await Task.WhenAll(both).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }

    // The lock lives as long as this connection: of its own, and noticed by the store within seconds when we vanish.
    private async Task<NpgsqlConnection> Connect(CancellationToken ct)
    {
        var own = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Store")) { Pooling = false, CommandTimeout = 3 };
        var connection = new NpgsqlConnection(own.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using var settings = new NpgsqlCommand(
                "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3", connection);
            await settings.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> Takes(NpgsqlConnection connection, string name, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 0))", connection);
        command.Parameters.Add(new() { Value = $"regio-{name}" });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    // Ends, by an exception, when the connection does.
    private static async Task Hold(NpgsqlConnection connection, CancellationToken ct)
    {
        while (true)
        {
            await Task.Delay(Beat, ct);
            await using var command = new NpgsqlCommand("select 1", connection);
            await command.ExecuteScalarAsync(ct);
        }
    }
}
