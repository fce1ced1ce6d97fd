using System.Text.Json;
using Regio.Hosting;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <summary>
/// A network with money of three schemes, each with the reports of the scheme of 2012: it owes three on one day, hands in one,
/// and everyone sees what that saved, who is in time, and what awaits whom.
/// </summary>
[Collection<WithDemonstration>, Turn(7)]
public sealed class Reporting_once(SmallSite small) : EndToEndTest
{
    private const string Insight = "/insight/v1";
    private const string Network = "drie-regelingen";
    private const string Other = "sv-jongeren-aan-het-werk";
    private const string Leavers = "leavers-once";
    private const string Pupils = "pupils-once";
    private static readonly Who Owner = new("ministry", "https://regio.example/id/ministerie/once");
    private static readonly Who OtherOwner = new("ministry", "https://regio.example/id/ministerie/once-other");
    private static readonly Who Lead = new("region", "https://regio.example/id/gemeente/gm9901");
    private static readonly Who Partner = new("member", "https://regio.example/id/gemeente/gm9902");
    private static readonly Who Outsider = new("member", "https://regio.example/id/gemeente/gm9905");
    private static readonly string[] Schemes = ["once-a", "once-b", "once-c"];

    private protected override Site? Site => small.Site;

    [Fact]
    public async Task Serves_three_schemes_and_the_load_says_what_it_saved()
    {
        await Indicator(Leavers);
        await Indicator(Pupils);
        await RegisterNetwork();
        var (position, grant) = ("", "");
        foreach (var scheme in Schemes)
        {
            await Publish(scheme, scheme == "once-c" ? [Leavers, Pupils] : [Leavers]);
            position = await Award(grant = Path(await Apply(scheme)));
        }

        var year = await DueIn();
        await Load($"by=network&network={Network}&year={year}&atLeast={position}", Network);
        await Load($"by=ministry&ministry={Owner.Organisation}&year={year}", Owner.Organisation!);
        (await Work(Partner, position, "due")).ShouldBe(Schemes.Select(scheme => $"report {scheme}"));
        (await Work(Outsider, position, "due")).ShouldBeEmpty();

        (position, var report) = await Report(year);
        var owed = await Items($"reporting-load/reports?network={Network}&year={year}&state=handed-in&atLeast={position}");
        owed.Select(report => report.GetProperty("reportId").GetGuid()).Distinct().Count().ShouldBe(1);
        owed.Select(report => Key(report, "scheme")).ShouldBe(Schemes, ignoreOrder: true);
        (await Work(Partner, position, "due")).ShouldBeEmpty();
        (await Work(Owner, position, "asked")).ShouldBe(Schemes.Select(scheme => $"review-report {scheme}"));
        var reports = (await Items($"punctuality?by=network&network={Network}&what=report")).ShouldHaveSingleItem();
        (reports.GetProperty("side").GetString(), reports.GetProperty("assessed").GetInt32(), reports.GetProperty("late").GetInt32()).ShouldBe(("recipient", 3, 0));
        foreach (var (view, header) in ((string, string)[])
            [("money?by=network&", "network,network_name,"), ("progress?", "network,network_name,grant,"), ("reporting-load?", "subject,subject_name,year,"),
            ("reporting-load/reports?", "network,network_name,scheme,"), ("punctuality?", "subject,subject_name,what,"), ("punctuality/steps?", "what,side,ministry,")])
        {
            await Tables_of_views.HaveTheRows(Gateway, $"{view}network={Network}{(view.StartsWith("reporting", StringComparison.Ordinal) ? $"&year={year}" : "")}", header);
        }

        position = (await Gateway.Post(
            $"{report}/return", new { grant = grant[(grant.LastIndexOf('/') + 1)..], remarks = "Licht toe" }, Owner, (await Gateway.Get(report, Owner)).ETag)).Demand(204).Position;
        foreach (var (who, returned) in ((Who? Who, int Returned)[])[(null, 0), (Outsider, 0), (OtherOwner, 0), (Partner, 1), (Owner, 1), (Who.Steward, 1)])
        {
            (await Items($"reporting-load/reports?network={Network}&year={year}&state=returned&atLeast={position}", who)).Count.ShouldBe(returned, $"to {who}");
            (await Items($"reporting-load/reports?network={Network}&year={year}&state=handed-in", who)).Count.ShouldBe(3 - returned, $"to {who}");
        }
    }

    [Fact]
    public async Task Tells_of_an_application_that_was_not_awarded_those_alone_who_may_know()
    {
        await Publish("once-refused", []);
        var applied = await Apply("once-refused", Other);
        (await Work(Owner, applied.Position, "asked", Other)).ShouldBe(["decide-application once-refused"]);
        var grant = Path(applied);
        var position = (await Gateway.Post(
            $"{grant}/reject", new { decision = "N-1", on = Today, reason = "Het plan is niet uitgewerkt." }, Owner, (await Gateway.Get(grant, Owner)).ETag)).Demand(204).Position;
        (string Who, Who? Caller, int Seen)[] readers = [("everyone", null, 0), ("the owner", Owner, 1), ("the lead", Lead, 1), ("others", Outsider, 0)];
        foreach (var (who, caller, seen) in readers)
        {
            var steps = await Items($"punctuality/steps?scheme=once-refused&atLeast={position}", caller);
            steps.Count.ShouldBe(seen, who);
            (await Items("punctuality?scheme=once-refused", caller)).Count.ShouldBe(seen, who);
        }
    }

