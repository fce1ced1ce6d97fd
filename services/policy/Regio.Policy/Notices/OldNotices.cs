using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Notices;

/// <summary>
/// Removes notices that nobody looks back at any more, with their deliveries, what still waits for a parked webhook included. The facts that
/// they tell of stay. A piece at a time, so that nobody waits for it.
/// </summary>
internal sealed class OldNotices(NpgsqlDataSource store, StoreReady ready, TimeProvider clock, ILogger<OldNotices> log)
    : Heartbeat(TimeSpan.FromDays(1), ready, clock, log)
{
    /// <summary>Days for which a notice is kept: a year, and a month to look back at it.</summary>
    public const int DaysKept = 400;

    /// <summary>How many are removed at once, at most.</summary>
    public const int Piece = 1_000;

    /// <summary>Removes what is too old.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        while (await Remove(ct) == Piece)
        {
        }
    }

    // Positions follow the time, so that only the first are looked at.
    private async Task<int> Remove(CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            with first as (select position, body from notice.told order by position limit $2),
            old as (select position from first where (body ->> 'at')::timestamptz < $1),
            gone as (delete from notice.delivery where position in (select position from old))
            delete from notice.told where position in (select position from old)
            """);
        command.Parameters.Add(new() { Value = Now.AddDays(-DaysKept) });
        command.Parameters.Add(new() { Value = Piece });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
