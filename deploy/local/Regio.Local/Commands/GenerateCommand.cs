using System.CommandLine;

namespace Regio.Local;

/// <summary>Writes an invented register of any size, with the shapes of the real one.</summary>
internal static class GenerateCommand
{
    public static Command Describe()
    {
        var scale = WholeNumber.Option<int>("--scale", "How many countries side by side (1 to 200)");
        var seed = WholeNumber.Option<long>("--seed", "The same seed gives the same bytes");
        var folder = new Argument<string>("dir") { Description = "Where the files go; made when it is not there" };
        var command = new Command("generate", "Write an invented register, N times the real one's size") { scale, seed, folder };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(scale), parsed.GetValue(seed), parsed.GetValue(folder)!));
        return command;
    }

    private static async Task<int> RunAsync(int scale, long seed, string folder)
    {
        if (scale is < 1 or > 200)
        {
            throw new LauncherException($"A scale of {scale} cannot be made.", "Give a whole number from 1 to 200.");
        }

        var rows = await Progress.StepAsync(
            $"Writing {scale} × the register to {folder}",
            report => Task.Run(() => Write(seed, scale, folder, report)));
        Console.WriteLine($"{rows} rows in {Path.GetFullPath(folder)}. Import them: ./regio import {folder}");
        return 0;
    }

    private static int Write(long seed, int scale, string folder, Action<string> report)
    {
        try
        {
            return new Generator(seed, scale).Write(folder, report);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LauncherException(
                $"The files cannot be written in '{folder}': {problem.Message}", "Give a folder that you may write in.");
        }
    }
}
