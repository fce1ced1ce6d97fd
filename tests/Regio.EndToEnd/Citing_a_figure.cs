namespace Regio.EndToEnd;

/// <summary>A figure is frozen under an address of its own, and stays what it was whatever is recorded since.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Citing_a_figure(SmallSite small) : EndToEndTest
{
    private const string Citations = "/insight/v1/citations";
    private static readonly Who Analyst = new("analyst");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9903");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Keeps_the_answer_of_its_moment_and_tells_that_it_still_comes_out()
    {
        var cited = (await Gateway.Post(Citations, new { path = "/insight/v1/summary?validOn=2026-11-01" }, Analyst)).Demand(201);
        var (at, before) = (cited.Headers.Location!.OriginalString, cited.Json.GetProperty("answer").GetProperty("activeNetworks").GetInt32());
        var begun = (await Gateway.Post(
            "/networks/v1/networks", new { externalId = "cited-since", name = "Later vastgelegd", inForceFrom = "2020-01-01", obligation = "voluntary" }, Lead)).Demand(201);
        (await Gateway.Get($"/insight/v1/summary?validOn=2026-11-01&atLeast={begun.Position}")).Demand(200).Json.GetProperty("activeNetworks").GetInt32().ShouldBe(before + 1);

        var kept = (await Gateway.Get($"{at}?check=true")).Demand(200).Json;
        kept.GetProperty("answer").GetProperty("activeNetworks").GetInt32().ShouldBe(before);
        kept.GetProperty("stillHolds").GetBoolean().ShouldBeTrue();
        kept.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        var again = (await Gateway.Post(Citations, new { path = kept.GetProperty("path").GetString() }, Analyst)).Demand(201);
        again.Headers.Location!.OriginalString.ShouldBe(at, "Of the same moment it is the same.");
        again.Json.GetProperty("citedAt").GetString().ShouldBe(kept.GetProperty("citedAt").GetString());
        (await Gateway.Get(kept.GetProperty("path").GetString()!)).Demand(200).Json.GetProperty("activeNetworks").GetInt32().ShouldBe(before);
    }

    [Theory]
    [InlineData("https://elsewhere.example/insight/v1/summary", "unknown")]
    [InlineData("/insight/v1/no-view", "unknown")]
    [InlineData("/insight/v1/me/work", "unknown")]
    [InlineData("/insight/v1/status", "not-a-figure")]
    [InlineData("/insight/v1/overlaps?minShared=none", "not-answered")]
    [InlineData("/insight/v1/municipalities/gm0000/portfolio", "not-answered")]
    [InlineData("/insight/v1/citations/none", "unknown")]
    public async Task Refuses_what_is_no_figure_that_anyone_may_read(string path, string code) =>
        (await Gateway.Post(Citations, new { path }, Analyst)).Demand(400).Json.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);

    [Fact]
    public async Task Is_for_who_is_signed_in_and_read_by_anyone()
    {
        (await Gateway.Post(Citations, new { path = "/insight/v1/summary" })).Demand(401);
        (await Gateway.Post(Citations, new { }, Analyst)).Demand(400);
        (await Gateway.Get($"{Citations}/none")).Demand(404);
    }
}
