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

    [Fact]
    public async Task Of_the_projections_changes_nothing() => await Undisturbed(async () =>
    {
        var projections = Site!.System.Of("projections");
        await Crash("projections", projections.Kill);
        await projections.StartAsync(Site.Cancelled);
        await projections.WaitReadyAsync(ct: Site.Cancelled);
    });

    [Fact]
    public async Task Of_networks_publisher_and_import_worker_changes_nothing() => await Undisturbed(async () =>
    {
        var networks = Site!.System.Of("networks");
        await Crash("networks", networks.Kill);
        await networks.StartAsync(Site.Cancelled);
        await networks.WaitReadyAsync(ct: Site.Cancelled);
    });

    [Fact]
    public async Task Of_the_broker_changes_nothing() => await Undisturbed(async () =>
    {
        await Crash("the broker", Site!.Broker.Kill);
        await Site.Broker.StartAsync(Site.Cancelled);
    });

    [Fact]
    public async Task Of_everything_but_the_store_changes_nothing() => await Undisturbed(async () =>
    {
        string[] services = ["networks", "projections"];
        await Crash("networks, projections and the broker", () =>
        {
            Site!.Broker.Kill();
            Array.ForEach(services, service => Site.System.Of(service).Kill());
        });
        await Site!.Broker.StartAsync(Site.Cancelled);
        await Site.System.StartAsync(Site.Cancelled);
    });

    /// <summary>Kills once facts have been stored, and before all are.</summary>
    private async Task Crash(string what, Action kill)
    {
        await Wait.Until("the import stores facts", () => Road.Stored(Site!, "networks"), stored => stored.Events > 0);
        kill();
        await using var store = Site!.StoreOf("networks");
        await using var running = store.CreateCommand("select exists (select from regio.import_job where state = 'running')");
        (await running.ExecuteScalarAsync(Site.Cancelled)).ShouldBe(true, "The import had ended before anything was killed.");
        Say($"{what} killed at {(await Road.Stored(Site, "networks")).Events} events");
    }

    /// <summary>Imports into empty databases while something goes wrong, and holds what comes of it against what should.</summary>
    private async Task Undisturbed(Func<Task> disturb)
    {
        var folder = Registers.ForFaults(small.State!);
        var expected = undisturbed ??= await Import(folder, () => Task.CompletedTask);
        var events = await Import(folder, disturb);

        events.Except(expected).ShouldBeEmpty("Facts that an undisturbed import does not lead to.");
        expected.Except(events).ShouldBeEmpty("Facts that only an undisturbed import leads to.");
    }

    private async Task<IReadOnlyList<(Guid Stream, long Version)>> Import(string folder, Func<Task> disturb)
    {
        await Site!.Start("faults");
        var files = EndToEnd.Import.Files(folder);
        var job = (await Gateway.HandIn(files)).Demand(202).Header("Location").ShouldNotBeNull();
        await disturb();

        var report = await Gateway.Finished(job, TimeSpan.FromMinutes(Registers.Long ? 5 : 1));
        report.State.ShouldBe("done");
        report.Rows.ShouldBe(files.Sum(file => Csv.Records(System.Text.Encoding.UTF8.GetString(file.Content)).Count - 1));
        (report.Taken, report.Unchanged, report.Refused).ShouldBe((report.Rows, 0, 0), report.ToString());
        await Road.CaughtUp(Site, TimeSpan.FromMinutes(1));
        var events = await Road.ShouldBeWhole(Site);
        await ShouldShow(folder);
        return [.. events.Select(e => (e.Stream, e.Version))];
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
