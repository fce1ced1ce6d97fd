using Regio.Local;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>
/// Processes and the broker are killed (kill -9) while a register is being imported, and started again. What comes of
/// it is what comes of an undisturbed import: nothing lost, nothing twice.
/// </summary>
[Collection<WithDemonstration>, Turn(8)]
public sealed class A_crash_during_an_import(SmallSite small) : EndToEndTest
{
    private static readonly DateOnly Day = Ids.Day("2026-11-01");
    private static IReadOnlyList<(Guid Stream, long Version)>? undisturbed;

    private protected override Site? Site => small.Site;

    /// <summary>What is killed; all at once only when there is time for it.</summary>
    public static TheoryData<string> Victims => RunServers.Long
        ? ["projections", "networks, which publishes and imports", "the broker", "all of these"]
        : ["projections", "networks, which publishes and imports", "the broker"];

    [Theory, MemberData(nameof(Victims))]
    public async Task Changes_nothing(string of)
    {
        var folder = Registers.ForFaults(small.State!);
        var expected = undisturbed ??= await Undisturbed(folder);
        await Site!.Start("faults");
        var events = await Import(folder, () => Crash(of));
        await ShouldShow(folder);

        events.Except(expected).ShouldBeEmpty("Facts that an undisturbed import does not lead to.");
        expected.Except(events).ShouldBeEmpty("Facts that only an undisturbed import leads to.");
    }

    /// <summary>The facts of an import beside what is stored already, which is of other things.</summary>
    private async Task<IReadOnlyList<(Guid Stream, long Version)>> Undisturbed(string folder)
    {
        var before = await Road.ShouldBeWhole(Site!);
        return [.. (await Import(folder, () => Task.CompletedTask)).Except(before.Select(e => (e.Stream, e.Version)))];
    }

    /// <summary>Kills once facts have been stored, before all are, and starts again.</summary>
    private async Task Crash(string of)
    {
        string[] services = [.. new[] { "projections", "networks" }.Where(name => of.StartsWith(name, StringComparison.Ordinal) || of == "all of these")];
        await Wait.Until("the import stores facts", () => Road.Stored(Site!, "networks"), stored => stored.Events > 0);
        Array.ForEach(services, service => Site!.System.Of(service).Kill());
        if (of is "the broker" or "all of these")
        {
            Site!.Broker.Kill();
        }

        await using var store = Site!.StoreOf("networks");
        await using var running = store.CreateCommand("select exists (select from regio.import_job where state = 'running')");
        (await running.ExecuteScalarAsync(Site.Cancelled)).ShouldBe(true, "The import had ended before anything was killed.");
        Say($"Killed at {(await Road.Stored(Site, "networks")).Events} events");
        await Site.Broker.StartAsync(Site.Cancelled);
        await Site.System.StartAsync(Site.Cancelled);
    }

    private async Task<IReadOnlyList<(Guid Stream, long Version)>> Import(string folder, Func<Task> disturb)
    {
        var files = EndToEnd.Import.Files(folder);
        var job = (await Gateway.HandIn(files)).Demand(202).Header("Location").ShouldNotBeNull();
        await disturb();

        var report = await Gateway.Finished(job, TimeSpan.FromMinutes(RunServers.Long ? 5 : 1));
        report.State.ShouldBe("done");
        report.Rows.ShouldBe(files.Sum(file => Csv.Records(System.Text.Encoding.UTF8.GetString(file.Content)).Count - 1));
        (report.Taken, report.Unchanged, report.Refused).ShouldBe((report.Rows, 0, 0), report.ToString());
        await Road.CaughtUp(Site!, TimeSpan.FromMinutes(1));
        return [.. (await Road.ShouldBeWhole(Site!)).Select(e => (e.Stream, e.Version))];
    }

    private async Task ShouldShow(string folder)
    {
        var plain = new Naive(RealRegister.Of(folder), Day).Pairs();
        var rows = await Gateway.Rows("/insight/v1/overlaps?validOn=2026-11-01");
        rows.Select(row => (
                row.GetProperty("left").GetProperty("externalId").GetString()!,
                row.GetProperty("right").GetProperty("externalId").GetString()!,
                row.GetProperty("shared").GetInt32(), row.GetProperty("jaccard").GetDouble()))
            .Order().ShouldBe(plain.Select(p => (p.Left, p.Right, p.Shared, p.Jaccard)).Order());
        var again = await Gateway.Whole(EndToEnd.Import.Files(folder));
        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
    }
}
