using System.Diagnostics;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Pages that gather views hold what these hold of the real register too.</summary>
[Collection<WithRegister>, Turn(2)]
public sealed class Pages_of_the_real_register : EndToEndTest
{
    private const string On = "validOn=2026-11-01";
    private readonly RegisterSite _register;

    public Pages_of_the_real_register(RegisterSite register)
    {
        Registers.NeedReal();
        _register = register;
    }

    private protected override Site? Site => _register.Site;

    [Theory]
    [InlineData("municipalities/gm0882")]
    [InlineData("municipalities/gm0530")]
    [InlineData("networks/gr-23018159")]
    [InlineData("regions/arbeidsmarktregio-2016-am01")]
    [InlineData("ministries/mnre1073")]
    public async Task Tell_what_each_view_tells(string thing)
    {
        await Gateway.Page($"/insight/v1/{thing}?{On}");
        var watch = Stopwatch.StartNew();
        (await Gateway.Get($"/insight/v1/{thing}?{On}")).Demand(200);
        Say($"{thing} in {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task Give_Landgraaf_19_networks_of_which_the_first_are_shown()
    {
        var page = await Gateway.Page($"/insight/v1/municipalities/gm0882?{On}");
        (page.Total("networks"), page.GetProperty("networks").GetProperty("items").GetArrayLength()).ShouldBe((19, 5));
        page.GetProperty("load").GetProperty("networks").GetInt32().ShouldBe(19);
    }

    [Fact]
    public async Task Say_who_stands_for_Hellevoetsluis()
    {
        var page = await Gateway.Page($"/insight/v1/municipalities/gm0530?{On}");
        page.GetProperty("countsAs").EnumerateArray().Select(one => one.GetProperty("externalId").GetString()!.Split('/')[^1]).ShouldBe(["gm1992"]);
        page.Total("networks").ShouldBe(0);
        var before = await Gateway.Page("/insight/v1/municipalities/gm0530?validOn=2022-12-31");
        before.GetProperty("countsAs").EnumerateArray().ShouldBeEmpty();
        before.Total("networks").ShouldBeGreaterThan(0);
    }
}
