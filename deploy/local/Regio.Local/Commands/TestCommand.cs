using System.CommandLine;

namespace Regio.Local;

/// <summary>Builds and runs the tests against servers of their own; the last line is the sum of all runs.</summary>
internal static class TestCommand
{
    private static readonly string[] NoTests = ["Regio.Testing", "Regio.Inventions", "Regio.Benchmarks"];

    public static Command Describe()
    {
        var words = new Argument<string[]>("[long] [filter]")
        {
            Description = "'long' runs fault and load cases in full; a filter picks tests by a part of their name",
            Arity = new(0, 2),
        };
        var command = new Command("test", "Run the tests") { words };
        command.SetAction((parsed, ct) => RunAsync(Clone.Here(), parsed.GetValue(words) ?? [], ct));
        return command;
    }

    private static async Task<int> RunAsync(Clone clone, string[] words, CancellationToken ct)
    {
        var full = words.FirstOrDefault() == "long";
        var filter = words.Skip(full ? 1 : 0).ToList() is { Count: <= 1 } rest
            ? rest.FirstOrDefault()
            : throw new LauncherException("One filter at most.", "./regio test [long] [filter]");
        using var one = await clone.LockAsync("test", ct);
        await Packages.EnsureAsync(ct);
        var sum = await RunAsync(clone, full, filter, ct);
        return Report(sum, filter);
    }

    private static async Task<TestTotals> RunAsync(Clone clone, bool full, string? filter, CancellationToken ct)
    {
        var projects = Projects(clone);
        try
        {
            var servers = await PrepareAsync(clone, projects, ct);
            var environment = TestServers.Environment(servers);
            environment[RunServers.LongVariable] = full ? "1" : string.Empty;
            // Processes that live for seconds earn nothing by being profiled.
            environment["DOTNET_TieredPGO"] = "0";
            var run = new TestRun(clone, environment, filter);
            var sum = TestTotals.None;
            foreach (var project in projects)
            {
                sum += await run.RunAsync(project, ct);
            }

            return sum;
        }
        finally
        {
            await Progress.StepAsync("Stopping the test servers", () => TestServers.StopLeftoversAsync(clone, "test"));
        }
    }

    private static async Task<PrivateServers> PrepareAsync(Clone clone, IReadOnlyList<string> projects, CancellationToken ct)
    {
        var builder = new Builder(clone);
        string[] all = [.. projects, .. clone.Programs.Projects];
        var servers = Progress.StepAsync("Starting servers for the tests", _ => TestServers.StartAsync(clone, "test", ct));
        if (builder.IsNeeded("tests", all))
        {
            await Progress.StepAsync("Building the tests", () => builder.BuildAsync("tests", all, ct));
        }

        return await servers;
    }

    /// <summary>Specs first: what fails without servers is told soonest.</summary>
    private static IReadOnlyList<string> Projects(Clone clone) =>
        [.. Directory.EnumerateDirectories(Path.Combine(clone.Root, "tests"))
            .Where(folder => !NoTests.Contains(Path.GetFileName(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .OrderBy(project => project.EndsWith("Specs.csproj", StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(project => project, StringComparer.Ordinal)];

    private static int Report(TestTotals sum, string? filter)
    {
        if (sum.Reasons.Count > 0)
        {
            Console.WriteLine("Skipped:");
            foreach (var reason in sum.Reasons.GroupBy(reason => reason).OrderByDescending(group => group.Count()))
            {
                Console.WriteLine($"  {reason.Count()} × {reason.Key}");
            }
        }

        if (sum.Failures.Count > 0)
        {
            Console.WriteLine("Failed:");
            foreach (var failure in sum.Failures)
            {
                Console.WriteLine($"  {failure}");
            }
        }

        if (filter is not null && sum.All == 0)
        {
            Console.WriteLine($"No test has '{filter}' in its name.");
        }

        Console.Error.Flush();
        Console.WriteLine($"{sum.Passed} passed, {sum.Failed} failed, {sum.Skipped} skipped");
        return sum.Failed > 0 || sum.All == 0 ? 1 : 0;
    }
}
