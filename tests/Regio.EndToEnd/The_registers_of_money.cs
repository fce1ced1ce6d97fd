using System.Globalization;
using System.Text;
using System.Text.Json;
using Regio.Local;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>
/// The public registers of money, imported by the mappings of this project: every row is taken, and what is told of them
/// adds up to what an independent sum of the files does, to the cent.
/// </summary>
[Collection<WithRegister>, Turn(8)]
public sealed class The_registers_of_money : EndToEndTest
{
    private static readonly string[] Lists = ["indicators", "schemes", "grants", "observations"];
    private readonly RegisterSite _register;

    public The_registers_of_money(RegisterSite register)
    {
        Registers.NeedReal();
        Assert.SkipWhen(!Directory.Exists(Folder), "The registers of money are not here.");
        _register = register;
    }

    private protected override Site? Site => _register.Site;

    private static string Folder => Path.Combine(Path.GetDirectoryName(RealRegister.Folder()!)!, "money");

    [Fact]
    public async Task Are_taken_to_the_last_row_and_the_last_cent()
    {
        await _register.Change();
        await FundingKnowsTheCountry();
        var report = await Take(Files());
        report.Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => (file.Name, file.Rows, file.Taken, file.Refused)).ShouldBe(
        [
            ("early-school-leaving-2016-2017-partial.csv", 24, 24, 0), ("esf-labour-market-2014-2016.csv", 75, 75, 0), ("grants-2015.csv", 718, 718, 0),
            ("indicators.csv", 1, 1, 0), ("regio-deals.csv", 65, 65, 0), ("schemes-2015.csv", 650, 650, 0), ("schemes.csv", 6, 6, 0),
        ], await Faults(report));
        (await Gateway.Get($"/funding/v1/schemes?atLeast={report.Position}&pageSize=1")).Demand(200).TotalCount.ShouldBeGreaterThanOrEqualTo(656);
        (await Gateway.Get($"/funding/v1/grants?atLeast={report.Position}&pageSize=1")).Demand(200);