    [Theory]
    [InlineData("reporting-load", "subject,subject_name,year,")]
    [InlineData("reporting-load/reports", "network,network_name,scheme,")]
    [InlineData("punctuality", "subject,subject_name,what,side,")]
    [InlineData("punctuality/steps", "what,side,ministry,")]
    public async Task Is_told_as_a_table_too_and_says_what_is_not_registered(string view, string header)
    {
        (await Gateway.Get($"{Insight}/{view}", accept: "text/csv")).Demand(200).Text.ShouldStartWith(header);
        foreach (var filter in (string[])["region", "ministry", "network", "scheme"])
        {
            (await Gateway.Get($"{Insight}/{view}?{filter}=nowhere")).Demand(400).Json.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe($"?{filter}");
        }
    }

    private async Task Load(string query, string subject)
    {
        var load = (await Items($"reporting-load?{query}")).Single(one => Key(one, "subject") == subject);
        Side("before").ShouldBe((3, 4));
        Side("after").ShouldBe((1, 2));
        load.GetProperty("loadFactor").GetDouble().ShouldBe(2);
        load.GetProperty("dueDates").GetInt32().ShouldBe(1);
        load.GetProperty("indicators").EnumerateArray().Select(one => $"{one.GetProperty("indicator")} {one.GetProperty("reports")}").ShouldBe([$"{Leavers} 3", $"{Pupils} 1"]);

        (int, int) Side(string name) => (load.GetProperty(name).GetProperty("reports").GetInt32(), load.GetProperty(name).GetProperty("values").GetInt32());
    }

    private async Task Indicator(string code) => (await Gateway.Post(
        "/funding/v1/indicators",
        new { code, concept = code, kind = "output", unit = "persons", direction = "lower", period = "school-year", from = "2010-01-01", name = code, definition = $"Zoals {code} telt." }, Owner)).Demand(201);

