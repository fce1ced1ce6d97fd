using System.CommandLine;
using System.CommandLine.Help;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;

namespace Regio.Local;

/// <summary>All commands in one, and what becomes of what goes wrong in them.</summary>
internal static class Launcher
{
    private const int Failed = 1;
    private const int Interrupted = 130;

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words after <c>./regio</c>; without any, the help is shown.</param>
    /// <param name="output">Where help and what is wrong with the words go; the console when absent.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter? output = null)
    {
        var run = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // After Ctrl-C a command still stops what it started.
            ProcessTerminationTimeout = TimeSpan.FromMinutes(1),
            Output = output ?? Console.Out,
            Error = output ?? Console.Error,
        };
        try
        {
            return await Commands().Parse(arguments.Count == 0 ? ["--help"] : arguments).InvokeAsync(run);
        }
        catch (LauncherException problem)
        {
            return Say(problem.Message, problem.Advice, Failed);
        }
        catch (OperationCanceledException)
        {
            return Say("Stopped halfway, as asked.", string.Empty, Interrupted);
        }
        catch (Exception problem) when (IsOfTheMachine(problem))
        {
            return Say(problem.Message, string.Empty, Failed);
        }
    }

    private static Command Commands()
    {
        var all = new Command("./regio", "Regio on this machine. Start with: ./regio up")
        {
            new HelpOption { Recursive = true },
            UpCommand.Describe(),
            ImportCommand.Describe(),
            RebuildCommand.Describe(),
            TokenCommand.Describe(),
            StatusCommand.Describe(),
            LogsCommand.Describe(),
            DownCommand.Describe(),
            TestCommand.Describe(),
            BenchCommand.Describe(),
            GenerateCommand.Describe(),
            InstallCommand.Describe(),
        };
        all.Add(HelpCommand.Describe(all));
        return all;
    }

    /// <summary>
    /// A file that cannot be written, a program that is not there, a file of ours that someone damaged: the message says
    /// it all. What else goes wrong is a fault in the launcher, and shows where.
    /// </summary>
    private static bool IsOfTheMachine(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or Win32Exception or JsonException or CryptographicException;

    private static int Say(string message, string advice, int code)
    {
        foreach (var line in new[] { message, advice }.Where(line => line.Length > 0))
        {
            Progress.Say(line);
        }

        return code;
    }
}
