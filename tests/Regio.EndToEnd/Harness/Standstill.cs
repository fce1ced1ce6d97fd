using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>Kills a service (kill -9) exactly when it has done a statement of its store, which stands still until whoever sent it is gone.</summary>
internal sealed class Standstill(Site site, string service)
{
    private const string Paused = "from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private ServiceProcess Process => site.System.Of(service);

    /// <summary>Lets a statement stand still, as a trigger names it.</summary>
    public async Task PauseAfter(string statement)
    {
        await Ask("create function pause() returns trigger language plpgsql as 'begin perform pg_sleep(120); return null; end'");
        await Ask($"create trigger pauses after {statement} execute function pause()");
    }

    /// <summary>Kills the service while the statement stands still, and what is left of it in its store.</summary>
    public async Task Kill()
    {
        await Wait.Until("it stands still", () => Ask($"select pid::text {Paused}"), paused => paused.Count > 0, Patience);
        Process.Kill();
        await Ask($"select pg_terminate_backend(pid)::text {Paused}");
        await Wait.Until("nothing of it is left", () => Ask($"select pid::text {Paused}"), paused => paused.Count == 0, Patience);
    }

    /// <summary>Kills it twice: when it starts again it comes to the same statement. Then lets the statement go.</summary>
    public async Task KillTwice()
    {
        await Kill();
        await Process.StartAsync(Site.Cancelled);
        await Kill();
        await Ask("drop function pause cascade");
    }

    /// <summary>The first column of what the service's store answers.</summary>
    public async Task<IReadOnlyList<string>> Ask(string sql)
    {
        await using var store = site.StoreOf(service);
        await using var command = store.CreateCommand(sql);
        await using var row = await command.ExecuteReaderAsync(Site.Cancelled);
        var all = new List<string>();
        while (await row.ReadAsync(Site.Cancelled))
        {
            all.Add(row.GetString(0));
        }

        return all;
    }
}
