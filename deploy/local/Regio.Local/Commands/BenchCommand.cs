using System.CommandLine;

namespace Regio.Local;

/// <summary>Builds and runs the benchmarks against servers of their own; everything after the word goes to them.</summary>
internal static class BenchCommand
{
    public static Command Describe()
    {
        var name = new Argument<string?>("name") { Description = "One benchmark, e.g. B4; all when absent", Arity = ArgumentArity.ZeroOrOne };
        var check = new Option<bool>("--check") { Description = "Exit with 1 when a figure is below its bar" };
        var command = new Command("bench", "Run the benchmarks and print their figures") { name, check };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(
            Clone.Here(),
            [
                .. parsed.GetValue(name) is { } one ? [one] : Array.Empty<string>(),
                .. parsed.GetValue(check) ? ["--check"] : Array.Empty<string>(),
                .. parsed.UnmatchedTokens,
            ],
            ct));
        return command;
    }

    private static async Task<int> RunAsync(Clone clone, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var project = Path.Combine(clone.Root, "tests/Regio.Benchmarks/Regio.Benchmarks.csproj");
        if (!File.Exists(project))
        {
            throw new LauncherException("There are no benchmarks in this clone.");
        }

        using var one = await clone.LockAsync("bench", ct);
        await Packages.EnsureAsync(ct);
        try
        {
            var builder = new Builder(clone);
            string[] all = [project, .. clone.Programs.Projects];
            if (builder.IsNeeded("bench", all))
            {
                await Progress.StepAsync("Building the benchmarks", () => builder.BuildAsync("bench", all, ct));
            }

            var servers = await Progress.StepAsync(
                "Starting servers for the benchmarks", _ => TestServers.StartAsync(clone, "bench", ct));
            await DemandDiskAsync(servers.Folder, ct);
            return await Shell.AttachedAsync(
                ["dotnet", Builder.Output(project), .. arguments], TestServers.Environment(servers), clone.Root, ct);
        }
        finally
        {
            await Progress.StepAsync("Stopping the servers", () => TestServers.StopLeftoversAsync(clone, "bench"));
        }
    }

    /// <summary>In memory every commit is free, and no figure would mean anything.</summary>
    private static async Task DemandDiskAsync(StateFolder folder, CancellationToken ct)
    {
        var kind = await Shell.MustRunAsync(["stat", "-f", "-c", "%T", folder.Data], "Looking at the data folder", ct);
        if (kind.Output.Trim() is "tmpfs" or "ramfs")
        {
            throw new LauncherException(
                $"{folder.Data} is in memory ({kind.Output.Trim()}), so commits would cost nothing.", "Put the clone on a disk.");
        }
    }
}
