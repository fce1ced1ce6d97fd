using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>
/// Figures of other days, thresholds and divisions than the register's description gives, out of the gateway. They were
/// computed from the files by the definitions alone, apart from the product.
/// </summary>
[Collection<WithRegister>, Turn(2)]
public sealed class Golden_values : EndToEndTest
{
    private readonly RegisterSite _register;

    public Golden_values(RegisterSite register)
    {
        Registers.NeedReal();
        _register = register;
    }

    private protected override Site? Site => _register.Site;

    [Theory]
    [InlineData("2008-01-01", 50, 286, 36)]
    [InlineData("2013-07-01", 111, 642, 200)]
    [InlineData("2015-01-01", 143, 948, 332)]
    [InlineData("2018-12-31", 435, 3_205, 3_180)]
    [InlineData("2019-01-01", 432, 3_234, 3_274)]
    [InlineData("2021-03-24", 435, 3_329, 3_512)]
    [InlineData("2022-01-01", 428, 3_299, 3_466)]
    [InlineData("2024-02-29", 431, 3_348, 3_589)]
    [InlineData("2025-03-07", 439, 3_424, 3_734)]
    [InlineData("2026-11-01", 451, 3_541, 4_004)]
    public async Task Count_so_much(string day, int networks, int memberships, int pairs)
    {
        var summary = await Told($"summary?validOn={day}");
        (Count(summary, "activeNetworks"), Count(summary, "memberships"), Count(summary, "pairs")).ShouldBe((networks, memberships, pairs));
    }

    [Theory]
    [InlineData("2008-01-01", 12, 6)]
    [InlineData("2015-01-01", 143, 52)]
    [InlineData("2018-12-31", 1_442, 463)]
    [InlineData("2022-01-01", 1_613, 565)]
    [InlineData("2025-03-07", 1_807, 633)]
    public async Task Overlap_so_much(string day, int byShared, int byJaccard)
    {
        var path = $"/insight/v1/overlaps?validOn={day}&pageSize=1";
        (await Gateway.Get($"{path}&minShared=3")).Demand(200).TotalCount.ShouldBe(byShared);
        (await Gateway.Get($"{path}&minJaccard=0.5")).Demand(200).TotalCount.ShouldBe(byJaccard);
    }

    // Those that are alike in both figures follow one another by external id.
    [Theory]
    [InlineData("2008-01-01", 1, "gr-24963385", "gr-24966536", 20, 20d / 27)]
    [InlineData("2008-01-01", 13, "gr-24962749", "gr-24962759", 2, 1d)]
    [InlineData("2008-01-01", 14, "gr-24965987", "gr-28256869", 2, 1d)]
    [InlineData("2015-01-01", 1, "gr-24221387", "gr-24963385", 26, 26d / 27)]
    [InlineData("2015-01-01", 9, "gr-24203389", "gr-25160835", 14, 7d / 12)]
    [InlineData("2015-01-01", 10, "gr-24965635", "gr-25160835", 14, 7d / 12)]
    [InlineData("2018-12-31", 1, "gr-23018293", "gr-24965148", 27, 0.9)]
    [InlineData("2018-12-31", 3, "gr-24963385", "gr-24963449", 26, 26d / 27)]
    [InlineData("2018-12-31", 4, "gr-24963385", "gr-28426798", 26, 26d / 27)]
    [InlineData("2022-01-01", 1, "gr-28349007", "gr-28385473", 28, 0.875)]
    [InlineData("2022-01-01", 2, "gr-24965188", "gr-28349007", 27, 0.9)]
    [InlineData("2022-01-01", 3, "gr-24965188", "gr-28385473", 27, 0.9)]
    public async Task Have_this_pair_in_this_place(string day, int place, string left, string right, int shared, double jaccard)
    {
        var pair = (await Told($"overlaps?validOn={day}&pageSize=1&page={place}")).GetProperty("items")[0];
        (ExternalId(pair.GetProperty("left")), ExternalId(pair.GetProperty("right")), Count(pair, "shared")).ShouldBe((left, right, shared));
        pair.GetProperty("jaccard").GetDouble().ShouldBe(jaccard, 1e-12);
    }

