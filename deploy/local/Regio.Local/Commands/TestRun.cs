using System.Xml.Linq;

namespace Regio.Local;

/// <summary>The outcome of test runs, which add up.</summary>
internal sealed record TestTotals(int Passed, int Failed, int Skipped, IReadOnlyList<string> Reasons)
{
    public static readonly TestTotals None = new(0, 0, 0, []);

    public int All => Passed + Failed + Skipped;

    public static TestTotals operator +(TestTotals left, TestTotals right) => new(
        left.Passed + right.Passed,
        left.Failed + right.Failed,
        left.Skipped + right.Skipped,
        [.. left.Reasons, .. right.Reasons]);
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
            Console.WriteLine($"{name} ended with code {code} and no failed test.");
            return totals with { Failed = 1 };
        }

        return totals;
    }

    private static TestTotals Read(string report)
    {
        var sum = TestTotals.None;
        foreach (var assembly in XDocument.Load(report).Descendants("assembly"))
        {
            int Number(string name) => (int?)assembly.Attribute(name) ?? 0;
            var reasons = assembly.Descendants("reason").Select(reason => reason.Value.Trim()).ToList();
            sum += new TestTotals(Number("passed"), Number("failed") + Number("errors"), Number("skipped"), reasons);
        }

        return sum;
    }
}
