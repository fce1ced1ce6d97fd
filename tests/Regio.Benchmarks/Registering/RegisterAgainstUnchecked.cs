using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>Registering a network at ten times the register's size, with the resemblance check and without.</summary>
internal sealed class RegisterAgainstUnchecked : IBenchmark
{
    private const int Countries = 10;

    public string Name => "B13";

    public string Title => "Registration with the resemblance check at 10×, four callers, against the same without it";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var folder = Path.Combine(ground.Folder, "register-10");
        var rows = await Progress.StepAsync(
            "B13: inventing ten countries", report => Task.FromResult(new Generator(seed: 1, Countries).Write(folder, report)));
        await using var road = await Road.Start(ground.Root, ground.Servers, null, ct);
        await Progress.StepAsync(
            $"B13: importing {rows:N0} rows", () => new RoadImport(road, new(folder, "")).Run(ct));
        var registrations = new Registrations(road);
        await Progress.StepAsync("B13: warming up", async () =>
        {
            await registrations.Prepare(ct);
            await registrations.Run(check: true, ct);
            await registrations.Run(check: false, ct);
        });
        var rounds = await Rounds.Run(
            "B13: registering in turn", () => registrations.Run(check: true, ct), () => registrations.Run(check: false, ct),
            round => $"p99 {round.Ours.Late:N0} ms against {round.Peer.Late:N0} ms");
        return new(
            Name, Title,
            [
                new("with the check, p99", Rounds.Of(rounds, round => round.Ours.Late), "ms", Bar.Most(100)),
                new("with the check, p50", Rounds.Of(rounds, round => round.Ours.Median), "ms"),
                new("without, p99", Rounds.Of(rounds, round => round.Peer.Late), "ms"),
                new("without, p50", Rounds.Of(rounds, round => round.Peer.Median), "ms"),
                new("with / without, p50", Rounds.Of(rounds, round => round.Ours.Median / round.Peer.Median), ""),
                new("with, CPU", Rounds.Of(rounds, round => round.Ours.Work.CpuPerThousand), "s/1,000"),
                new("without, CPU", Rounds.Of(rounds, round => round.Peer.Work.CpuPerThousand), "s/1,000"),
            ],
            [$"{rows:N0} rows, {Countries} countries side by side, seed 1."]);
    }
}
