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
}