    [Theory]
    [InlineData("2013-07-01", 9, new[] { 5, 3, 3, 2, 2 }, 14, 7, 0.08333333333333333)]
    [InlineData("2015-01-01", 18, new[] { 6, 4, 4, 3, 3 }, 15, 10, 0.2)]
    [InlineData("2018-12-31", 57, new[] { 20, 16, 14, 13, 12 }, 51, 47, 0.25146198830409355)]
    [InlineData("2021-03-24", 53, new[] { 24, 16, 15, 14, 12 }, 47, 60, 0.23715415019762845)]
    [InlineData("2024-02-29", 51, new[] { 24, 16, 16, 16, 15 }, 40, 76, 0.22134387351778656)]
    [InlineData("2022-01-01&minJaccard=0.6&minShared=4", 46, new[] { 15, 9, 9, 8, 8 }, 38, 38, 0.24175824175824176)]
    [InlineData("2026-11-01&minJaccard=0.6&minShared=4", 48, new[] { 16, 13, 9, 8, 8 }, 38, 47, 0.3142857142857143)]
    public async Task Knot_so(string day, int metas, int[] sizes, int organisations, int edges, double centralisation)
    {
        var answer = (await Gateway.Get($"/insight/v1/meta-networks?validOn={day}")).Demand(200);
        var first = answer.Json.GetProperty("items")[0];

        answer.TotalCount.ShouldBe(metas);
        answer.Json.GetProperty("items").EnumerateArray().Take(5)
            .Select(meta => meta.GetProperty("networks").GetArrayLength()).ShouldBe(sizes);
        Count(first, "organisations").ShouldBe(organisations);
        first.GetProperty("density").GetDouble().ShouldBe(edges / (sizes[0] * (sizes[0] - 1) / 2d), 1e-12);
        first.GetProperty("centralisation").GetDouble().ShouldBe(centralisation, 1e-12);
    }

    [Theory]
    [InlineData("2013-07-01", 5)]
    [InlineData("2018-12-31", 6)]
    [InlineData("2021-03-24", 10)]
    [InlineData("2024-02-29", 10)]
    [InlineData("2026-11-01", 17)]
    [InlineData("2022-01-01&minJaccard=0.6&minShared=4", 6)]
    public async Task Have_so_many_networks_in_the_core_of_the_first_knot(string day, int networks) =>
        (await Told($"meta-networks?validOn={day}&pageSize=1")).GetProperty("items")[0].GetProperty("core")
            .GetProperty("networks").GetArrayLength().ShouldBe(networks);

