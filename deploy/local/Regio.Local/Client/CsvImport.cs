namespace Regio.Local;

/// <summary>How an import job stands.</summary>
internal sealed record ImportJob(string Id, string State, IReadOnlyList<ImportedFile> Files)
{
    public bool IsRunning => State == "running";

    public int Refused => Files.Sum(file => file.Refused);
}

/// <summary>What became of the rows of one file.</summary>
internal sealed record ImportedFile(string Name, int Rows, int Taken, int Unchanged, int Refused);

/// <summary>Why one field of one row was refused.</summary>
internal sealed record ImportFault(string File, int Line, string? Field, string Code, string? Detail);

/// <summary>Sends a folder of CSV files to the register and follows the job.</summary>
internal sealed class CsvImport(GatewayClient gateway)
{
    private const string Imports = "/networks/v1/imports";

    /// <summary>The files of a register, in the order in which their rows refer to each other.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "organisations.csv", "successions.csv", "divisions.csv", "regions.csv", "region-municipalities.csv",
        "networks.csv", "memberships.csv",
    ];

    /// <summary>The files of a register that a folder holds.</summary>
    /// <exception cref="LauncherException">There is no such folder, or no such file in it.</exception>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LauncherException(
                $"There is no folder '{folder}'.", "Give a folder with CSV files, e.g. ../shared/data/nl");
        }

        var files = Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        return files.Count > 0
            ? files
            : throw new LauncherException(
                $"{Path.GetFullPath(folder)} holds none of the files of a register.", "They are: " + string.Join(", ", Names));
    }

    /// <summary>Sends the files, waits for the job to end, and reports its rows as they are taken.</summary>
    public async Task<ImportJob> RunAsync(IReadOnlyList<string> files, Action<string> report, CancellationToken ct)
    {
        var location = await SendAsync(files, ct);
        while (true)
        {
            var job = await gateway.GetAsync<ImportJob>(location, ct);
            if (!job.IsRunning)
            {
                return job;
            }

            report($"{job.Files.Sum(file => file.Taken + file.Unchanged + file.Refused):N0} rows");
            await Task.Delay(200, ct);
        }
    }

    /// <summary>The first faults of a job, by file and line.</summary>
    public Task<IReadOnlyList<ImportFault>> FaultsAsync(ImportJob job, int first, CancellationToken ct) =>
        gateway.GetAsync<IReadOnlyList<ImportFault>>($"{Imports}/{job.Id}/faults?pageSize={first}", ct);

    private async Task<string> SendAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        using var body = new MultipartFormDataContent();
        foreach (var file in files)
        {
            var part = new StreamContent(File.OpenRead(file));
            part.Headers.ContentType = new("text/csv") { CharSet = "utf-8" };
            body.Add(part, Path.GetFileNameWithoutExtension(file), Path.GetFileName(file));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, Imports) { Content = body };
        using var answer = await gateway.SendAsync(request, "steward", null, ct);
        await GatewayClient.DemandAsync(answer, "The import", ct);
        return answer.Headers.Location is { } location
            ? location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()
            : throw new LauncherException("The import was accepted without saying where its job is.");
    }
}