    private async Task RegisterNetwork()
    {
        (await Gateway.Post(
            "/networks/v1/networks",
            new
            {
                externalId = Network,
                name = "Drie regelingen, een verslag",
                inForceFrom = Day(2012, 8, 1),
                obligation = "voluntary",
                domains = new[] { "work-and-income" },
                targetGroups = new[] { "people-with-disabilities" },
                members = new[] { new { organisation = "gm9901", role = "lead" }, new { organisation = "gm9902", role = "participant" } },
            },
            Lead)).Demand(201);
        await Wait.Until(
            "funding knows of the network", () => Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar"), answer => answer.Status == 200);
    }

    private async Task Publish(string id, string[] indicators)
    {
        var drafted = (await Gateway.Post(
            "/funding/v1/schemes",
            new
            {
                externalId = id,
                ownerId = Owner.Organisation,
                title = $"Regeling {id}",
                from = Day(2012, 8, 1),
                until = Day(2017, 1, 1),
                terms = new
                {
                    reporting = new[] { new { frequency = "yearly", firstMonth = 8, dueDay = "12-01", indicators } }.Take(indicators.Length),
                    targets = indicators.Take(1).Select(indicator => new { indicator, value = 900, by = Day(2016, 8, 1) }),
                    deadlines = new { decisionDays = 61, reviewDays = 30 },
                },
            }, Owner)).Demand(201);
        await Gateway.Publish($"/funding/v1/schemes/{id}", drafted.ETag, Day(2012, 3, 15), $"Stcrt. {id}", Owner);
        (await Gateway.Post($"/funding/v1/schemes/{id}/budget", new { year = 2013 + Moved, amount = 1_000m, decidedOn = Day(2012, 3, 10) }, Owner, "\"0\"")).Demand(204);
    }

    private async Task<Answer> Apply(string scheme, string network = Network) => (await Gateway.Post(
        "/funding/v1/grants",
        new
        {
            scheme,
            network,
            lead = "gm9901",
            plan = "Coaches",
            from = Day(2012, 8, 1),
            until = Day(2013, 8, 1),
            costs = new[] { new { item = "Coaches", amount = 100m } },
            requested = new[] { new { year = 2013 + Moved, amount = 100m } },
        },
        Lead)).Demand(201);

    private static string Path(Answer created) => created.Headers.Location!.OriginalString;

    private async Task<string> Award(string grant) =>
        (await Gateway.Post($"{grant}/award", new { decision = "B-1", on = Today }, Owner, "\"1\"")).Demand(204).Position;

    private async Task<int> DueIn() => (await Wait.Until(
        "three reports are owed", () => Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar"), answer => answer.Demand(200).Json.GetArrayLength() == 3))
        .Json[0].GetProperty("dueOn").GetDateTime().Year;

    private async Task<(string Position, string Path)> Report(int year)
    {
        foreach (var indicator in (string[])[Leavers, Pupils])
        {
            (await Gateway.Post(
                "/funding/v1/observations",
                new { indicator, network = Network, from = Day(2012, 8, 1), until = Day(2013, 8, 1), value = 980, quality = "final" }, Lead)).Demand(201);
        }

        var report = (await Gateway.Post("/funding/v1/reports", new { network = Network, from = Day(2012, 8, 1), until = Day(2013, 8, 1) }, Lead)).Demand(201);
        var path = Path(report);
        await IsRead(path, report.Position, "as a draft", (Partner, 200), (Owner, 404), (OtherOwner, 404), (Who.Steward, 404), (Outsider, 404));
        (await Reports(null)).ShouldBe(0, "Nobody else is told of a draft.");
        (await Reports(Partner)).ShouldBe(3);
        var asDraft = $"knownOn={TimeProvider.System.GetUtcNow():yyyy-MM-ddTHH:mm:ss.ffffff}Z";
        foreach (var (who, begun) in ((Who? Who, int Begun)[])[(null, 0), (Outsider, 0), (Owner, 0), (Who.Steward, 0), (Partner, 3), (Lead, 3)])
        {
            (await Items($"reporting-load/reports?network={Network}&year={year}&atLeast={report.Position}", who))
                .Count(owed => owed.TryGetProperty("reportId", out var id) && id.ValueKind != JsonValueKind.Null).ShouldBe(begun, $"a draft to {who}");
        }

        var position = (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval." }, Lead, report.ETag)).Demand(204).Position;
        await IsRead(path, position, "handed in", (Partner, 200), (Owner, 200), (OtherOwner, 403), (Who.Steward, 200), (Outsider, 403));
        (await Gateway.Get($"{path}?{asDraft}", Partner)).Demand(200).Json.GetProperty("isDraft").GetBoolean().ShouldBeTrue();
        (await Gateway.Get($"{path}?{asDraft}", Owner)).Demand(404);
        (await Listed(position, "state=submitted&dueUntil=9999-01-01", Owner)).ShouldContain(path);
        (await Listed(position, "state=draft", Partner)).ShouldNotContain(path);
        (await Listed(position, asDraft, Partner)).ShouldContain(path);
        (await Listed(position, asDraft, Owner)).ShouldNotContain(path);
        (await Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar?{asDraft}", Partner)).Demand(200).Json.EnumerateArray()
            .Where(duty => duty.TryGetProperty("status", out var status) && status.ValueKind != JsonValueKind.Null).ShouldBeEmpty();
        return (position, path);
    }

    private async Task IsRead(string report, string position, string how, params (Who By, int Status)[] readers)
    {
        foreach (var (by, status) in readers)
        {
            (await Gateway.Get(report, by)).Status.ShouldBe(status, $"{how} by {by}");
            (await Gateway.Get($"{report}/history", by)).Status.ShouldBe(status, $"history {how} by {by}");
            (await Listed(position, "sort=-dueOn", by)).Contains(report).ShouldBe(status == 200, $"listed {how} for {by}");
        }
    }

    private async Task<IEnumerable<string>> Listed(string position, string asked, Who by) =>
        (await Gateway.Get($"/funding/v1/reports?network={Network}&pageSize=200&atLeast={position}&{asked}", by)).Demand(200).Json.EnumerateArray()
            .Select(report => $"/funding/v1/reports/{report.GetProperty("id").GetString()}");

    private async Task<int> Reports(Who? by) => (await Gateway.Get($"/funding/v1/networks/{Network}/reporting-calendar", by)).Demand(200).Json.EnumerateArray()
        .Count(duty => duty.TryGetProperty("reportId", out var report) && report.ValueKind != JsonValueKind.Null);

    // Of one network alone: others may have left them work.
    private async Task<IEnumerable<string>> Work(Who who, string position, string kind, string network = Network) =>
        (await Items($"me/work?within=400&kind={kind}&atLeast={position}", who)).Where(item => Key(item, "network") == network)
            .Select(item => $"{item.GetProperty("what")} {Key(item, "subject")}").Order(StringComparer.Ordinal);

    private async Task<IReadOnlyList<JsonElement>> Items(string path, Who? who = null) =>
        [.. (await Gateway.Get($"{Insight}/{path}", who)).Demand(200).Json.GetProperty("items").EnumerateArray()];

    private static string? Key(JsonElement item, string field) =>
        item.TryGetProperty(field, out var thing) && thing.ValueKind == JsonValueKind.Object ? thing.GetProperty("externalId").GetString() : null;

    private static string Today => TimeProvider.System.Today().ToString("yyyy-MM-dd");
}
