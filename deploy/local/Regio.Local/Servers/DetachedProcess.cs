using System.Diagnostics;
using System.Text.Json;

namespace Regio.Local;

/// <summary>What to start.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Environment">Variables besides those of the launcher.</param>
/// <param name="User">The user to run as when we are root; null keeps the present one.</param>
/// <param name="Folder">Where it runs.</param>
/// <param name="Version">Names what is started, to see later whether something else should be running.</param>
internal sealed record Launch(
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment,
    string? User = null,
    string Folder = "/",
    string Version = "");

/// <summary>A process that outlives the launcher. It is known by pid, start and boot, so a recycled pid is never touched.</summary>
internal sealed class DetachedProcess(StateFolder folder, string name)
{
    private sealed record Trace(int Pid, long StartedAt, string Boot, string Version);

    public string Name => name;

    /// <summary>The pid, or null when the process this folder started is not running.</summary>
    public int? Pid =>
        Read() is { } trace && trace.Boot == ProcessTable.Boot && ProcessTable.StartedAt(trace.Pid) == trace.StartedAt
            ? trace.Pid
            : null;

    /// <summary>What was started, as its starter described it; another version asks for a restart.</summary>
    public string? Version => Pid is null ? null : Read()?.Version;

    private string TracePath => folder.In("run", name + ".json");

    /// <summary>Starts the command in a session of its own, with its output appended to the log of that name.</summary>
    public async Task StartAsync(Launch launch, CancellationToken ct)
    {
        // A background job of a non-interactive shell leads no group, so setsid does not fork: $! is the process itself.
        string[] shell =
        [
            "/bin/sh", "-c", "log=$1; shift; setsid \"$@\" </dev/null >>\"$log\" 2>&1 & echo $!", "sh",
            folder.Log(name), .. As(launch.User), .. launch.Command,
        ];
        var ran = await Shell.RunAsync(shell, launch.Environment, launch.Folder, ct: ct);
        var pid = int.Parse(ran.Output.Trim());
        var trace = new Trace(pid, ProcessTable.StartedAt(pid) ?? 0, ProcessTable.Boot, launch.Version);
        PrivateFile.Write(TracePath, JsonSerializer.Serialize(trace));
    }

    /// <summary>Asks the process to end, waits, and ends it if it does not.</summary>
    public async Task StopAsync(int signal, TimeSpan patience)
    {
        if (Pid is { } pid)
        {
            Posix.Signal(pid, signal);
            var watch = Stopwatch.StartNew();
            while (Pid is not null && watch.Elapsed < patience)
            {
                await Task.Delay(20);
            }

            Kill();
        }

        File.Delete(TracePath);
    }

    /// <summary>Ends the process and its children at once, as a power cut would.</summary>
    public void Kill()
    {
        if (Pid is not { } pid)
        {
            return;
        }

        var all = ProcessTable.ChildrenOf(pid);
        foreach (var one in all.Prepend(pid))
        {
            Posix.Signal(one, Posix.KillNow);
        }

        SpinWait.SpinUntil(() => ProcessTable.StartedAt(pid) is null, TimeSpan.FromSeconds(5));
    }

    /// <summary>The prefix that makes a command run as another user.</summary>
    public static IReadOnlyList<string> As(string? user) =>
        user is null || !Posix.IsRoot
            ? []
            : ["setpriv", "--reuid", user, "--regid", user, "--init-groups", "--no-new-privs"];

    private Trace? Read() =>
        File.Exists(TracePath) ? JsonSerializer.Deserialize<Trace>(File.ReadAllText(TracePath)) : null;
}
