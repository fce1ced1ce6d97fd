using System.Xml.Linq;

namespace Regio.Local;

/// <summary>
/// The outcome of test runs, which add up: how many passed, failed and were skipped, the <paramref name="Reasons"/> why
/// they were skipped, and each of the <paramref name="Failures"/> with its message and where it was.
/// </summary>
internal sealed record TestTotals(
    int Passed, int Failed, int Skipped, IReadOnlyList<string> Reasons, IReadOnlyList<string> Failures)
{
    public static readonly TestTotals None = new(0, 0, 0, [], []);

    public int All => Passed + Failed + Skipped;

    public static TestTotals operator +(TestTotals left, TestTotals right) => new(
        left.Passed + right.Passed,
        left.Failed + right.Failed,
        left.Skipped + right.Skipped,
        [.. left.Reasons, .. right.Reasons],
        [.. left.Failures, .. right.Failures]);
}

/// <summary>Runs one test program after another and reads their reports.</summary>
internal sealed class TestRun(Clone clone, IReadOnlyDictionary<string, string> environment, string? filter)
{
    public async Task<TestTotals> RunAsync(string project, CancellationToken ct)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var report = clone.State.In("test", name + ".xml");
        File.Delete(report);
        string[] command =
        [
            "dotnet", Builder.Output(project), "-noLogo", "-noColor", "-result-xml", report,
            .. filter is null ? Array.Empty<string>() : ["-method", $"*{filter}*"],
        ];
        var code = await Shell.AttachedAsync(command, environment, clone.Root, ct);
        var totals = File.Exists(report) ? Read(report) : TestTotals.None;
        if (code != 0 && totals.Failed == 0)
        {
            // It fell over before it could say so itself.
            return totals with { Failed = 1, Failures = [$"{name} ended with code {code} and no failed test."] };
        }

        return totals;
    }

    internal static TestTotals Read(string report)
    {
        var sum = TestTotals.None;
        foreach (var assembly in XDocument.Load(report).Descendants("assembly"))
        {
            int Number(string name) => (int?)assembly.Attribute(name) ?? 0;
            var reasons = assembly.Descendants("reason").Select(reason => reason.Value.Trim()).ToList();
            var failures = assembly.Descendants("failure").Select(Told).ToList();
            sum += new TestTotals(Number("passed"), Number("failed") + Number("errors"), Number("skipped"), reasons, failures);
        }

        return sum;
    }

    /// <summary>What failed, by the test or the clean-up that it is written under, and why and where.</summary>
    private static string Told(XElement failure)
    {
        string[] lines =
        [
            (string?)failure.Parent?.Attribute("name") ?? "Something outside a test",
            .. Lines(failure.Element("message")).Take(12),
            .. Lines(failure.Element("stack-trace")).Where(line => line.Contains("Regio.", StringComparison.Ordinal)).Take(4),
        ];
        return string.Join(Environment.NewLine + "    ", lines);
    }

    private static string[] Lines(XElement? text) =>
        (text?.Value ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
