namespace Regio.EndToEnd;

/// <summary>Every view that lists something gives its rows as CSV and as NDJSON too, the same ones.</summary>
[Collection<WithDemonstration>, Turn(5)]
public sealed class Tables_of_views(SmallSite small) : EndToEndTest
{
    private protected override Site? Site => small.Site;

    [Theory]
    [InlineData("overlaps", "left,left_name,")]
    [InlineData("overlaps/payers", "left,left_name,")]
    [InlineData("meta-networks", "id,networks,")]
    [InlineData("congruence?left=jeugdhulpregio-2024", "left,right,")]
    [InlineData("territory-checks", "network,network_name,")]
    [InlineData("maturity", "chain,network,")]
    [InlineData("maturity/survival", "years,at_risk,share")]
    [InlineData("objective-checks", "network,network_name,too_broad,")]
    [InlineData("governance-fit", "network,network_name,")]
    [InlineData("balance", "network,network_name,chain_months,")]
    [InlineData("stack", "initiative,initiative_name,kind,")]
    [InlineData("agreements", "network,network_name,")]
    [InlineData("facilities", "facility,name,")]
    [InlineData("steering-instruments", "")]
    [InlineData("regional-agendas", "")]
    [InlineData("municipalities/gm9901/portfolio", "network,network_name,from,")]
    [InlineData("municipalities/gm9901/council-sheet", "network,network_name,role,")]
    [InlineData("municipalities/gm9901/congruence", "kind,division,")]
    public Task Have_the_rows_that_are_counted(string view, string header) => HaveTheRows(Gateway, view, header);

    [Theory]
    [InlineData("overlaps", "jaccard", "jaccard")]
    [InlineData("maturity", "ageMonths", "ageMonths")]
    [InlineData("territory-checks", "municipalities", "municipalities")]
    [InlineData("congruence?left=jeugdhulpregio-2024", "municipalities", "municipalities")]
    [InlineData("balance", "chainMonths", "chainMonths")]
    [InlineData("municipalities/gm9901/portfolio", "members", "members")]
    public async Task Come_in_the_order_that_is_asked_and_page_by_page(string view, string sort, string field)
    {
        var path = $"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}sort=";
        var rows = (await Gateway.Rows($"{path}{sort}")).Select(row => row.GetProperty(field).GetDouble()).ToList();
        rows.Count.ShouldBeGreaterThan(1);
        rows.ShouldBeInOrder();
        (await Gateway.Rows($"{path}-{sort}")).Select(row => row.GetProperty(field).GetDouble()).ShouldBe(rows.OrderDescending());
        var second = (await Gateway.Rows($"{path}{sort}&page=2&pageSize=1")).ShouldHaveSingleItem();
        second.GetProperty(field).GetDouble().ShouldBe(rows[1]);
        second.GetProperty("evidence").GetString()!.ShouldNotContain("sort");
        (await Gateway.Get($"{path}colour")).Demand(400);
    }

    /// <summary>Each row of a view stands in its table; there is one at least.</summary>
    internal static async Task HaveTheRows(Gateway gateway, string view, string header)
    {
        var path = $"/insight/v1/{view}";
        var rows = (await gateway.Rows(path)).Count;
        var csv = (await gateway.Get(path, accept: "text/csv")).Demand(200);
        csv.Text.ShouldStartWith(header);
        (csv.TotalCount, rows > 0).ShouldBe((rows, true));
        csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(rows + 1);
        (await gateway.Get(path)).Demand(200).MediaType.ShouldBe("application/json");
    }
}
