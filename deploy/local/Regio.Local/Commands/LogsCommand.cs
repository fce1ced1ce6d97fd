using System.CommandLine;
using System.Diagnostics;

namespace Regio.Local;

/// <summary>Shows the end of the logs, of one program or of all.</summary>
internal static class LogsCommand
{
    private static readonly string[] Names = [.. Programs.All, "postgres", "rabbitmq"];

    public static Command Describe()
    {
        var service = new Argument<string?>("service")
        {
            Description = string.Join(", ", Names),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on showing what is added" };
        var command = new Command("logs", "Show the last lines of a log, or of every log") { service, follow };
        command.SetAction((parsed, ct) => ShowAsync(parsed.GetValue(service), parsed.GetValue(follow), ct));
        return command;
    }

    private static async Task<int> ShowAsync(string? service, bool follow, CancellationToken ct)
    {
        if (service is not null && !Names.Contains(service))
        {
            throw new LauncherException($"There is no service '{service}'.", "One of: " + string.Join(", ", Names));
        }

        var state = Clone.Here().State;
        var files = (service is null ? Names : [service]).Select(state.Log).Where(File.Exists).ToList();
        if (files.Count == 0)
        {
            throw new LauncherException("There are no logs yet.", "./regio up starts the services.");
        }

        var lines = service is null ? "20" : "100";
        string[] arguments = ["-n", lines, .. follow ? ["-F"] : Array.Empty<string>(), "--", .. files];
        using var tail = Process.Start(new ProcessStartInfo("tail", arguments) { UseShellExecute = false })!;
        await tail.WaitForExitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }
}
