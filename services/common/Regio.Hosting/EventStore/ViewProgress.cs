using Npgsql;

namespace Regio.Hosting.EventStore;

/// <summary>Tells how far a store's own view has come, for a caller that must read its own write.</summary>
public sealed class ViewProgress(NpgsqlDataSource store, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>Waits until the view has taken in this position, at most 2 s; false when it has not by then.</summary>
    /// <param name="view">Name of the projection that keeps it.</param>
    /// <param name="position">Feed position of this store.</param>
    public async Task<bool> Reaches(string view, long position, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Patience;
        while (await Reached(view, ct) < position)
        {
            if (clock.GetUtcNow() >= until)
            {
                return false;
            }

            await Task.Delay(Pause, clock, ct);
        }

        return true;
    }

    private async Task<long> Reached(string view, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select coalesce(max(last_seq_id), 0) from mt_event_progression where name = $1");
        command.Parameters.Add(new() { Value = $"{view}:All" });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