    [Theory]
    [InlineData("ggd-2016", "ggd-2021", "2026-11-01", 1d, 25, 0, 0, 0)]
    [InlineData("ggd-2021", "veiligheidsregio-2024", "2026-11-01", 0.9178082191780822, 23, 1, 0, 1)]
    [InlineData("ggd-2021", "jeugdregio-2021", "2026-11-01", 0.6086274509803922, 14, 1, 1, 9)]
    [InlineData("jeugdregio-2021", "ggd-2021", "2026-11-01", 0.6086274509803922, 14, 23, 0, 5)]
    [InlineData("jeugdregio-2016", "jeugdregio-2021", "2026-11-01", 0.9753255654557916, 38, 2, 0, 2)]
    [InlineData("arbeidsmarktregio-2015", "arbeidsmarktregio-2026", "2026-11-01", 0.9105490438001234, 27, 3, 0, 5)]
    [InlineData("rmc_regio-2014", "rmc_regio-2016", "2026-11-01", 0.9679313459801264, 33, 3, 0, 3)]
    [InlineData("rmc_regio-2014", "arbeidsmarktregio-2015", "2026-11-01", 0.5436392914653784, 5, 16, 2, 16)]
    [InlineData("res_regio-2023", "arbeidsmarktregio-2026", "2026-11-01", 0.5903987611304684, 9, 6, 0, 15)]
    [InlineData("provincie-2016", "res_regio-2023", "2026-11-01", 0.3638066053796391, 5, 0, 5, 2)]
    [InlineData("provincie-2016", "corop-2016", "2026-11-01", 0.2993385447985568, 2, 0, 10, 0)]
    [InlineData("corop-2016", "coropplus-2016", "2026-11-01", 0.7633587786259542, 31, 0, 6, 3)]
    [InlineData("coropplus-2016", "corop-2016", "2026-11-01", 0.7633587786259542, 31, 21, 0, 0)]
    [InlineData("corop-2016", "sw_bedrijf-2016", "2026-11-01", 0.2924915950691072, 2, 5, 4, 29)]
    [InlineData("swv_po-2016", "swv_vo-2016", "2026-11-01", 0.6418181818181818, 32, 24, 2, 18)]
    [InlineData("isd-2016", "wmo_regio-2016", "2026-11-01", 0.7260869565217392, 18, 8, 0, 3)]
    [InlineData("landsdeel-2016", "ressort-2016", "2026-11-01", 0.41758310618165867, 0, 3, 0, 1)]
    [InlineData("ggd", "jeugdregio", "2020-06-01", 0.6647693229478729, 13, 1, 3, 8)]
    [InlineData("arbeidsmarktregio", "rmc-regio", "2015-06-01", 0.5436392914653784, 5, 15, 3, 12)]
    [InlineData("arbeidsmarktregio", "rmc-regio", "2026-11-01", 0.5370192307692307, 3, 16, 2, 14)]
    [InlineData("veiligheidsregio", "ggd", "2023-06-01", 0.922980326496442, 23, 1, 0, 1)]
    public async Task Divide_the_country_so_alike(
        string left, string right, string day, double congruence, int equal, int nested, int union, int crossing)
    {
        var found = await Told($"congruence?left={left}&right={right}&validOn={day}");
        var regions = found.GetProperty("regions");
        found.GetProperty("congruence").GetDouble().ShouldBe(congruence, 1e-12);
        (Count(regions, "equal"), Count(regions, "nested"), Count(regions, "union"), Count(regions, "crossing"))
            .ShouldBe((equal, nested, union, crossing));
    }

