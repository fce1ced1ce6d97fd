using Medallion.Threading.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Lets one process at a time do a piece of work, over all replicas that share a store.</summary>
public sealed class Leadership(IConfiguration configuration, ILogger<Leadership> log)
{
    private static readonly TimeSpan Retry = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Runs the work while this process leads; when it stops leading the work is cancelled and it stands by again.
    /// A standby polls: waiting inside the database would hold a transaction open, which stops publication behind
    /// the first append that is rolled back.
    /// </summary>
    public async Task Lead(string name, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        var @lock = new PostgresDistributedLock(
            new PostgresAdvisoryLockKey($"regio-{name}", allowHashing: true),
            ConnectionString(),
            options => options.KeepaliveCadence(TimeSpan.FromSeconds(1)));
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await using var held = await @lock.TryAcquireAsync(cancellationToken: stop);
                if (held is not null)
                {
                    using var leading = CancellationTokenSource.CreateLinkedTokenSource(stop, held.HandleLostToken);
                    log.LogInformation("Leading {Name}", name);
                    await work(leading.Token);
                }
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                log.LogWarning(e, "Stopped leading {Name}; standing by", name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Retry, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // The lock's session watches for its own loss inside a statement that sleeps for a minute. Without this the database
    // sees only after that minute that its process was killed, and nobody leads until then.
    private string ConnectionString()
    {
        var store = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Store"));
        store.Options = $"{store.Options} -c client_connection_check_interval=1000".Trim();
        return store.ConnectionString;
    }
}
