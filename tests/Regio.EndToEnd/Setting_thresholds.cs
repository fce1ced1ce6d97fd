using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>Who asks a view sets its thresholds, and is told by which it was answered.</summary>
[Collection<WithDemonstration>, Turn(2)]
public sealed class Setting_thresholds(SmallSite small) : EndToEndTest
{
    private protected override Site? Site => small.Site;

    [Theory]
    [InlineData("overlaps", "duplicateJaccard", "0.55", "thresholds")]
    [InlineData("overlaps", "duplicateShared", "4", "thresholds")]
    [InlineData("overlaps", "alikeFrom", "0.75", "thresholds", "alike")]
    [InlineData("overlaps", "crossingContainment", "0.9", "thresholds")]
    [InlineData("overlaps", "facilityJaccard", "0.15", "thresholds")]
    [InlineData("overlaps", "tableJaccard", "0.25", "thresholds")]
    [InlineData("overlaps", "tableShared", "7", "thresholds")]
    [InlineData("clashes", "daysApart", "3", "thresholds")]
    [InlineData("clashes", "gapMonths", "9", "thresholds")]
    [InlineData("clashes", "togetherShare", "0.75", "thresholds")]
    [InlineData("alignment", "fewestOwed", "2", null)]
    [InlineData("balance", "gapMonths", "5", "thresholds")]
    [InlineData("balance", "dominanceMembers", "4", "thresholds", "members")]
    [InlineData("progress", "startUpMonths", "20", null)]
    public async Task An_answer_tells_the_one_that_was_asked(string view, string parameter, string value, string? under, string? name = null)
    {
        foreach (var row in (await Gateway.Rows($"/insight/v1/{view}?explain=true&{parameter}={value}")).Take(3))
        {
            var inputs = row.GetProperty("calculation").GetProperty("inputs");
            (under is null ? inputs : inputs.GetProperty(under)).GetProperty(name ?? parameter).GetRawText().ShouldBe(value);
        }

        (await Gateway.Get($"/insight/v1/{view}?{parameter}=-1")).Demand(400);
    }

    [Fact]
    public async Task Overlaps_are_of_the_kind_that_is_asked_by_what_is_asked()
    {
        (await Gateway.Rows("/insight/v1/overlaps?tableJaccard=0&tableShared=1&kind=none")).ShouldBeEmpty("All share one.");
        var usual = await Gateway.Rows("/insight/v1/overlaps");
        (await Gateway.Rows("/insight/v1/overlaps?kind=same-chain")).Select(Pair).ShouldBe(
            usual.Where(one => one.GetProperty("kind").GetString() == "same-chain").Select(Pair));
        usual.Select(one => one.GetProperty("kind").GetString()).ShouldContain("none");
        static string Pair(JsonElement of) => of.GetProperty("left").GetProperty("id").GetString() + of.GetProperty("right").GetProperty("id").GetString();
    }

    [Fact]
    public async Task What_became_of_meta_networks_leads_to_its_evidence_also_then()
    {
        const string Asked = "/insight/v1/meta-networks/changes?from=2019-01-01&to=2026-11-01&minShared=2&continuedFrom=";
        foreach (var one in (await Gateway.Rows(Asked + "0.3")).SelectMany(row => new[] { row.GetProperty("before"), row.GetProperty("after") })
            .Where(side => side.ValueKind == JsonValueKind.Object))
        {
            (await Gateway.Get(one.GetProperty("evidence").GetString()!)).Demand(200);
        }

        (await Gateway.Get(Asked + "2")).Demand(400);
    }
}