    // The first is named as a member from long before the merger that it comes from.
    [Theory]
    [InlineData("gm1992", "2019-01-01 1 13", "2022-01-01 1 13", "2023-01-01 11 29", "2024-02-29 11 30", "2026-11-01 11 31")]
    [InlineData("gm1982", "2022-01-01 13 92", "2024-02-29 13 92", "2026-11-01 12 87")]
    [InlineData("gm1991", "2022-01-01 12 43", "2024-02-29 12 43", "2026-11-01 12 43")]
    [InlineData("gm1969", "2019-01-01 4 18", "2022-01-01 7 25", "2026-11-01 9 27")]
    [InlineData("gm1966", "2019-01-01 6 21", "2022-01-01 9 25", "2026-11-01 11 27")]
    [InlineData("gm1978", "2019-01-01 8 13", "2022-01-01 10 12", "2026-11-01 9 12")]
    [InlineData("gm1959", "2019-01-01 12 58", "2022-01-01 11 48", "2026-11-01 13 46")]
    [InlineData("gm0080", "2018-12-31 9 23", "2019-01-01 10 24", "2022-01-01 10 21", "2026-11-01 11 21")]
    [InlineData("gm0363", "2019-01-01 10 23", "2022-01-01 10 21", "2026-11-01 10 20")]
    [InlineData("gm0855", "2019-01-01 7 43", "2022-01-01 9 36", "2026-11-01 9 36")]
    [InlineData("gm0530", "2018-12-31 10 39", "2019-01-01 10 31", "2022-12-31 10 30", "2023-01-01 0 0")]
    public async Task Fill_portfolios_so(string code, params string[] days)
    {
        foreach (var day in days)
        {
            var portfolio = await Told($"municipalities/{code}/portfolio?validOn={day.Split(' ')[0]}");
            $"{day.Split(' ')[0]} {portfolio.GetProperty("networks").GetArrayLength()} {Count(portfolio, "distinctPartners")}".ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("gm1992", "2026-11-01", "gm1930 9", "gm0489 6", "gm0599 6")]
    [InlineData("gm1982", "2026-11-01", "gm0755 10", "gm0828 10", "gm1721 10")]
    [InlineData("gm1966", "2026-11-01", "gm1979 10", "gm0014 9", "gm0047 9")]
    [InlineData("gm0363", "2022-01-01", "gm0362 6", "gm0384 6", "gm0479 6")]
    public async Task Have_these_as_the_most_frequent_partners(string code, string day, params string[] partners) =>
        (await Told($"municipalities/{code}/portfolio?validOn={day}")).GetProperty("mostFrequentPartners").EnumerateArray()
            .Select(one => $"{ExternalId(one.GetProperty("organisation")).Split('/')[^1]} {Count(one, "networks")}").ShouldBe(partners);

    // Alkmaar and Krimpenerwaard sit in two regions of some divisions; regions are as registered, whole.
    [Theory]
    [InlineData("gm0363", "2016-07-01", 152, 0, 0.3881477215058522)]
    [InlineData("gm0363", "2026-11-01", 152, 0, 0.3809215564248453)]
    [InlineData("gm0777", "2016-07-01", 111, 1, 0.4667403127532292)]
    [InlineData("gm0777", "2026-11-01", 112, 1, 0.4610635745176423)]
    [InlineData("gm0361", "2016-07-01", 152, 4, 0.40160782074479073)]
    [InlineData("gm0361", "2026-11-01", 153, 2, 0.37811396654048685)]
    [InlineData("gm1931", "2016-07-01", 146, 2, 0.3779341864164119)]
    [InlineData("gm1931", "2026-11-01", 146, 2, 0.38203476433629247)]
    [InlineData("gm0363", "2015-07-01", 16, 6, 7d / 17)]
    public async Task Divide_a_municipality_so_alike(string code, string day, int partners, int inAll, double jaccard)
    {
        var congruence = await Told($"municipalities/{code}/congruence?validOn={day}");
        congruence.GetProperty("meanJaccard").GetDouble().ShouldBe(jaccard, 1e-12);
        (Count(congruence, "distinctPartners"), Count(congruence, "partnersInAll")).ShouldBe((partners, inAll));
    }

    [Theory]
    [InlineData("arbeidsmarktregio-2026", "2026-11-01", 36, 3, 220, 175, 17)]
    [InlineData("veiligheidsregio-2016", "2026-11-01", 65, 2, 269, 98, 17)]
    [InlineData("sw_bedrijf-2016", "2022-01-01", 56, 21, 104, 229, 18)]
    [InlineData("ggd-2021", "2022-01-01", 65, 3, 234, 108, 18)]
    public async Task Hold_territories_against_a_division_so(string division, string day, params int[] counts)
    {
        var outcomes = (await Gateway.Rows($"/insight/v1/territory-checks?division={division}&inForce=true&validOn={day}"))
            .Select(check => check.GetProperty("outcome").GetString()).ToList();
        string[] all = ["equal", "union", "part", "deviating", "no-territory"];
        all.Select(outcome => outcomes.Count(one => one == outcome)).ShouldBe(counts);
    }

    // In full months since the first version began.
    [Theory]
    [InlineData("gr-30476285", 94)]
    [InlineData("gr-30405547", 127)]
    [InlineData("gr-29750093", 107)]
    [InlineData("gr-30469626", 129)]
    [InlineData("gr-29516283", 104)]
    [InlineData("gr-29695539", 130)]
    [InlineData("gr-30544521", 106)]
    public async Task Have_chains_as_old_as_their_first_version(string network, int months) =>
        Count((await Gateway.Rows("/insight/v1/maturity?validOn=2026-11-01")).Single(life => ExternalId(life.GetProperty("network")) == network), "ageMonths")
            .ShouldBe(months);

    private async Task<JsonElement> Told(string view) => (await Gateway.Get($"/insight/v1/{view}")).Demand(200).Json;

    private static int Count(JsonElement thing, string field) => thing.GetProperty(field).GetInt32();

    private static string ExternalId(JsonElement thing) => thing.GetProperty("externalId").GetString()!;
}
