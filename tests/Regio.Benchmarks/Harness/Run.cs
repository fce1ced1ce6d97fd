using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>Runs what is asked for, prints and records the figures, and says where one is below its bar.</summary>
internal static class Run
{
    private static readonly IReadOnlyList<IBenchmark> All =
        [new AppendAgainstInsert(), new AppendAgainstMessageDb(), new ImportAgainstBulk(), new FreshAgainstPolling(), new RegisterAgainstUnchecked(), new RebuildAgainstMarten(), new CatchUpAgainstReading(), new ViewsAtScale(), new OneEventAtScale(), new ClashesAtScale(), new ChecksAtScale()];

    /// <summary>Runs one benchmark by name, or all.</summary>
    /// <returns>0; 1 with <c>--check</c> when a figure is below its bar or a benchmark was skipped; 2 for an unknown name.</returns>
    public static async Task<int> Go(string[] args)
    {
        var (check, names) = (args.Contains("--check"), args.Where(arg => arg != "--check").ToList());
        var chosen = All.Where(one => names.Count == 0 || names.Contains(one.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (names.FirstOrDefault(name => !All.Any(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            Console.Error.WriteLine($"There is no benchmark '{unknown}'. There are:");
            All.ToList().ForEach(one => Console.Error.WriteLine($"  {one.Name}  {one.Title}"));
            return 2;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) => stop.Cancel(e.Cancel = true);
        var reports = await Measure(chosen, stop.Token);
        var below = reports.SelectMany(report => report.Figures.Where(figure => !figure.Met)
            .Select(figure => $"{report.Benchmark} {figure.Name}: {figure.Value} {figure.Unit}, bar {figure.Bar}")).ToList();
        Console.WriteLine();
        Console.WriteLine(below.Count == 0 ? "No figure is below its bar." : "Below their bar:");
        below.ForEach(line => Console.WriteLine("  " + line));
        return check && (below.Count > 0 || reports.Count < chosen.Count) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Report>> Measure(IReadOnlyList<IBenchmark> chosen, CancellationToken ct)
    {
        var folder = RunServers.Folder
            ?? throw new LauncherException("No servers are given to the benchmarks.", "./regio bench starts them.");
        var ground = new Ground(ProjectRoot.Find(), PrivateServers.Of(folder));
        var machine = await Machine.Look(ground.Servers, ct);
        Paper.Print(machine);
        var reports = new List<Report>();
        var lines = new List<string>();
        foreach (var benchmark in chosen)
        {
            try
            {
                var report = await benchmark.Measure(ground, ct);
                Paper.Print(report);
                reports.Add(report);
                lines.AddRange(Paper.Lines(machine, report, TimeProvider.System.GetUtcNow()));
            }
            catch (SkippedException skipped)
            {
                Console.WriteLine();
                Console.WriteLine($"{benchmark.Name}  skipped: {skipped.Message}");
            }
        }

        Console.WriteLine();
        lines.ForEach(Console.WriteLine);
        await File.AppendAllLinesAsync(Path.Combine(ground.Folder, "figures.jsonl"), lines, ct);
        return reports;
    }
}
