using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>Importing is harmless, however often: what is known is found known, and nothing is stored.</summary>
[Collection<WithRegister>, Turn(3)]
public sealed class A_register_imported_again(RegisterSite register) : EndToEndTest
{
    private protected override Site? Site => register.Site;

    [Fact]
    public async Task Changes_nothing()
    {
        var before = await Road.Stored(Site!);
        var again = await Gateway.Whole(Import.Files(register.Folder));

        again.State.ShouldBe("done");
        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
        again.Unchanged.ShouldBe(again.Rows);
        again.Rows.ShouldBe(register.Report!.Rows);
        (await Road.Stored(Site!)).ShouldBe(before);
        again.Position.ShouldBe($"networks:{(await Road.Stored(Site!, "networks")).Last}");
        (await Gateway.Get($"/insight/v1/summary?atLeast={again.Position}")).Demand(200);
    }

    [Fact]
    public async Task Changes_nothing_from_its_own_export()
    {
        var before = await Road.Stored(Site!);
        var again = await Gateway.Whole(await Export.Of(Gateway));

        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
        again.Files.Where(file => !CsvImport.Lists.Contains(file.Name)).Sum(file => file.Rows).ShouldBe(register.Report!.Rows);
        (await Road.Stored(Site!)).ShouldBe(before);
    }

    [Fact]
    public Task Travelled_whole() => Road.ShouldBeWhole(Site!);
}
