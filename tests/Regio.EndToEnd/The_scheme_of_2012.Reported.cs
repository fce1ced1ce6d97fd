using System.Text.Json;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <content>What the region reports, year by year, and how it then stands.</content>
public sealed partial class The_scheme_of_2012
{
    private const string Calendar = "/funding/v1/networks/rmc-flevoland/reporting-calendar";

    // By law, so it applies for nothing; here what it is given begins with an application all the same.
    private async Task<string> OfMunicipality()
    {
        var grant = (await Gateway.Post("/funding/v1/grants", OfMunicipalityAsked(), Almere)).Demand(201).Headers.Location!.OriginalString;
        var version = (await Gateway.Post($"{grant}/award", new { decision = "OCW-11", on = Today }, Ocw, (await Gateway.Get(grant, Ocw)).ETag)).Demand(204).ETag;
        version = (await Gateway.Post(
            $"{grant}/plan-instalments", new { instalments = new[] { new { dueOn = Today, amount = 600_000m } } }, Ocw, version)).Demand(204).ETag;
        version = (await Gateway.Post($"{grant}/pay-instalment", new { number = 1, on = Today }, Ocw, version)).Demand(204).ETag;
        (await Gateway.Post($"{grant}/pass-on", new { partner = "gm0995", on = Today, amount = 100_000m }, Almere, version)).Demand(204);
        return grant;
    }

    private async Task Stays_on_track_between_two_reports(string grant)
    {
        var duties = (await Wait.Until("three reports are owed", () => Gateway.Get(Calendar), answer => answer.Demand(200).Json.GetArrayLength() == 3)).Json;
        duties.EnumerateArray().Select(one => one.GetProperty("from").GetString()).ShouldBe([Day(2012, 8, 1), Day(2013, 8, 1), Day(2014, 8, 1)]);
        duties[0].GetProperty("isLate").GetBoolean().ShouldBeFalse("The award was late, so the report is not.");
        DateOnly.Parse(duties[2].GetProperty("dueOn").GetString()!, null).ShouldBe(DateOnly.Parse(Day(2015, 12, 1), null));

        var days = Days(DateOnly.Parse(Today, null), DateOnly.Parse(Day(2015, 12, 1), null));
        await IsOnTrack(days, 1_040, 600, await Report(grant, 2012, leavers: 1_040, reached: 600, isReturned: true));
        await IsOnTrack(days, 980, 1_200, await Report(grant, 2013, leavers: 980, reached: 1_200, isReturned: false));
        await IsNotStalled();
    }

    // Today, the day on which the last report is due and the end of the year that it is over, each with the days beside it, and some in between.
    private static IReadOnlyList<DateOnly> Days(DateOnly first, DateOnly due)
    {
        DateOnly[] turns = [first.AddDays(1), DateOnly.Parse(Day(2014, 12, 1), null), DateOnly.Parse(Day(2015, 7, 31), null), DateOnly.Parse(Day(2015, 8, 1), null), due];
        return
        [
            .. turns.SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day.AddDays(1)])
                .Concat(Enumerable.Range(1, 20).Select(part => first.AddDays(part * (due.DayNumber - first.DayNumber) / 21)))
                .Where(day => day >= first && day <= due).Distinct().Order(),
        ];
    }

    private async Task<string> Report(string grant, int year, decimal leavers, decimal reached, bool isReturned)
    {
        var (from, until) = (Day(year, 8, 1), Day(year + 1, 8, 1));
        var report = (await Gateway.Post("/funding/v1/reports", new { network = "rmc-flevoland", from, until }, Almere)).Demand(201);
        var path = report.Headers.Location!.OriginalString;
        (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval." }, Almere, report.ETag)).Demand(409).Json.GetProperty("type").GetString()!
            .ShouldEndWith("/value-missing");
        await Value("new-early-school-leavers", leavers);
        await Value("participants-of-measures", reached);
        var submitted = (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval." }, Almere, report.ETag)).Demand(204);
        var receipt = (await Gateway.Get(path, Almere)).Demand(200).Json;
        receipt.GetProperty("serves")[0].GetProperty("status").GetString().ShouldBe("submitted");
        receipt.GetProperty("values")[0].GetProperty("value").GetDecimal().ShouldBe(leavers);
        if (isReturned)
        {
            var returned = (await Gateway.Post($"{path}/return", new { grant = grant[^36..], remarks = "Licht de trajecten toe." }, Ocw, submitted.ETag)).Demand(204);
            submitted = (await Gateway.Post($"{path}/submit", new { narrative = "Minder uitval; de trajecten zijn vol." }, Almere, returned.ETag)).Demand(204);
        }

        return (await Gateway.Post($"{path}/accept", new { grant = grant[^36..] }, Ocw, submitted.ETag)).Demand(204).Position;

        async Task Value(string indicator, decimal value) => (await Gateway.Post(
            "/funding/v1/observations", new { indicator, network = "rmc-flevoland", from, until, value, quality = "final" }, Almere)).Demand(201);
    }

    // The scheme goes on by steps at the end of a school year: who is where it was to be then, is so until it reports again.
    private async Task IsOnTrack(IReadOnlyList<DateOnly> days, decimal leavers, decimal reached, string accepted)
    {
        days.Count.ShouldBeGreaterThanOrEqualTo(25);
        foreach (var day in days)
        {
            (await Gateway.Get($"/insight/v1/progress?network=rmc-flevoland&validOn={day:O}&atLeast={accepted}")).Demand(200).Json.GetProperty("items").EnumerateArray().Select(Told)
                .ShouldBe([$"vsv-2012-programme {reached} 1 on-track", $"vsv-2012-rmc {leavers} 1 on-track"], day.ToString("O"));
        }
    }

    // The chain is older than ten years; it is held against what the scheme of four years expects by now.
    private async Task IsNotStalled()
    {
        var one = (await Gateway.Get("/insight/v1/balance?network=rmc-flevoland")).Demand(200).Json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        one.GetProperty("chainMonths").GetInt32().ShouldBeGreaterThan(120);
        one.GetProperty("results").GetArrayLength().ShouldBe(2);
        one.GetProperty("signals").EnumerateArray().Select(signal => signal.GetProperty("signal").GetString()).ShouldNotContain("stalled");
        (await Gateway.Get("/insight/v1/balance?network=rmc-flevoland&signal=stalled")).Demand(200).Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Gateway.Get("/insight/v1/balance?network=rmc-flevoland&signal=stalled&stalledPace=1.01")).Demand(200).Json.GetProperty("items").GetArrayLength()
            .ShouldBe(1, "Both its paces are known, and lie just below that.");
    }

    private static string Told(JsonElement row) => string.Join(
        ' ', row.GetProperty("scheme").GetProperty("externalId").GetString(), row.GetProperty("value").ToString(), row.GetProperty("pace").ToString(), row.GetProperty("state").GetString());
}
