using System.Diagnostics;
using System.Text.Json;
using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>What an import reports of a file.</summary>
internal sealed record FileReport(string Name, int Rows, int Taken, int Unchanged, int Refused);

/// <summary>What an import reports.</summary>
internal sealed record ImportReport(Guid Id, string State, IReadOnlyList<FileReport> Files, string? Position)
{
    public int Rows => Files.Sum(file => file.Rows);

    public int Taken => Files.Sum(file => file.Taken);

    public int Unchanged => Files.Sum(file => file.Unchanged);

    public int Refused => Files.Sum(file => file.Refused);

    public override string ToString() => $"{State}: {string.Join("; ", Files.Select(file => file.ToString()))}";
}

/// <summary>Imports through the gateway.</summary>
internal static class Import
{
    public const string Path = "/networks/v1/imports";

    public const string OfFunding = "/funding/v1/imports";

    /// <summary>The files of a register that a folder holds.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files(string folder) =>
        [.. CsvImport.FilesIn(folder).Select(file => (System.IO.Path.GetFileName(file), File.ReadAllBytes(file)))];

    /// <summary>Hands the files in; the answer's Location is the job.</summary>
    public static Task<Answer> HandIn(
        this Gateway gateway, IEnumerable<(string Name, byte[] Content)> files, Who? who = null, string path = Path)
    {
        var body = Upload.Of(files.Select(file => (file.Name, (HttpContent)new ByteArrayContent(file.Content))));
        return gateway.Send(new(HttpMethod.Post, path) { Content = body }, who ?? Who.Steward);
    }

    /// <summary>Imports files and waits for the report.</summary>
    public static async Task<ImportReport> Whole(
        this Gateway gateway, IEnumerable<(string Name, byte[] Content)> files, TimeSpan? patience = null, string path = Path)
    {
        var job = (await gateway.HandIn(files, path: path)).Demand(202).Header("Location").ShouldNotBeNull();
        return await gateway.Finished(job, patience ?? TimeSpan.FromMinutes(3));
    }

    /// <summary>The report of a job once it is no longer running; an outage on the way is waited out.</summary>
    public static async Task<ImportReport> Finished(this Gateway gateway, string job, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await gateway.Get(job, Who.Steward);
            if (answer.Status == 200 && ReportOf(answer) is { State: not "running" } report)
            {
                return report;
            }

            if (watch.Elapsed > patience)
            {
                throw new ShouldAssertException($"The import did not end in {patience}. Last: {answer}");
            }

            await Task.Delay(50, Site.Cancelled);
        }
    }

    public static ImportReport ReportOf(Answer answer) =>
        JsonSerializer.Deserialize<ImportReport>(answer.Demand(200).Body, JsonSerializerOptions.Web)!;
}
