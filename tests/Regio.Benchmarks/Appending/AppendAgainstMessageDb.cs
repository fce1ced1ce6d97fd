using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>The same appends against another event store on the same PostgreSQL.</summary>
internal sealed class AppendAgainstMessageDb : IBenchmark
{
    private const int Writers = 16;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public string Name => "B2";

    public string Title => "One-event append in process, 16 writers, against write_message of message-db, 100,000 categories";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var peer = new PgBench(await MessageDb.Install(ground, ct), Script(ground));
        await using var ours = await AppendStore.Start(await ground.FreshDatabase("bench_append", ct), ct);
        var cpu = new CpuClock(ground.Servers.Postgres.Pid!.Value);

        var clients = await Progress.StepAsync(
            "B2: warming up, and trying message-db with 1, 4 and 16 clients", async _ =>
            {
                await ours.Append(Writers, TimeSpan.FromSeconds(3), ct);
                return await peer.BestClients(TimeSpan.FromSeconds(3), ct);
            });
        var rounds = await Rounds.Run(
            "B2: appending in turn with message-db",
            () => Rounds.Time(cpu, () => ours.Append(Writers, Turn, ct)),
            () => Rounds.Time(cpu, () => peer.Run(clients, Turn, ct)),
            Rounds.Say);
        return new(Name, Title, Rounds.Figures(rounds, "events/s", Bar.Least(1.2)), [$"message-db was best with {clients} clients."]);
    }

    private static string Script(Ground ground)
    {
        var path = Path.Combine(ground.Folder, "write-message.sql");
        File.WriteAllText(path, """
            \set category random(1, 100000)
            select write_message(gen_random_uuid()::varchar, 'membership' || :category || '-' || gen_random_uuid(), 'Admitted',
                '{"membershipId": "019ab1c2-0000-7000-8000-000000000001", "networkId": "019ab1c2-0000-7000-8000-000000000001", "organisationId": "https://identifier.overheid.nl/tooi/id/gemeente/gm0363", "role": "participant", "on": "2026-11-01"}'::jsonb,
                '{"role": "steward", "organisation": "https://identifier.overheid.nl/tooi/id/ministerie/mnre1034", "actor": "019ab1c2-0000-7000-8000-000000000002"}'::jsonb);

            """);
        return path;
    }
}
