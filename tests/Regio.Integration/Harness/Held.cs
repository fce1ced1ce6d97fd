using Npgsql;

namespace Regio.Integration;

/// <summary>A statement of a store that stands still once it was done, until it is let go.</summary>
internal sealed class Held : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private Held(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Holds a statement, as a trigger names it: <c>insert on regio.insight_facts</c>.</summary>
    public static async Task<Held> At(Service service, string statement)
    {
        var held = new Held(new NpgsqlConnection(service.Store + ";Pooling=false"));
        await held.connection.OpenAsync();
        await held.Run(
            $"""
            select pg_advisory_lock(20);
            create function held() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(20); return null; end';
            create trigger holds after {statement} execute function held()
            """);
        return held;
    }

    /// <summary>Waits until it stands still.</summary>
    public Task<TimeSpan> IsReached() => Until.So(async () => await Count() > 0, 20, "It stands still.");

    /// <summary>Ends whatever stands still, as a crash would.</summary>
    public Task Kill() => Run($"select pg_terminate_backend(pid) {Waiting}");

    public async ValueTask DisposeAsync()
    {
        await Run("select pg_advisory_unlock(20)");
        await Run("drop function held cascade");
        await connection.DisposeAsync();
    }

    private const string Waiting =
        "from pg_locks where locktype = 'advisory' and not granted and objid = 20 and database = (select oid from pg_database where datname = current_database())";

    private async Task<long> Count()
    {
        await using var command = new NpgsqlCommand($"select count(*) {Waiting}", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
