using System.Diagnostics;

namespace Regio.Local;

/// <summary>The outcome of a command that ran to its end.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What it wrote, standard output and errors together.</param>
internal sealed record Ran(int Code, string Output)
{
    public bool Succeeded => Code == 0;

    /// <summary>The last lines, where commands say what went wrong.</summary>
    public string Tail(int lines = 15) => string.Join('\n', Output.TrimEnd().Split('\n').TakeLast(lines));
}

/// <summary>Runs commands to their end; everything starts from / because server users cannot enter private folders.</summary>
internal static class Shell
{
    public static async Task<Ran> RunAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string>? environment = null,
        string folder = "/",
        Action<string>? onLine = null,
        CancellationToken ct = default)
    {
        using var process = new Process { StartInfo = Info(command, environment, folder) };
        var lines = new List<string>();
        void Take(object sender, DataReceivedEventArgs e)
        {
            if (e.Data is null)
            {
                return;
            }

            lock (lines)
            {
                lines.Add(e.Data);
            }

            onLine?.Invoke(e.Data);
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new(process.ExitCode, string.Join('\n', lines));
    }

    /// <summary>Runs a command that writes to our own console, and gives its exit code.</summary>
    public static async Task<int> AttachedAsync(
        IReadOnlyList<string> command,
        IReadOnlyDictionary<string, string> environment,
        string folder,
        CancellationToken ct)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1)) { UseShellExecute = false, WorkingDirectory = folder };
        foreach (var (key, value) in environment)
        {
            info.Environment[key] = value;
        }

        using var process = Process.Start(info)!;
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode;
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <exception cref="LauncherException">It did not; the message has its last lines.</exception>
    public static async Task<Ran> MustRunAsync(
        IReadOnlyList<string> command, string what, CancellationToken ct = default)
    {
        var ran = await RunAsync(command, ct: ct);
        return ran.Succeeded ? ran : throw new LauncherException($"{what} failed:\n{ran.Tail()}");
    }

    private static ProcessStartInfo Info(
        IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment, string folder)
    {
        var info = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
        {
            info.Environment[key] = value;
        }

        return info;
    }
}
