using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>The demonstration set gives every view something to show, and goes out as it came in.</summary>
[Collection<WithDemonstration>, Turn(1)]
public sealed class The_demonstration_set(SmallSite small) : EndToEndTest
{
    private const string On = "validOn=2026-11-01";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Shows_counts()
    {
        var summary = (await Gateway.Get($"/insight/v1/summary?{On}")).Demand(200).Json;
        foreach (var count in new[] { "activeNetworks", "memberships", "pairs" })
        {
            summary.GetProperty(count).GetInt32().ShouldBeGreaterThan(0, count);
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2026-11-01")]
    [InlineData("9999-12-31")]
    public async Task Has_as_many_networks_in_force_in_the_register_as_in_the_views(string day) =>
        (await Gateway.Get($"/networks/v1/networks?validOn={day}&pageSize=1")).Demand(200).TotalCount.ShouldBe(
            (await Gateway.Get($"/insight/v1/summary?validOn={day}")).Demand(200).Json.GetProperty("activeNetworks").GetInt32());

    [Fact]
    public async Task Shows_every_kind_of_overlap_but_that_of_versions()
    {
        var rows = await Gateway.Rows($"/insight/v1/overlaps?{On}");
        var kinds = rows.Select(row => row.GetProperty("kind").GetString()).Distinct().ToList();
        Say($"{rows.Count} pairs: {string.Join(", ", kinds)}");

        string[] all = ["possible-duplicate", "crossing", "shared-facility", "same-table", "none"];
        all.Except(kinds).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("facilities?targetGroup=job-seekers&near=gm9901")]
    [InlineData("steering-instruments?inUse=true")]
    [InlineData("regional-agendas?region=werkregio-2024-1")]
    public async Task Has_something_on_every_shelf(string shelf)
    {
        (await Gateway.Rows($"/insight/v1/{shelf}&{On}")).ShouldNotBeEmpty();
        (await Gateway.Get($"/insight/v1/{shelf}&{On}", accept: "text/csv")).Demand(200).Text.Split('\n').Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Shows_a_meta_network()
    {
        var metas = await Gateway.Rows($"/insight/v1/meta-networks?{On}");
        metas.ShouldNotBeEmpty();
        metas[0].GetProperty("connectors").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Shows_divisions_that_agree_in_every_way_and_one_that_crosses()
    {
        var outcomes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var division in await Gateway.Rows("/networks/v1/divisions"))
        {
            var left = division.GetProperty("externalId").GetString();
            foreach (var row in await Gateway.Rows($"/insight/v1/congruence?left={left}&{On}"))
            {
                foreach (var outcome in row.GetProperty("regions").EnumerateObject())
                {
                    outcomes[outcome.Name] = outcomes.GetValueOrDefault(outcome.Name) + outcome.Value.GetInt32();
                }
            }
        }

        string[] all = ["equal", "nested", "union", "crossing"];
        all.Where(outcome => outcomes.GetValueOrDefault(outcome) == 0).ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_a_municipality_its_networks_and_its_partners()
    {
        var portfolio = (await Gateway.Get($"/insight/v1/municipalities/gm9901/portfolio?{On}")).Demand(200).Json;
        portfolio.GetProperty("networks").GetArrayLength().ShouldBeGreaterThan(3);
        portfolio.GetProperty("distinctPartners").GetInt32().ShouldBeGreaterThan(5);
        portfolio.GetProperty("mostFrequentPartners").GetArrayLength().ShouldBe(3);

        var congruence = (await Gateway.Get($"/insight/v1/municipalities/gm9901/congruence?{On}")).Demand(200).Json;
        congruence.GetProperty("perKind").GetArrayLength().ShouldBeGreaterThan(1);
        congruence.GetProperty("meanJaccard").ValueKind.ShouldBe(JsonValueKind.Number);
    }

    [Fact]
    public async Task Counts_a_municipality_that_was_absorbed_as_its_successor()
    {
        var portfolio = (await Gateway.Get($"/insight/v1/municipalities/gm9906/portfolio?{On}")).Demand(200).Json;
        portfolio.GetProperty("networks").EnumerateArray()
            .SelectMany(network => network.GetProperty("through").EnumerateArray())
            .Select(through => through.GetProperty("externalId").GetString())
            .ShouldContain("https://regio.example/id/gemeente/gm9908");
    }

    [Fact]
    public async Task Shows_published_schemes_and_registered_policies()
    {
        (await Gateway.Get("/funding/v1/schemes")).Demand(200).TotalCount.ShouldBe(2);
        (await Gateway.Get("/policy/v1/policies")).Demand(200).TotalCount.ShouldBe(2);
    }

    [Fact]
    public async Task Is_heard_from_every_source()
    {
        var status = (await Gateway.Get("/insight/v1/status")).Demand(200).Json;
        var sources = status.GetProperty("sources").EnumerateArray().ToList();
        sources.Select(source => source.GetProperty("source").GetString()).ShouldBe(["funding", "networks", "policy"]);
        sources.ShouldAllBe(source => source.GetProperty("position").GetInt64() > 0);
        sources.ShouldAllBe(source => source.GetProperty("memoryBegins").ValueKind == JsonValueKind.String);
    }

    [Fact]
    public async Task Goes_out_as_it_came_in()
    {
        var before = await Road.Stored(Site!);
        var again = await Gateway.Whole(await Export.Of(Gateway));

        again.State.ShouldBe("done");
        (again.Taken, again.Refused).ShouldBe((0, 0), again.ToString());
        again.Files.ShouldAllBe(file => file.Unchanged == file.Rows);
        var came = Directory.GetFiles(Path.Combine(TestServers.Root, "deploy/local/demo"), "*.csv").Select(Path.GetFileName);
        came.Except(again.Files.Where(file => file.Rows > 0).Select(file => file.Name)).ShouldBeEmpty();
        (await Road.Stored(Site!)).ShouldBe(before);
    }

    [Fact]
    public async Task Counts_successions_where_a_row_is_one()
    {
        const string path = "/networks/v1/successions";
        (await Gateway.Get(path)).Demand(200).TotalCount.ShouldBe((await Gateway.Rows(path)).Count);
        (await Gateway.Get(path, accept: "text/csv")).Demand(200).Header("Total-Count").ShouldBeNull("A succession is a row for each link.");
        (await Gateway.Get("/networks/v1/networks", accept: "text/csv")).Demand(200).Header("Total-Count").ShouldNotBeNull();
    }

    [Fact]
    public async Task Tells_its_history()
    {
        var history = (await Gateway.Get("/networks/v1/networks/sv-vliet/history")).Demand(200).Json;
        history.GetArrayLength().ShouldBeGreaterThan(1);
    }
}