        await AddsUp();
        await LandsInTheViews();
        await SaysWhoAndWhere();
        await IsTheSameAgain();
        await IsCorrectedByAnotherEdition();
        await IsKeptElsewhere();
    }

    private async Task AddsUp()
    {
        var schemes = (await Gateway.Rows("/funding/v1/schemes")).Where(one => Id(one)?.StartsWith("rs2015-", StringComparison.Ordinal) is true).ToList();
        schemes.Count.ShouldBe(650);
        schemes.GroupBy(one => one.GetProperty("ownerId").GetString()!.Split('/')[^1])
            .ToDictionary(owner => owner.Key, owner => owner.Sum(one => one.GetProperty("totals").EnumerateArray().Sum(year => year.GetProperty("amount").GetDecimal())))
            .ShouldBe(Sums("schemes-2015.csv", "ministry_tooi_code", "total_eur"), ignoreOrder: true);
        schemes.Sum(one => one.GetProperty("totals")[0].GetProperty("grants").GetInt32()).ShouldBe((int)Sums("schemes-2015.csv", "year", "n_grants")["2015"]);
        schemes.ShouldAllBe(one => one.GetProperty("isRecorded").GetBoolean());
        schemes.ShouldAllBe(one => !Tells(one, "from") && !Tells(one, "publishedOn"));

        var grants = await Gateway.Rows("/funding/v1/grants");
        var external = schemes.ToDictionary(one => one.GetProperty("id").GetGuid(), one => Id(one)!);
        var of2015 = grants.Where(one => external.ContainsKey(one.GetProperty("schemeId").GetGuid())).ToList();
        of2015.Count.ShouldBe(718);
        of2015.GroupBy(one => external[one.GetProperty("schemeId").GetGuid()]).ToDictionary(scheme => scheme.Key, scheme => scheme.Sum(Amount))
            .ShouldBe(Sums("grants-2015.csv", "scheme_id", "amount_eur"), ignoreOrder: true);
        grants.Where(one => Id(one)?.Contains("EUSF", StringComparison.Ordinal) is true).Sum(Amount).ShouldBe(Sums("esf-labour-market-2014-2016.csv", "", "esf_grant_eur")[""]);
        var deals = grants.Where(one => Id(one)?.StartsWith("regiodeal-", StringComparison.Ordinal) is true).ToList();
        (deals.Count, deals.Count(one => !Tells(one.GetProperty("record"), "amount"))).ShouldBe((65, 12));
        deals.Sum(Amount).ShouldBe(Sums("regio-deals.csv", "", "national_contribution_eur")[""]);

        var budget = (await Gateway.Get("/funding/v1/schemes/rs2015-0024/budget")).Demand(200).Json.EnumerateArray().ShouldHaveSingleItem();
        budget.GetProperty("committed").GetDecimal().ShouldBe(
            of2015.Where(one => external[one.GetProperty("schemeId").GetGuid()] == "rs2015-0024").Sum(one => Math.Max(0, Amount(one))),
            "Three of them were taken back, which frees nothing that others had.");
        Tells(budget, "budget").ShouldBeFalse("No ceiling is told.");
    }

    // Of 2015: what registers add up for each ministry, and the grants of the European fund, of which the territory is told.
    private async Task LandsInTheViews()
    {
        var expected = Sums("schemes-2015.csv", "ministry_tooi_code", "total_eur");
        var fund = Csv.Records(File.ReadAllText(Path.Combine(Folder, "esf-labour-market-2014-2016.csv")));
        var (start, amount) = (fund[0].IndexOf("start_date"), fund[0].IndexOf("esf_grant_eur"));
        var landed = fund.Skip(1).Where(record => record[start].StartsWith("2015-", StringComparison.Ordinal)).Sum(record => decimal.Parse(record[amount], CultureInfo.InvariantCulture));
        expected["mnre1073"] += landed;
        var path = "/insight/v1/money?validOn=2026-11-01&year=2015&pageSize=100";
        var money = (await Wait.Until(
            "the views have all of 2015", () => Gateway.Get($"{path}&by=ministry"),
            answer => answer.Demand(200).Json.GetProperty("totals").GetProperty("awarded") is { ValueKind: JsonValueKind.Number } all && all.GetDecimal() == expected.Values.Sum())).Json;
        money.GetProperty("items").EnumerateArray()
            .ToDictionary(row => row.GetProperty("ministry").GetProperty("externalId").GetString()!.Split('/')[^1], row => row.GetProperty("money").GetProperty("awarded").GetDecimal())
            .ShouldBe(expected, ignoreOrder: true);
        var regions = (await Gateway.Get($"{path}&by=region&division=arbeidsmarktregio-2016")).Demand(200).Json.GetProperty("items").EnumerateArray().ToList();
        regions.Where(row => row.GetProperty("region").ValueKind == JsonValueKind.Object).Sum(row => row.GetProperty("money").GetProperty("awarded").GetDecimal()).ShouldBe(landed);
        regions.Single(row => row.GetProperty("unallocated").GetArrayLength() == 1).GetProperty("money").GetProperty("awarded").GetDecimal().ShouldBe(expected.Values.Sum() - landed);
    }

    private async Task SaysWhoAndWhere()
    {
        var almere = (await Gateway.Get("/funding/v1/grants/2014EUSF2011")).Demand(200).Json;
        almere.GetProperty("leadId").GetGuid().ShouldBe((await Gateway.Get("/networks/v1/organisations/gm0034")).Demand(200).Json.GetProperty("id").GetGuid());
        almere.GetProperty("regionId").GetGuid().ShouldBe(
            (await Gateway.Rows("/networks/v1/regions?division=arbeidsmarktregio-2016")).Single(region => region.GetProperty("name").GetString() == "Flevoland")
                .GetProperty("id").GetGuid());
        almere.GetProperty("until").GetString().ShouldBe("2016-07-31", "The file gives the last day.");
        var deal = (await Gateway.Get("/funding/v1/grants/regiodeal-6-16")).Demand(200).Json.GetProperty("record");
        (deal.GetProperty("regionName").GetString(), Tells(deal, "recipientId")).ShouldBe(("Bonaire", false));
        var account = (await Gateway.Get("/funding/v1/grants/regiodeal-2-01/account")).Demand(200).Json;
        (Tells(account, "awarded"), Tells(account, "paid")).ShouldBe((false, false), "Unknown is not zero.");

        var observed = (await Gateway.Rows("/funding/v1/observations?indicator=early-school-leaving-rate")).ToList();
        observed.Count.ShouldBe(24);
        observed.Sum(one => one.GetProperty("value").GetDecimal()).ShouldBe(Sums("early-school-leaving-2016-2017-partial.csv", "", "vsv_percentage")[""]);
        observed.ShouldAllBe(one => one.GetProperty("from").GetString() == "2016-08-01" && one.GetProperty("until").GetString() == "2017-08-01");
        var history = (await Gateway.Get("/funding/v1/grants/regiodeal-6-16/history")).Demand(200).Json.EnumerateArray().ShouldHaveSingleItem();
        history.GetProperty("sources")[0].GetProperty("publishedOn").GetString().ShouldBe("2025-02-03");
    }

    private async Task IsTheSameAgain()
    {
        var again = await Take(Files());
        (again.Taken, again.Refused, again.Unchanged).ShouldBe((0, 0, again.Rows), await Faults(again));
        var exported = new List<(string, byte[])>();
        foreach (var list in Lists)
        {
            exported.Add(($"{list}.csv", (await Gateway.Get($"/funding/v1/{list}", Who.Steward, "text/csv")).Demand(200).Body));
        }

        var own = await Take(exported);
        (own.Taken, own.Refused, own.Unchanged).ShouldBe((0, 0, own.Rows), await Faults(own));
        own.Rows.ShouldBeGreaterThanOrEqualTo(1_539);
    }

    private async Task IsCorrectedByAnotherEdition()
    {
        var edition = Files().Select(file => (file.Name, Content: file.Name == "regio-deals.csv"
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Content).Replace("Bonaire,13000000,", "Bonaire,12999999.99,", StringComparison.Ordinal))
            : file.Content)).ToList();
        var report = await Take(edition);
        (report.Taken, report.Refused).ShouldBe((1, 0), await Faults(report));
        var history = (await Gateway.Get("/funding/v1/grants/regiodeal-6-16/history")).Demand(200).Json.EnumerateArray().ToList();
        history.Select(entry => entry.GetProperty("fact").GetString()).ShouldBe(["funding.grant-recorded.v1", "funding.grant-record-corrected.v1"]);
        (await Gateway.Get("/funding/v1/grants/regiodeal-6-16/account")).Demand(200).Json.GetProperty("awarded").GetDecimal().ShouldBe(12_999_999.99m);
    }

    private async Task IsKeptElsewhere()
    {
        var owner = new Who("ministry", "https://identifier.overheid.nl/tooi/id/ministerie/mnre1171");
        var version = (await Gateway.Get("/funding/v1/grants/regiodeal-6-16")).ETag;
        (await Gateway.Post("/funding/v1/grants/regiodeal-6-16/award", new { decision = "1", on = "2026-01-01" }, owner, version)).Demand(409)
            .Json.GetProperty("type").GetString()!.ShouldEndWith("/kept-elsewhere");
    }

    private async Task FundingKnowsTheCountry() => await Wait.Until(
        "funding knows the regions", () => Gateway.Get("/funding/v1/observations?region=rmc-regio-2016-oost-groningen"), answer => answer.Status == 200);

    private Task<ImportReport> Take(IEnumerable<(string, byte[])> files) => Gateway.Whole(files, path: Import.OfFunding);

    private async Task<string> Faults(ImportReport report) =>
        report + (await Gateway.Get($"{Import.OfFunding}/{report.Id}/faults", Who.Steward, "text/csv")).Text;

    private static IReadOnlyList<(string Name, byte[] Content)> Files() =>
        [.. MoneyFiles.Found(Folder, MoneyFiles.Mappings(TestServers.Root)).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))];

    private static bool Tells(JsonElement one, string field) => one.TryGetProperty(field, out var told) && told.ValueKind != JsonValueKind.Null;

    private static string? Id(JsonElement one) => Tells(one, "externalId") ? one.GetProperty("externalId").GetString() : null;

    private static decimal Amount(JsonElement grant) => Tells(grant.GetProperty("record"), "amount") ? grant.GetProperty("record").GetProperty("amount").GetDecimal() : 0;

    // Read apart from the product; without a column to group by, in all.
    private static Dictionary<string, decimal> Sums(string file, string by, string amount)
    {
        var records = Csv.Records(File.ReadAllText(Path.Combine(Folder, file)));
        var (group, sum) = (records[0].IndexOf(by), records[0].IndexOf(amount));
        return records.Skip(1).Where(record => record[sum].Length > 0).GroupBy(record => group < 0 ? "" : record[group])
            .ToDictionary(some => some.Key, some => some.Sum(record => decimal.Parse(record[sum], CultureInfo.InvariantCulture)));
    }
}
