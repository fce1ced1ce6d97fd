using Npgsql;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>
/// What an event store costs beside a bare row: one-event appends through the commit path of the services, against
/// one-row inserts into a table like the event table, indexes included.
/// </summary>
internal sealed class AppendAgainstInsert : IBenchmark
{
    private const int Writers = 16;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public string Name => "B1";

    public string Title => "One-event append in process, 16 writers, against pgbench inserting one row into a like table";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var connection = await ground.FreshDatabase("bench_append", ct);
        await using var ours = await AppendStore.Start(connection, ct);
        await using var database = NpgsqlDataSource.Create(connection);
        await database.CreateCommand("create table bench_row (like mt_events including all)").ExecuteNonQueryAsync(ct);
        var peer = new PgBench(connection, Script(ground));
        var cpu = new CpuClock(ground.Servers.Postgres.Pid!.Value);

        var clients = await Progress.StepAsync(
            "B1: warming up, and trying pgbench with 1, 4 and 16 clients", async _ =>
            {
                await ours.Append(Writers, TimeSpan.FromSeconds(3), ct);
                return await peer.BestClients(TimeSpan.FromSeconds(2), ct);
            });
        var rounds = await Rounds.Run(
            "B1: appending in turn with pgbench",
            () => Rounds.Time(cpu, () => ours.Append(Writers, Turn, ct)),
            () => Rounds.Time(cpu, () => peer.Run(clients, Turn, ct)),
            Rounds.Say);
        return new(Name, Title, Rounds.Figures(rounds, "events/s", Bar.Least(0.35)), [$"pgbench was best with {clients} clients."]);
    }

    private static string Script(Ground ground)
    {
        var path = Path.Combine(ground.Folder, "insert.sql");
        File.WriteAllText(path, """
            insert into bench_row (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type,
                correlation_id, headers)
            values (nextval('mt_events_sequence'), gen_random_uuid(), gen_random_uuid(), 1,
                '{"membershipId": "019ab1c2-0000-7000-8000-000000000001", "networkId": "019ab1c2-0000-7000-8000-000000000001", "organisationId": "https://identifier.overheid.nl/tooi/id/gemeente/gm0363", "role": "participant", "on": "2026-11-01"}',
                'bench.admitted.v1', now(), '*DEFAULT*', 'Regio.Benchmarks.Admitted, Regio.Benchmarks',
                '0af7651916cd43dd8448eb211c80319c',
                '{"role": "steward", "organisation": "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "actor": "019ab1c2-0000-7000-8000-000000000002"}');

            """);
        return path;
    }
}
