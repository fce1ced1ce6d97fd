using System.Text.Encodings.Web;
using System.Text.Json;

namespace Regio.Benchmarks;

/// <summary>Prints figures: as a table for people, and as JSON lines for machines.</summary>
internal static class Paper
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Print(Machine machine)
    {
        Console.WriteLine($"{machine.Cores} cores, data on {machine.FileSystem}, fsync {machine.Fsync} ms");
        Console.WriteLine("PostgreSQL: " + string.Join(", ", machine.Settings
            .OrderBy(setting => setting.Key, StringComparer.Ordinal).Select(setting => $"{setting.Key}={setting.Value}")));
    }

    public static void Print(Report report)
    {
        Console.WriteLine();
        Console.WriteLine($"{report.Benchmark}  {report.Title}");
        var cells = report.Figures
            .Select(figure => (figure.Name, Value: figure.Value.ToString(), figure.Unit, Verdict(figure)))
            .ToList();
        var (names, values, units) = (cells.Max(c => c.Name.Length), cells.Max(c => c.Value.Length), cells.Max(c => c.Unit.Length));
        foreach (var (name, value, unit, verdict) in cells)
        {
            Console.WriteLine($"  {name.PadRight(names)}  {value.PadLeft(values)} {unit.PadRight(units)}  {verdict}".TrimEnd());
        }

        foreach (var note in report.Notes)
        {
            Console.WriteLine("  " + note);
        }
    }

    /// <summary>One line per figure, each with the machine it was measured on.</summary>
    public static IEnumerable<string> Lines(Machine machine, Report report, DateTimeOffset at) =>
        report.Figures.Select(figure => JsonSerializer.Serialize(
            new
            {
                Benchmark = report.Benchmark,
                figure.Name,
                figure.Unit,
                figure.Value.Median,
                figure.Value.Min,
                figure.Value.Max,
                Bar = figure.Bar?.ToString(),
                Met = figure.Bar is null ? (bool?)null : figure.Met,
                machine.Cores,
                FsyncMs = machine.Fsync.Median,
                At = at,
            },
            Json));

    private static string Verdict(Figure figure) =>
        figure.Bar is not { } bar ? "" : $"bar {bar}: {(figure.Met ? "met" : "BELOW ITS BAR")}";
}
