using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>
/// A network without any grant sets itself a target: what it reports once is held against it, in the progress and in the balance,
/// until it drops it again.
/// </summary>
[Collection<WithDemonstration>, Turn(6)]
public sealed class Adopting_a_target(SmallSite small) : EndToEndTest
{
    private const string Targets = "/funding/v1/adopted-targets";
    private const string Network = "eigen-doel";
    private const string Indicator = "own-target-jobs";
    private static readonly int Year = TimeProvider.System.Today().Year - 2;
    private static readonly Who Ministry = new("ministry", "https://regio.example/id/ministerie/eigen-doel");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly Who Partner = new("member", "https://regio.example/id/gemeente/gm9902");
    private static readonly Who Outsider = new("member", "https://regio.example/id/gemeente/gm9905");

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Is_held_against_what_is_reported_once_until_it_is_dropped()
    {
        await Prepare();
        var target = await Adopt();
        await Reported(target);
        await Changed(target);
    }

    private async Task Prepare()
    {
        (await Gateway.Post(
            "/funding/v1/indicators",
            new
            {
                code = Indicator,
                concept = Indicator,
                kind = "output",
                unit = "persons",
                direction = "higher",
                period = "calendar-year",
                from = "2010-01-01",
                name = "Mensen die via het verband werk vonden",
                definition = "Wie door het verband aan betaald werk kwam, eenmaal geteld.",
            }, Ministry)).Demand(201);
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = Network,
                name = "Zonder subsidie aan het werk",
                inForceFrom = Day(Year - 1),
                obligation = "voluntary",
                domains = new[] { "youth" },
                targetGroups = new[] { "people-with-disabilities" },
                members = new[] { new { organisation = "gm9901", role = "lead" }, new { organisation = "gm9902", role = "participant" }, new { organisation = "gm9904", role = "participant" } },
            },
            Lead)).Demand(201);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task<string> Adopt()
    {
        (await Gateway.Post(Targets, Body(), Outsider)).Demand(403);
        (await Gateway.Post(Targets, Body(), Ministry)).Demand(403);
        await Refused(Body(network: "nowhere"), "unknown-network", "/network");
        await Refused(Body(indicator: "nowhere"), "unknown-indicator", "/indicator");
        await Refused(Body(from: Day(Year - 2)), "not-in-force", "/from");
        var created = (await Gateway.Post(Targets, Body(), Partner)).Demand(201);
        var path = created.Headers.Location!.OriginalString;
        (await Gateway.Post(Targets, Body(), Lead)).Demand(201).Headers.Location!.OriginalString.ShouldBe(path, "The same again is the same target.");
        await Refused(Body(value: 90), "target-exists", "/indicator");
        var read = (await Gateway.Get(path)).Demand(200);
        read.ETag.ShouldBe(created.ETag);
        (read.Json.GetProperty("value").GetDecimal(), read.Json.GetProperty("isPursued").GetBoolean()).ShouldBe((80, true));
        (await Gateway.Get($"{Targets}?network={Network}&atLeast={created.Position}", accept: "text/csv")).Demand(200).Text
            .ShouldStartWith("id,network,indicator,edition,from,until,baseline,value,by,path,linear,decided_by,source");
        (await Gateway.Rows($"{Targets}?network={Network}&indicator={Indicator}")).ShouldHaveSingleItem();
        return path;
    }

    private async Task Reported(string target)
    {
        var position = (await Gateway.Post(
            "/funding/v1/observations",
            new { indicator = Indicator, network = Network, from = Day(Year), until = Day(Year + 1), value = 20, quality = "final" }, Lead)).Demand(201).Position;
        var progress = (await Items($"progress?network={Network}&atLeast={position}")).ShouldHaveSingleItem();
        (progress.GetProperty("state").GetString(), progress.GetProperty("value").GetDecimal(), progress.GetProperty("target").GetDecimal()).ShouldBe(("on-track", 20, 80));
        target.ShouldEndWith(progress.GetProperty("adopted").GetProperty("id").GetString()!);
        progress.GetProperty("scheme").ValueKind.ShouldBe(JsonValueKind.Null);
        var balance = (await Items($"balance?network={Network}")).ShouldHaveSingleItem();
        balance.GetProperty("results").GetArrayLength().ShouldBe(1);
        balance.GetProperty("medianPace").GetDouble().ShouldBe(1, 0.01);
        await Tables_of_views.HaveTheRows(Gateway, $"progress?network={Network}", "network,network_name,grant,scheme,scheme_name,adopted,");
    }

    private async Task Changed(string target)
    {
        (await Gateway.Post($"{target}/drop", new { until = Day(Year + 2) }, Outsider, "\"1\"")).Demand(403);
        var revised = (await Gateway.Post($"{target}/revise", Aim(Day(Year + 1), 100), Lead, "\"1\"")).Demand(204);
        var corrected = (await Gateway.Post(
            $"{target}/correct", new { from = Day(Year + 1), baseline = 0, value = 120, by = Day(Year + 4), linear = true, decidedBy = "Stuurgroep", reason = "Typefout" },
            Partner, revised.ETag)).Demand(204);
        (await Items($"progress?network={Network}&atLeast={corrected.Position}")).ShouldHaveSingleItem().GetProperty("target").GetDecimal().ShouldBe(120);
        var dropped = (await Gateway.Post($"{target}/drop", new { until = Day(Year + 2), reason = "Anders besloten" }, Lead, corrected.ETag)).Demand(204);
        (await Gateway.Post($"{target}/drop", new { until = Day(Year + 1) }, Lead, dropped.ETag)).Demand(409).Json.GetProperty("errors").GetArrayLength().ShouldBe(0);
        (await Items($"progress?network={Network}&atLeast={dropped.Position}")).ShouldBeEmpty();
        (await Items($"progress?network={Network}&validOn={Day(Year + 1)}")).ShouldHaveSingleItem("It was pursued then.");
        (await Gateway.Get($"{target}/history")).Demand(200).Json.GetArrayLength().ShouldBe(4);
        var earlier = new { until = $"{Year + 1}-01-02", dropReason = "Anders besloten", reason = "Typefout" };
        (await Gateway.Post($"{target}/correct-drop", earlier, Outsider, dropped.ETag)).Demand(403);
        var put = (await Gateway.Post($"{target}/correct-drop", earlier, Partner, dropped.ETag)).Demand(204);
        (await Items($"progress?network={Network}&validOn={Year + 1}-01-02&atLeast={put.Position}")).ShouldBeEmpty();
        var held = (await Gateway.Post($"{target}/withdraw-drop", new { reason = "Niet besloten" }, Lead, put.ETag)).Demand(204);
        (await Items($"progress?network={Network}&atLeast={held.Position}")).ShouldHaveSingleItem("It holds on.");
    }

    private async Task Refused(object body, string code, string pointer)
    {
        var error = (await Gateway.Post(Targets, body, Lead)).Demand(409).Json.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (error.GetProperty("code").GetString(), error.GetProperty("pointer").GetString()).ShouldBe((code, pointer));
    }

    private static object Body(string network = Network, string indicator = Indicator, string? from = null, decimal value = 80) => new
    {
        network,
        indicator,
        from = from ?? Day(Year),
        baseline = 0,
        value,
        by = Day(Year + 4),
        linear = true,
        decidedBy = "Stuurgroep",
        source = "Verslag van de stuurgroep",
    };

    private static object Aim(string from, decimal value) => new { from, baseline = 0, value, by = Day(Year + 4), linear = true, decidedBy = "Stuurgroep" };

    private static string Day(int year) => $"{year}-01-01";

    private async Task<IReadOnlyList<JsonElement>> Items(string path) =>
        [.. (await Gateway.Get($"/insight/v1/{path}")).Demand(200).Json.GetProperty("items").EnumerateArray()];
}
