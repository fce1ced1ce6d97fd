using System.Text.Json;
using Regio.Hosting.Decisions;

namespace Regio.EndToEnd;

/// <summary>
/// The register's golden values for 2026-11-01, as its own description gives them, out of the gateway. They were
/// computed apart from the product.
/// </summary>
[Collection<WithRegister>, Turn(1)]
public sealed class The_real_register : EndToEndTest
{
    private const string On = "validOn=2026-11-01";
    private readonly RegisterSite _register;

    public The_real_register(RegisterSite register)
    {
        Registers.NeedReal();
        _register = register;
    }

    private protected override Site? Site => _register.Site;

    [Fact]
    public void Was_taken_to_the_last_row()
    {
        Say($"{_register.Report!.Rows} rows in {_register.Took.TotalSeconds:0.0} s, views included");
        _register.Report.State.ShouldBe("done");
        _register.Report.Files.OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, file.Rows, file.Taken, file.Refused)).ShouldBe(
            [
                ("divisions.csv", 40, 40, 0), ("memberships.csv", 9_516, 9_516, 0), ("networks.csv", 1_186, 1_186, 0),
                ("organisations.csv", 1_048, 1_048, 0), ("region-municipalities.csv", 15_125, 15_125, 0),
                ("regions.csv", 1_266, 1_266, 0), ("successions.csv", 269, 269, 0),
            ]);
        _register.Report.Taken.ShouldBe(28_450);
    }

    [Fact]
    public async Task Leaves_nothing_to_mend()
    {
        var faults = (await Gateway.Get($"{Import.Path}/{_register.Report!.Id}/faults", Who.Steward)).Demand(200);
        faults.Json.GetArrayLength().ShouldBe(0, faults.Text);
    }

    [Fact]
    public async Task Counts_so_much()
    {
        var summary = (await Gateway.Get($"/insight/v1/summary?{On}")).Demand(200).Json;
        (summary.GetProperty("activeNetworks").GetInt32(), summary.GetProperty("memberships").GetInt32(),
            summary.GetProperty("pairs").GetInt32()).ShouldBe((451, 3_541, 4_004));
    }

    [Theory]
    [InlineData("", 4_004)]
    [InlineData("&minShared=1", 4_004)]
    [InlineData("&minShared=2", 2_767)]
    [InlineData("&minJaccard=1", 104)]
    [InlineData("&minJaccard=0.5", 670)]
    public async Task Overlaps_so_much(string thresholds, int pairs) =>
        (await Gateway.Get($"/insight/v1/overlaps?{On}{thresholds}&pageSize=1")).Demand(200).TotalCount.ShouldBe(pairs);

    [Fact]
    public async Task Knots_into_53_meta_networks()
    {
        var answer = (await Gateway.Get($"/insight/v1/meta-networks?{On}")).Demand(200);
        var items = answer.Json.GetProperty("items").EnumerateArray().ToList();

        answer.TotalCount.ShouldBe(53);
        items.Take(5).Select(meta => meta.GetProperty("networks").GetArrayLength()).ShouldBe([25, 17, 17, 16, 16]);
        items[0].GetProperty("organisations").GetInt32().ShouldBe(40);
        items[0].GetProperty("density").GetDouble().ShouldBe(0.28, 1e-12);
        items[0].GetProperty("centralisation").GetDouble().ShouldBe(0.239130, 5e-7);
        items[0].GetProperty("connectors").EnumerateArray().Take(2)
            .Select(c => (Code(c.GetProperty("organisation")), c.GetProperty("networks").GetInt32()))
            .ShouldBe([("gm0777", 15), ("gm0879", 15)]);
    }

    [Fact]
    public async Task Shows_one_meta_network_by_its_id_also_as_a_graph()
    {
        var first = (await Gateway.Get($"/insight/v1/meta-networks?{On}&pageSize=1")).Demand(200).Json.GetProperty("items")[0];
        var path = $"/insight/v1/meta-networks/{first.GetProperty("id").GetString()}?{On}";

        (await Gateway.Get(path)).Demand(200).Json.GetProperty("networks").GetArrayLength().ShouldBe(25);
        var graph = (await Gateway.Get(path, accept: "application/graphml+xml")).Demand(200);
        graph.MediaType.ShouldBe("application/graphml+xml");
        System.Xml.Linq.XDocument.Parse(graph.Text).Descendants()
            .Count(element => element.Name.LocalName == "node").ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public async Task Gives_all_meta_networks_as_one_graph()
    {
        var networks = (await Gateway.Rows($"/insight/v1/meta-networks?{On}"))
            .SelectMany(meta => meta.GetProperty("networks").EnumerateArray()).Select(network => $"n{network.GetProperty("id").GetString()}").ToList();
        var graph = (await Gateway.Get($"/insight/v1/meta-networks?{On}", accept: "application/graphml+xml")).Demand(200);
        System.Xml.Linq.XDocument.Parse(graph.Text).Descendants().Where(element => element.Name.LocalName == "node")
            .Select(node => node.Attribute("id")!.Value).ShouldBe(networks, ignoreOrder: true);
    }

    [Theory]
    [InlineData("gm0882")]
    [InlineData("GM0882")]
    [InlineData("Gm0882")]
    public async Task Gives_Landgraaf_a_portfolio_of_19(string code) =>
        (await Gateway.Get($"/insight/v1/municipalities/{code}/portfolio?{On}")).Demand(200)
            .Json.GetProperty("networks").GetArrayLength().ShouldBe(19);

    [Fact]
    public async Task Gives_no_municipality_a_fuller_one_than_Landgraaf()
    {
        var municipalities = await Gateway.Rows("/networks/v1/organisations?kind=municipality&validOn=2026-11-01");
        municipalities.Count.ShouldBe(342);
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in municipalities.Select(Code))
        {
            sizes[code] = (await Gateway.Get($"/insight/v1/municipalities/{code}/portfolio?{On}")).Demand(200)
                .Json.GetProperty("networks").GetArrayLength();
        }

        sizes.Where(one => one.Value == sizes.Values.Max()).ShouldBe([new("gm0882", 19)]);
    }

    [Fact]
    public async Task Gives_Laarbeek_27_partners() =>
        (await Gateway.Get($"/insight/v1/municipalities/gm1659/portfolio?{On}")).Demand(200)
            .Json.GetProperty("distinctPartners").GetInt32().ShouldBe(27);

    [Theory]
    [InlineData("ggd-2016", "veiligheidsregio-2016", On, 0.913928)]
    [InlineData("jeugdregio-2016", "wmo_regio-2016", On, 0.851759)]
    [InlineData("arbeidsmarktregio-2016", "rmc_regio-2016", On, 0.533806)]
    [InlineData("veiligheidsregio-2016", "ggd-2016", On, 0.913928)]
    [InlineData("ggd", "veiligheidsregio", "validOn=2016-07-01", 0.913928)]
    [InlineData("jeugdregio", "wmo-regio", "validOn=2016-07-01", 0.851759)]
    public async Task Divides_the_country_so_alike(string left, string right, string on, double congruence) =>
        (await Gateway.Get($"/insight/v1/congruence?left={left}&right={right}&{on}")).Demand(200)
            .Json.GetProperty("congruence").GetDouble().ShouldBe(congruence, 5e-7);

    [Fact]
    public async Task Has_25_public_health_regions_of_which_one_crosses()
    {
        var found = (await Gateway.Get($"/insight/v1/congruence?left=ggd-2016&right=veiligheidsregio-2016&{On}")).Demand(200).Json;
        var regions = found.GetProperty("regions");

        found.GetProperty("perRegion").GetArrayLength().ShouldBe(25);
        new[] { "equal", "nested", "union", "crossing" }.Select(outcome => regions.GetProperty(outcome).GetInt32())
            .ShouldBe([23, 1, 0, 1]);
    }

    [Fact]
    public async Task Is_addressed_by_external_id_and_by_id_alike()
    {
        var network = (await Gateway.Get("/networks/v1/networks/gr-23018159")).Demand(200).Json;
        network.GetProperty("externalId").GetString().ShouldBe("gr-23018159");

        // In force until 2025-03-07.
        async Task<int> Overlaps(string? called) =>
            (await Gateway.Get($"/insight/v1/overlaps?validOn=2024-11-01&network={called}&pageSize=1")).Demand(200).TotalCount;
        var byExternalId = await Overlaps("gr-23018159");
        byExternalId.ShouldBeGreaterThan(0);
        (await Overlaps(network.GetProperty("id").GetString())).ShouldBe(byExternalId);
    }

    [Theory]
    [InlineData("2016-07-01")]
    [InlineData("2022-01-01")]
    [InlineData("2026-11-01")]
    public async Task Counts_members_alike_in_the_register_and_in_what_is_made_of_it(string day)
    {
        var counted = (await Gateway.Rows($"/insight/v1/governance-fit?validOn={day}"))
            .ToDictionary(fit => ExternalId(fit.GetProperty("network")), fit => fit.GetProperty("members").GetInt32());
        var listed = (await Gateway.Rows($"/networks/v1/networks?validOn={day}")).ToDictionary(ExternalId, Members);

        listed.OrderBy(one => one.Key, StringComparer.Ordinal).ShouldBe(counted.OrderBy(one => one.Key, StringComparer.Ordinal));
        foreach (var id in counted.Keys.Order(StringComparer.Ordinal).Where((_, i) => i % 40 == 0))
        {
            Members((await Gateway.Get($"/networks/v1/networks/{id}?validOn={day}")).Demand(200).Json).ShouldBe(counted[id], $"{id} on {day}");
        }
    }

    [Theory]
    [InlineData("gr-24967448", "2022-01-01", 4)]
    [InlineData("gr-28330413", "2022-01-01", 10)]
    [InlineData("gr-28146753", "2022-01-01", 50)]
    public async Task Has_so_many_members(string id, string day, int members) =>
        Members((await Gateway.Get($"/networks/v1/networks/{id}?validOn={day}")).Demand(200).Json).ShouldBe(members);

    [Fact]
    public async Task Shows_no_municipality_that_has_ended_where_one_stands_for_it()
    {
        // Menterwolde went up into Midden-Groningen in 2018.
        var regions = await Gateway.Rows($"/networks/v1/regions?organisation=gm1987&{On}");
        regions.ShouldNotBeEmpty();
        regions.ShouldAllBe(region => region.GetProperty("municipalities").EnumerateArray().All(one => Code(one) != "gm1987"));
        (await Gateway.Rows("/networks/v1/regions?organisation=gm1987"))
            .ShouldAllBe(region => region.GetProperty("municipalities").EnumerateArray().Any(one => Code(one) == "gm1987"));
    }

    private static int Members(JsonElement network) => network.GetProperty("members").GetInt32();

    private static string ExternalId(JsonElement thing) => thing.GetProperty("externalId").GetString()!;

    private static string Code(JsonElement organisation) =>
        organisation.GetProperty("externalId").GetString()!.Split('/')[^1];
}
