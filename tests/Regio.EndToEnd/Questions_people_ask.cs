using System.Text.Json;
using Regio.Hosting;

namespace Regio.EndToEnd;

/// <summary>What analysts, ministries and municipalities want to know is one call each, and what was answered before a correction stays to be asked.</summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed partial class Questions_people_ask(SmallSite small) : EndToEndTest
{
    private const string Region = "region=werkregio-2024-1";

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Which_networks_share_three_members_and_who_pays_each_also_as_was_known_before_a_correction()
    {
        await Recorded();
        const string Question = $"/insight/v1/overlaps/payers?{Region}&minShared=3";
        var asked = await Gateway.Rows(Question);
        var pair = asked.Single(IsOurs);
        pair.GetProperty("shared").GetInt32().ShouldBe(4);
        Paid(pair, "leftPaidBy").ShouldBe([("gevraagd-zorg", Care.Organisation)]);
        Paid(pair, "rightPaidBy").ShouldBe([("gevraagd-werk", Work.Organisation)]);
        asked.ShouldAllBe(row => row.GetProperty("shared").GetInt32() >= 3);
        var overlaps = await Gateway.Rows($"/insight/v1/overlaps?{Region}&minShared=3");
        asked.Select(Sides).ShouldBe(overlaps.Select(Sides), "They are the same pairs, in the same order.");
        (await Gateway.Get(Question, accept: "text/csv")).Demand(200).Text.ShouldContain($"{Left},Mantelzorg {Left},{Right},");

        var moment = Uri(TimeProvider.System.GetUtcNow());
        await Task.Delay(50, Site.Cancelled);
        var last = await Correct("gm9903");
        last = await Correct("gm9904");
        var since = await Gateway.Rows($"{Question}&atLeast={last}");
        since.Any(IsOurs).ShouldBeFalse("Two of the four had left a year ago.");
        (await Gateway.Rows($"/insight/v1/overlaps/payers?{Region}&minShared=2")).Single(IsOurs).GetProperty("shared").GetInt32().ShouldBe(2);
        var before = await Gateway.Rows($"{Question}&knownOn={moment}");
        before.Select(Timeless).ShouldBe(asked.Select(Timeless));
        var why = await Gateway.Rows(before.Single(IsOurs).GetProperty("evidence").GetString()!);
        why.ShouldContain(one => one.GetProperty("source").GetString() == "funding");
        why.ShouldAllBe(one => one.GetProperty("recordedAt").GetDateTimeOffset() <= DateTimeOffset.Parse(System.Uri.UnescapeDataString(moment)));
    }

    [Fact]
    public async Task Which_schemes_for_a_target_group_clash_in_a_region_and_whether_either_owner_consulted_the_other()
    {
        await Recorded();
        const string Question = $"/insight/v1/clashes?{Region}&targetGroup={Group}";
        var clash = (await Gateway.Rows(Question)).ShouldHaveSingleItem();
        (clash.GetProperty("type").GetString(), clash.GetProperty("consultation").GetString()).ShouldBe(("stacking", "never-asked"));
        (await Gateway.Rows($"{Question}&consulted=yes")).ShouldBeEmpty();

        var found = await Wait.Until("a case is opened", () => Gateway.Rows(Question), rows => rows[0].GetProperty("caseId").ValueKind == JsonValueKind.String);
        var path = $"/policy/v1/cases/{found[0].GetProperty("caseId").GetString()}";
        var question = new { of = Care.Organisation, question = "Kan uw regeling naast die van ons?" };
        var consulted = (await Gateway.Post($"{path}/consultations", question, Work, (await Gateway.Get(path, Work)).ETag)).Demand(204);
        (await Gateway.Rows($"{Question}&consulted=yes&atLeast={consulted.Position}")).ShouldHaveSingleItem().GetProperty("consultation").GetString().ShouldBe("asked-unanswered");
        (await Gateway.Rows($"{Question}&consulted=no")).ShouldBeEmpty();

        var answered = (await Gateway.Post($"{path}/consultations/1/answer", new { answer = "agreed" }, Care, (await Gateway.Get(path, Care)).ETag)).Demand(204);
        (await Gateway.Rows($"{Question}&atLeast={answered.Position}")).ShouldHaveSingleItem()
            .GetProperty("consultation").GetString().ShouldBe("answered");
        (await Gateway.Rows($"{Question}&validOn={TimeProvider.System.Today().AddDays(-1):yyyy-MM-dd}")).ShouldBeEmpty("Nothing was published yet.");
    }

    [Fact]
    public async Task What_a_municipality_takes_part_in_on_the_first_of_January()
    {
        await Recorded();
        const string Question = "/insight/v1/municipalities/gm9901/portfolio";
        var all = (await Gateway.Get($"{Question}?validOn={Year}-01-01", Lead)).Demand(200).Json.GetProperty("networks").EnumerateArray().ToList();
        var own = all.Single(row => Key(row, "network") == Left);
        own.GetProperty("role").GetString().ShouldBe("lead");
        var terms = own.GetProperty("terms");
        (terms.GetProperty("moneyPerYear").GetDecimal(), terms.GetProperty("decisionPower").GetString(), terms.GetProperty("decisionWeight").GetDecimal())
            .ShouldBe((12_500m, "Beslist mee over de begroting", 2m));
        Result(own).ShouldBe((Indicator, "no-data", null), "Nothing had been reported by then.");
        own.GetProperty("relations").ValueKind.ShouldBe(JsonValueKind.Null, "No pulse had closed.");
        all.Select(row => Key(row, "network")).ShouldContain("sv-jongeren-aan-het-werk");
        var today = (await Gateway.Get(Question, Lead)).Demand(200).Json.GetProperty("networks").EnumerateArray().ToList();
        Result(today.Single(row => Key(row, "network") == Left)).ShouldBe((Indicator, "on-track", 30m));
        foreach (var (reader, isTold) in ((Who?, bool)[])[(Lead, true), (null, false)])
        {
            var now = (await Gateway.Get(Question, reader)).Demand(200).Json.GetProperty("networks").EnumerateArray().Single(row => Key(row, "network") == Young);
            (now.GetProperty("relations").ValueKind == JsonValueKind.Object).ShouldBe(isTold, "Its members are told how they find each other.");
        }
    }

    [Fact]
    public async Task Which_young_networks_get_a_short_scheme_while_their_relations_fall()
    {
        await Recorded();
        const string Question = "/insight/v1/balance?signal=short-money&relations=fell";
        var row = (await Gateway.Get(Question, Lead)).Demand(200).Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (Key(row, "network"), row.GetProperty("money").GetProperty("months").GetInt32()).ShouldBe((Young, 12));
        row.GetProperty("chainMonths").GetInt32().ShouldBeLessThan(24);
        Key(row.GetProperty("money").GetProperty("schemes")[0]).ShouldBe("gevraagd-kort");
        row.GetProperty("relations").GetProperty("change").GetProperty("most").GetDouble().ShouldBe(-0.75, 1e-9);
        foreach (var other in (string[])[$"{Question}&shortMonths=12", $"{Question}&youngMonths=0", $"{Question}&fellBy=0.8", Question.Replace("fell", "rose")])
        {
            (await Gateway.Get(other, Lead)).Demand(200).TotalCount.ShouldBe(0, other);
        }

        (await Gateway.Get(Question)).Demand(200).TotalCount.ShouldBe(0, "What members find is for the network itself, and nothing of it shows through a filter.");
    }

    [Fact]
    public async Task What_is_new_of_what_concerns_a_ministry()
    {
        await Recorded();
        var notice = (await Wait.Until(
            "the ministry is told that its money is short", async () => (await Gateway.Get("/policy/v1/notices?kind=signal-short-money", Care)).Demand(200).Json,
            told => told.GetArrayLength() > 0))[0];
        Key(notice, "subject").ShouldBe(Young);
        notice.GetProperty("ministries").EnumerateArray().Select(one => one.GetString()).ShouldContain(Care.Organisation);
        var signal = (await Gateway.Rows(notice.GetProperty("link").GetString()!)).ShouldHaveSingleItem();
        Key(signal.GetProperty("to")[0]).ShouldBe(Care.Organisation);
        (await Gateway.Rows($"/insight/v1/signals/changes?network={Young}&from={Year - 1}-12-31")).ShouldContain(
            one => one.GetProperty("kind").GetString() == "appeared" && one.GetProperty("after").GetProperty("kind").GetString() == "short-money");
    }

    [Fact]
    public async Task Which_networks_that_a_law_obliges_deviate_from_their_division_and_which_told_no_motive()
    {
        var last = await Oblige();
        const string Question = "/insight/v1/territory-checks?inForce=true&obligedBy=law&outcome=deviating";
        var deviating = await Gateway.Rows($"{Question}&atLeast={last}");
        var obliged = (await Gateway.Rows("/networks/v1/networks")).Where(row => row.GetProperty("obligation").GetString() is "form-obliged" or "cooperation-obliged")
            .Select(row => Key(row)).ToHashSet();
        deviating.Select(row => Key(row, "network")).ShouldBe(
            (await Gateway.Rows("/insight/v1/territory-checks?inForce=true"))
                .Where(row => obliged.Contains(Key(row, "network")) && row.GetProperty("outcome").GetString() == "deviating").Select(row => Key(row, "network")));
        (await Told("explained")).ShouldContain("gevraagd-wet");
        (await Told("none")).ShouldContain("gevraagd-stil");
        (await Told("motive-not-asked")).ShouldBeEmpty("Nothing that was imported deviates.");

        async Task<IReadOnlyList<string?>> Told(string explanation)
        {
            var told = (await Gateway.Rows($"{Question}&explanation={explanation}")).Select(row => Key(row, "network")).ToList();
            told.ShouldBe(deviating.Where(row => row.GetProperty("explanation").GetString() == explanation).Select(row => Key(row, "network")), explanation);
            return told;
        }
    }

    [Fact]
    public async Task How_many_reports_a_region_owed_in_a_year_and_how_many_asked_the_same()
    {
        await Recorded();
        var networks = (string?[])[Left, Right, Young];
        var owed = (await Gateway.Rows($"/insight/v1/reporting-load/reports?{Region}&year={Year}")).Where(row => networks.Contains(Key(row, "network"))).ToList();
        owed.Select(row => (Key(row, "network"), Key(row, "scheme"))).ShouldBe([(Left, "gevraagd-zorg"), (Right, "gevraagd-werk")], ignoreOrder: true);
        var load = (await Gateway.Rows($"/insight/v1/reporting-load?by=region&{Region}&division=werkregio-2024&year={Year}"))
            .Single(row => Key(row, "subject") == "werkregio-2024-1");
        load.GetProperty("before").GetProperty("reports").GetInt32().ShouldBeGreaterThanOrEqualTo(2);
        load.GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("indicator").GetString() == Indicator)
            .GetProperty("reports").GetInt32().ShouldBe(2, "Of the two that fall due in the year both ask for it.");
    }

    private async Task<string> Correct(string code)
    {
        var network = (await Gateway.Get($"/networks/v1/networks/{Right}")).Demand(200);
        var membership = (await Gateway.Rows($"/networks/v1/memberships?network={Right}")).Single(row => Key(row, "organisation") == Uri(code)).GetProperty("id").GetString();
        return (await Gateway.Post(
            $"/networks/v1/networks/{Right}/memberships/{membership}/withdraw", new { leftOn = $"{Year - 1}-01-01" }, Lead, network.ETag)).Demand(204).Position;
    }

    private static IEnumerable<(string?, string?)> Paid(JsonElement pair, string side) =>
        pair.GetProperty(side).EnumerateArray().Select(one => (Key(one, "scheme"), Key(one, "ministry")));

    private static (string?, string?, decimal?) Result(JsonElement network)
    {
        var result = network.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        return (
            result.GetProperty("indicator").GetString(), result.GetProperty("state").GetString(),
            result.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null);
    }

    private static bool IsOurs(JsonElement pair) => Sides(pair) == (Left, Right);

    private static (string?, string?) Sides(JsonElement pair) => (Key(pair, "left"), Key(pair, "right"));

    private static string? Key(JsonElement row, string field) => Key(row.GetProperty(field));

    private static string? Key(JsonElement thing) => thing.GetProperty("externalId").GetString();

    private static string Uri(DateTimeOffset moment) => System.Uri.EscapeDataString(moment.ToString("O"));

    // What a row says, without where its evidence is told.
    private static string Timeless(JsonElement row) =>
        JsonSerializer.Serialize(row.EnumerateObject().Where(field => field.Name != "evidence").ToDictionary(field => field.Name, field => field.Value));
}
