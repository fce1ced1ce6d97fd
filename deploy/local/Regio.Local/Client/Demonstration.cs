namespace Regio.Local;

/// <summary>Loads the project's own invented region into an empty store, through the front door.</summary>
internal sealed class Demonstration(Clone clone, RegioPorts ports)
{
    private string Folder => Path.Combine(clone.Root, "deploy/local/demo");

    private string Unfinished => clone.State.In("demo.unfinished");

    /// <summary>Loads the set when the store is empty, or when an earlier load was cut short.</summary>
    /// <returns>True when it was loaded.</returns>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        using var gateway = new GatewayClient(clone, ports);
        if (!File.Exists(Unfinished) && !await IsEmptyAsync(gateway, ct))
        {
            return false;
        }

        await File.WriteAllTextAsync(Unfinished, string.Empty, ct);
        await Progress.StepAsync("Loading the demonstration set", async report =>
        {
            var sent = await SendAsync(gateway, Folder, report, ct);
            report("waiting for the views");
            return await new Views(gateway).WaitAsync(sent, ct);
        });
        File.Delete(Unfinished);
        return true;
    }

    /// <summary>Sends the set's folder: its CSV files, then its schemes and policies.</summary>
    /// <returns>The positions of the last facts that it led to.</returns>
    internal static async Task<IReadOnlyList<string>> SendAsync(
        GatewayClient gateway, string folder, Action<string> report, CancellationToken ct)
    {
        var job = await new CsvImport(gateway).RunAsync(CsvImport.FilesIn(folder), report, ct);
        return job is { State: "done", Refused: 0 }
            ? [job.Position, .. await new Papers(gateway).PostAsync(folder, ct)]
            : throw new LauncherException(
                $"The demonstration set was not taken whole: {job.State}, {job.Refused} rows refused.",
                $"./regio import '{folder}' shows the rows.");
    }

    private static async Task<bool> IsEmptyAsync(GatewayClient gateway, CancellationToken ct) =>
        await gateway.CountAsync("/networks/v1/networks", ct) == 0
        && await gateway.CountAsync("/networks/v1/organisations", ct) == 0;
}
