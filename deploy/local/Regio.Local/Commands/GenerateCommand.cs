using System.CommandLine;

namespace Regio.Local;

/// <summary>Writes an invented register of any size, with the shapes of the real one.</summary>
internal static class GenerateCommand
{
    public static Command Describe()
    {
        var scale = new Option<int>("--scale") { Description = "How many countries side by side (1 to 200)", Required = true };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same bytes", Required = true };
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
            report => Task.Run(() => new Generator(seed, scale).Write(folder, report)));
        Console.WriteLine($"{rows} rows in {Path.GetFullPath(folder)}. Import them: ./regio import {folder}");
        return 0;
    }
}
