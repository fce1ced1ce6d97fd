using System.Text.Json;
using Regio.Hosting.Decisions;
using Regio.Projections;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>What the gateway answers, held against the rules written apart from the product, for other days and divisions.</summary>
[Collection<WithRegister>, Turn(2)]
public sealed class A_register_on_other_days(RegisterSite register) : EndToEndTest
{
    private static Register? read;

    private protected override Site? Site => register.Site;

    private Register Facts => read ??= RealRegister.Of(register.Folder);

    [Theory]
    [InlineData("2010-01-01")]
    [InlineData("2018-12-31")]
    [InlineData("2019-01-01")]
    [InlineData("2023-06-15")]
    [InlineData("2026-11-01")]
    public async Task Overlaps_as_the_plain_rules_say(string day)
    {
        var expected = new Naive(Facts, Ids.Day(day)).Pairs();
        var rows = await Gateway.Rows($"/insight/v1/overlaps?validOn={day}");

        rows.Select(row => (
                ExternalId(row.GetProperty("left")), ExternalId(row.GetProperty("right")),
                row.GetProperty("shared").GetInt32(), row.GetProperty("jaccard").GetDouble(),
                row.GetProperty("containment").GetDouble(), row.GetProperty("kind").GetString() == "same-chain"))
            .OrderBy(row => row).ShouldBe(expected.OrderBy(row => row));
        rows.Select(row => (-row.GetProperty("shared").GetInt32(), -row.GetProperty("jaccard").GetDouble())).ShouldBeInOrder();
        var summary = (await Gateway.Get($"/insight/v1/summary?validOn={day}")).Demand(200).Json;
        summary.GetProperty("pairs").GetInt32().ShouldBe(expected.Count);
    }

    [Theory]
    [InlineData("2015-01-01")]
    [InlineData("2019-01-01")]
    [InlineData("2026-11-01")]
    public async Task Knots_as_the_plain_rules_say(string day) =>
        (await Gateway.Rows($"/insight/v1/meta-networks?validOn={day}")).Select(meta => new PlainMeta(
                string.Join(' ', meta.GetProperty("networks").EnumerateArray().Select(ExternalId)),
                meta.GetProperty("organisations").GetInt32(),
                Math.Round(meta.GetProperty("density").GetDouble(), 12),
                Math.Round(meta.GetProperty("centralisation").GetDouble(), 12),
                string.Join(' ', meta.GetProperty("connectors").EnumerateArray()
                    .Select(c => $"{ExternalId(c.GetProperty("organisation"))} {c.GetProperty("networks").GetInt32()}"))))
            .ShouldBe(new NaiveViews(Facts, Ids.Day(day)).MetaNetworks());

    [Theory]
    [InlineData("2012-01-01")]
    [InlineData("2021-01-01")]
    public async Task Fills_portfolios_as_the_plain_rules_say(string day)
    {
        var plain = new NaiveViews(Facts, Ids.Day(day));
        var some = Facts.Organisations.Values
            .Where(o => o.Kind == OrganisationFacts.Municipality)
            .OrderBy(o => o.ExternalId, StringComparer.Ordinal).Where((_, i) => i % 60 == 0).ToList();
        foreach (var municipality in some)
        {
            var code = municipality.ExternalId!.Split('/')[^1];
            var portfolio = (await Gateway.Get($"/insight/v1/municipalities/{code}/portfolio?validOn={day}")).Demand(200).Json;
            (portfolio.GetProperty("networks").GetArrayLength(), portfolio.GetProperty("distinctPartners").GetInt32())
                .ShouldBe(plain.Portfolio(municipality.ExternalId!), $"{code} on {day}");
        }
    }

    [Theory]
    [InlineData("veiligheidsregio-2016")]
    [InlineData("arbeidsmarktregio-2026")]
    public async Task Divides_the_country_as_the_plain_rules_say(string left)
    {
        var plain = new NaiveViews(Facts, Ids.Day("2026-11-01"));
        var divisions = Facts.Divisions.Values.Select(d => d.ExternalId!).Where(id => id != left);
        var rows = await Gateway.Rows($"/insight/v1/congruence?left={left}&validOn=2026-11-01");

        rows.Select(row => ExternalId(row.GetProperty("right"))).ShouldBe(divisions.Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var right = ExternalId(row.GetProperty("right"));
            var congruence = row.GetProperty("congruence");
            (row.GetProperty("municipalities").GetInt32(),
                congruence.ValueKind == JsonValueKind.Null ? (double?)null : Math.Round(congruence.GetDouble(), 12))
                .ShouldBe(Rounded(plain.Congruence(left, right)), $"{left} and {right}");
        }
    }

    private static (int, double?) Rounded((int Municipalities, double? Congruence) found) =>
        (found.Municipalities, found.Congruence is { } known ? Math.Round(known, 12) : null);

    private static string ExternalId(JsonElement thing) => thing.GetProperty("externalId").GetString()!;
}
