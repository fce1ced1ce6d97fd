using System.Text.Json;

namespace Regio.Local;

/// <summary>
/// The files of funding that a folder holds: as the import of funding calls them, and those of registers that a mapping of
/// this clone is for.
/// </summary>
internal static class MoneyFiles
{
    /// <summary>The files as the import calls them, in the order in which their rows refer to each other.</summary>
    public static IReadOnlyList<string> Names { get; } = ["indicators.csv", "schemes.csv", "grants.csv", "observations.csv"];

    /// <summary>Where the mappings of a clone are, and what they need beside them.</summary>
    public static string Mappings(string root) => Path.Combine(root, "deploy/money");

    /// <summary>What is sent of a folder: its own files, and with those of registers their mappings and what goes beside those.</summary>
    public static IReadOnlyList<string> Found(string folder, string mappings)
    {
        var own = In(folder);
        var mapped = Directory.EnumerateFiles(mappings, "*.json").Order(StringComparer.Ordinal)
            .Select(mapping => (Mapping: mapping, File: Path.Combine(folder, FileOf(mapping)))).Where(one => File.Exists(one.File)).ToList();
        return
        [
            .. mapped.Count == 0 ? [] : In(mappings).Where(file => !own.Any(sent => Path.GetFileName(sent) == Path.GetFileName(file))),
            .. own, .. mapped.SelectMany(one => new[] { one.File, one.Mapping }),
        ];
    }

    /// <summary>Tells that a folder is not there.</summary>
    /// <exception cref="LauncherException">It is not.</exception>
    public static void NeedFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new LauncherException(
                $"There is no folder '{folder}'.", "Give a folder with CSV files, e.g. ../shared/data/nl");
        }
    }

    private static List<string> In(string folder) => [.. Names.Select(name => Path.Combine(folder, name)).Where(File.Exists)];

    private static string FileOf(string mapping)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(mapping));
        return document.RootElement.GetProperty("file").GetString()!;
    }
}
