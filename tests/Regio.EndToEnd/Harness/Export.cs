using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>The lists of networks as CSV: what an import takes.</summary>
internal static class Export
{
    /// <summary>Every list, under the name of its file.</summary>
    public static async Task<IReadOnlyList<(string Name, byte[] Content)>> Of(Gateway gateway)
    {
        var files = new List<(string, byte[])>();
        foreach (var name in CsvImport.Names)
        {
            var list = await gateway.Get($"{BaseOf(name)}/{Path.GetFileNameWithoutExtension(name)}", accept: "text/csv");
            list.Demand(200).ContentHeaders.ContentDisposition?.FileName?.Trim('"').ShouldBe(name);
            files.Add((name, list.Body));
        }

        return files;
    }

    private static string BaseOf(string name) => name == "reference-divisions.csv" || CsvImport.Lists.Contains(name)
        ? "/reference/v1"
        : "/networks/v1";
}
