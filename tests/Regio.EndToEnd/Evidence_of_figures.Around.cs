using System.Text.Json;

namespace Regio.EndToEnd;

/// <content>What a view tells around its rows says how it came about, as its rows do.</content>
public sealed partial class Evidence_of_figures
{
    [Theory]
    [InlineData("money?by=region", "amounts")]
    [InlineData("maturity/survival", "ends")]
    [InlineData("municipalities/gm9901/portfolio", "networks")]
    public async Task Explains_what_stands_around_the_rows_when_that_is_asked(string view, string input)
    {
        var path = $"/insight/v1/{view}{(view.Contains('?') ? '&' : '?')}validOn={Last}";
        var calculation = (await Gateway.Get($"{path}&explain=true")).Demand(200).Json.GetProperty("calculation");
        calculation.GetProperty("rule").GetString()!.Length.ShouldBeGreaterThan(40);
        calculation.GetProperty("inputs").GetProperty(input).ValueKind.ShouldBe(JsonValueKind.Array);
        (await Gateway.Get(path)).Demand(200).Json.TryGetProperty("calculation", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Tells_of_a_page_that_was_not_there_yet_that_it_appeared()
    {
        const string Before = "1990-01-01";
        var page = await Unpublished(Before);
        var changes = await Gateway.Rows($"{page}/changes?from={Before}&to={Last}");
        changes.ShouldAllBe(one => one.GetProperty("kind").GetString() == "appeared");
        changes.Select(one => one.GetProperty("key").GetString()!).ShouldBe(
            (await Gateway.Get($"{page}?validOn={Last}")).Demand(200).Json.GetProperty("evidence").EnumerateObject().Select(one => one.Name), ignoreOrder: true);
        changes.Single(one => one.GetProperty("key").GetString() == "text").GetProperty("because").GetArrayLength().ShouldBeGreaterThan(0);
        (await Gateway.Get($"{page}/changes?from={Before}&to=1990-06-01")).Demand(404);
    }

    [Fact]
    public async Task Is_told_the_same_of_now_and_as_known_now_by_the_page_and_as_a_whole()
    {
        var moment = Uri.EscapeDataString(TimeProvider.System.GetUtcNow().ToString("O"));
        var all = new List<string[]>();
        foreach (var clock in new[] { "", $"&knownOn={moment}" })
        {
            var evidence = (await Gateway.Rows($"/insight/v1/summary?validOn={Last}{clock}"))[0].GetProperty("evidence").GetString()!;
            var lines = await Told(evidence);
            (await Told($"{evidence}&page=2&pageSize=10")).ShouldBe(lines[10..20]);
            var page = (await Gateway.Get($"{evidence}&page=2&pageSize=10")).Demand(200);
            page.TotalCount.ShouldBe(lines.Length);
            page.Json.GetProperty("items").EnumerateArray().Select(one => one.GetRawText()).ShouldBe(lines[10..20]);
            all.Add(lines);
        }

        all[1].ShouldBe(all[0]);

        async Task<string[]> Told(string evidence) =>
            (await Gateway.Get(evidence, accept: "application/x-ndjson")).Demand(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // A scheme of which there was no page on an early day.
    private async Task<string> Unpublished(string day)
    {
        foreach (var row in await Gateway.Rows($"/insight/v1/stack?kind=scheme&from=2015-01-01&until=2028-01-01&validOn={Last}"))
        {
            var page = $"/insight/v1/schemes/{row.GetProperty("initiative").GetProperty("id").GetString()}";
            if ((await Gateway.Get($"{page}?validOn={day}")).Status == 404)
            {
                return page;
            }
        }

        throw new InvalidOperationException("Every scheme has a page on that day.");
    }
}
