using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Regio.Architecture;

/// <summary>What is stored and sent, as it was agreed: one file for each fact and contract.</summary>
internal static class Snapshots
{
    private const string HowToUpdate =
        "If the change is meant and additive, run REGIO_UPDATE_SNAPSHOTS=1 dotnet run --project tests/Regio.Architecture.";

    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Folder = Path.Combine(Tree.Root, "tests", "Regio.Architecture", "Snapshots");

    private static bool IsUpdating => Environment.GetEnvironmentVariable("REGIO_UPDATE_SNAPSHOTS") == "1";

    /// <summary>Names that have a snapshot.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order();

    /// <summary>What was agreed; null: nothing yet.</summary>
    public static JsonNode? Agreed(string name) =>
        Path.Combine(Folder, name + ".json") is var path && File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!["data"] : null;

    /// <summary>Compares byte for byte with what was agreed, or agrees on it; the JSON that was agreed.</summary>
    public static string Match(string name, string json)
    {
        var path = Path.Combine(Folder, name + ".json");
        var now = new JsonObject { ["type"] = name, ["data"] = JsonNode.Parse(json) }.ToJsonString(Format) + "\n";
        if (IsUpdating)
        {
            File.WriteAllText(path, now);
        }

        File.Exists(path).ShouldBeTrue($"There is no snapshot of {name}. {HowToUpdate}");
        var agreed = File.ReadAllText(path);
        now.ShouldBe(agreed, $"{name} is not what was agreed. {HowToUpdate}");
        return JsonNode.Parse(agreed)!["data"]!.ToJsonString(Compact);
    }
}
