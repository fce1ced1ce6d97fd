using System.Text.Json;
using Regio.Hosting;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <content>What readers are told of its money and results.</content>
public sealed partial class The_scheme_of_2012
{
    // Every euro of the account, seen from the network, its region and the ministry that pays.
    private async Task Lands()
    {
        var path = "/insight/v1/money?scheme=vsv-2012-programme";
        var totals = (await Wait.Until(
            "the views know that the recovery came in", () => Gateway.Get(path),
            answer => answer.Demand(200).Json.GetProperty("totals").TryGetProperty("recovered", out var recovered) && recovered.ValueKind == JsonValueKind.Number))
            .Json.GetProperty("totals");
        Figures(totals).ShouldBe("77450000 903406 903406 853406 50000");
        var regions = (await Gateway.Get($"{path}&by=region&count=split&region=rmc-regio-2014-rmc18")).Demand(200).Json;
        Figures(regions.GetProperty("items")[0].GetProperty("money")).ShouldBe("903406 903406 853406 50000");
        regions.GetProperty("items")[0].GetProperty("perInhabitant").GetProperty("awarded").GetDecimal().ShouldBeGreaterThan(0);
        (await Gateway.Get(regions.GetProperty("items")[0].GetProperty("evidence").GetString()!)).Demand(200).Json.GetProperty("items").EnumerateArray()
            .Select(one => one.GetProperty("type").GetString()).ShouldContain("nl.regio.networks.region-delineated.v1", "By region it rests on what lies in the region.");
        (await Gateway.Get($"{path}&by=network,region", accept: "text/csv")).Demand(200).Text.ShouldContain("rmc-flevoland,");
        (await Gateway.Get($"{path}&by=place")).Demand(400);
        var stack = (await Gateway.Get("/insight/v1/stack?region=rmc-regio-2014-rmc18&targetGroup=unemployed-youth&ministry=mnre1109")).Demand(200).Json.GetProperty("items").EnumerateArray()
            .Single(one => one.GetProperty("initiative").GetProperty("externalId").GetString() == "vsv-2012-programme");
        (stack.GetProperty("money").GetProperty("paid").GetDecimal(), stack.GetProperty("networks").GetArrayLength()).ShouldBe((903_406m, 1));
        (await Gateway.Get($"{path}&network=nobody&region=nowhere")).Demand(400).Json.GetProperty("errors").GetArrayLength().ShouldBe(2);
    }

    private static string Figures(JsonElement money) => string.Join(' ', new[] { "budgeted", "awarded", "paid", "settled", "recovered" }
        .Select(name => money.TryGetProperty(name, out var figure) && figure.ValueKind == JsonValueKind.Number ? figure.GetDecimal().ToString("0") : null).OfType<string>());

    private async Task Account(string duty)
    {
        var year = TimeProvider.System.Today().Year;
        var spent = new[] { new { year = year - 1, amount = 250_000m }, new { year, amount = 350_000m } };
        var version = (await Gateway.Post(
            $"{duty}/submit-final-account", new { on = Today, costs = 600_000m, othersPaid = 0m, spent }, Almere, (await Gateway.Get(duty)).ETag)).Demand(204).ETag;
        (await Gateway.Post($"{duty}/settle", new { decision = "OCW-12", on = Today, amount = 600_000m, reason = "Besteed." }, Ocw, version)).Demand(204);
        var statement = (await Wait.Until(
            "the statement has the settlement", () => Gateway.Get($"/funding/v1/municipalities/gm0034/sisa-statement?year={year}"),
            answer => answer.Demand(200).Json.EnumerateArray().Any(row => row.GetProperty("settled").ValueKind == JsonValueKind.Number))).Json.EnumerateArray().ShouldHaveSingleItem();
        (statement.GetProperty("schemeCode").GetString(), statement.GetProperty("decision").GetString(), statement.GetProperty("settlementDecision").GetString(), statement.GetProperty("isFinal").GetBoolean())
            .ShouldBe(("D1", "OCW-11", "OCW-12", true), "The school's grant is none of the municipality's.");
        (statement.GetProperty("receivedInYear").GetDecimal(), statement.GetProperty("passedOnInYear").GetDecimal(), statement.GetProperty("spent").GetDecimal())
            .ShouldBe((600_000m, 100_000m, 600_000m));
        (await Gateway.Get($"/funding/v1/municipalities/gm0034/sisa-statement?year={year}", accept: "text/csv")).Demand(200).Text.ShouldContain("OCW-11");
        var fields = (await Gateway.Get($"/funding/v1/municipalities/gm0034/sisa-indicators?year={year}")).Demand(200).Json.EnumerateArray().ToList();
        fields.Select(field => (field.GetProperty("number").GetString(), field.GetProperty("value").GetString(), field.GetProperty("listYear").GetInt32()))
            .ShouldBe([("D1/01", "350000", 2016), ("D1/02", null, 2016)]);
        (await Gateway.Get($"/funding/v1/municipalities/gm0034/sisa-indicators?year={year}", accept: "text/csv")).Demand(200).Text.ShouldContain("Opgebouwde reserve");
        (await Gateway.Get("/funding/v1/municipalities/gm9999/sisa-statement")).Demand(404);
        (await Gateway.Get("/funding/v1/municipalities/gm9999/sisa-indicators")).Demand(404);

        var given = (await Gateway.Get("/funding/v1/grants-360giving?scheme=vsv-2012-programme")).Demand(200).Json.GetProperty("grants").EnumerateArray().ShouldHaveSingleItem();
        (given.GetProperty("amountAwarded").GetDecimal(), given.GetProperty("amountDisbursed").GetDecimal()).ShouldBe((903_406m, 903_406m));
        given.GetProperty("fundingOrganization")[0].GetProperty("id").GetString().ShouldBe(Ministry);
        (await Gateway.Get("/funding/v1/grants-360giving?scheme=vsv-2012-plus")).Demand(404);
    }
}
