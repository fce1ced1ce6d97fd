using System.CommandLine;

namespace Regio.Local;

/// <summary>Imports a folder of CSV files and says what became of every file's rows.</summary>
internal static class ImportCommand
{
    private const int FaultsShown = 20;
    private const int SomeRefused = 2;

    public static Command Describe()
    {
        var folder = new Argument<string>("dir")
        {
            Description = $"A folder with {string.Join(", ", CsvImport.Names)}; with {string.Join(", ", MoneyFiles.Names)}; or with files that a mapping in deploy/money is for",
        };
        var command = new Command("import", "Import a register from CSV files; again changes nothing") { folder };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(folder)!, ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken ct)
    {
        MoneyFiles.NeedFolder(folder);
        var clone = Clone.Here();
        var (register, money) = (CsvImport.Found(folder), MoneyFiles.Found(folder, MoneyFiles.Mappings(clone.Root)));
        using var gateway = new GatewayClient(clone, clone.Ports);
        var refused = register.Count > 0 || money.Count == 0
            ? await RunAsync(gateway, "networks", CsvImport.FilesIn(folder), folder, ct)
            : 0;
        return Math.Max(refused, money.Count > 0 ? await RunAsync(gateway, "funding", money, folder, ct) : 0);
    }

    private static async Task<int> RunAsync(
        GatewayClient gateway, string service, IReadOnlyList<string> files, string folder, CancellationToken ct)
    {
        var import = new CsvImport(gateway, service: service);
        var job = await Progress.StepAsync($"Importing {folder} into {service}", async report =>
        {
            var ended = await import.RunAsync(files, report, ct);
            report("waiting for the views");
            await new Views(gateway).WaitAsync([ended.Position], ct);
            return ended;
        });
        Print(job);
        if (job.Refused > 0)
        {
            await PrintFaultsAsync(import, job, ct);
        }

        if (job.State != "done")
        {
            throw new LauncherException($"The import job ended as '{job.State}'.", $"./regio logs {service} says why; importing again is harmless.");
        }

        return job.Refused > 0 ? SomeRefused : 0;
    }

    private static void Print(ImportJob job)
    {
        Console.WriteLine($"{"file",-46}{"rows",8}{"taken",8}{"unchanged",11}{"refused",9}");
        foreach (var file in job.Files)
        {
            Console.WriteLine($"{file.Name,-46}{file.Rows,8}{file.Taken,8}{file.Unchanged,11}{file.Refused,9}");
        }
    }

    private static async Task PrintFaultsAsync(CsvImport import, ImportJob job, CancellationToken ct)
    {
        var faults = await import.FaultsAsync(job, FaultsShown, ct);
        Console.WriteLine();
        foreach (var fault in faults)
        {
            Console.WriteLine($"{fault.File}:{fault.Line} {fault.Field} {fault.Code}: {fault.Detail}");
        }

        if (faults.Count == FaultsShown)
        {
            Console.WriteLine($"… the whole list: {import.FaultsOf(job)}");
        }
    }
}
