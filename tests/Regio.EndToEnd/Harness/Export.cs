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
            var list = await gateway.Get($"/networks/v1/{Path.GetFileNameWithoutExtension(name)}", accept: "text/csv");
            list.Demand(200).ContentHeaders.ContentDisposition?.FileName?.Trim('"').ShouldBe(name);
            files.Add((name, list.Body));
        }

        return files;
    }
}
