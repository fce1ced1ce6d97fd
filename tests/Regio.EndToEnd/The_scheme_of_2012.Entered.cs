using System.Text.Json;
using static Regio.EndToEnd.SchemeOf2012;

namespace Regio.EndToEnd;

/// <content>How it is entered, part by part.</content>
public sealed partial class The_scheme_of_2012
{
    private async Task Enter()
    {
        foreach (var (code, what, direction) in ((string, string, string)[])
            [
                ("pupils-under-22", "Leerlingen en deelnemers tot 22 jaar, naar woonplaats", "neither"), ("pupils-in-poverty", "Apc-leerlingen in een armoedeprobleemcumulatiegebied", "neither"),
                ("pupils-of-school", "Ingeschrevenen per vestiging van een bevoegd gezag", "neither"), ("pupils-lower", "Onderbouw: eerste leerjaren", "neither"),
                ("pupils-upper-vmbo", "Derde en vierde leerjaar vmbo", "neither"), ("pupils-upper-havo-vwo", "Vanaf het vierde leerjaar havo of vwo", "neither"),
            ])
        {
            await Indicator(code, what, "context", "persons", direction, "moment");
        }

        await Indicator("new-early-school-leavers", "Nieuwe voortijdig schoolverlaters (artikel 2)", "outcome", "persons", "lower", "school-year");
        await Indicator("leavers-lower", "Uitval in de onderbouw, als deel van haar leerlingen", "outcome", "percent", "lower", "school-year");
        await Indicator("leavers-upper-vmbo", "Percentage vmbo-bovenbouwers zonder startkwalificatie weg", "outcome", "percent", "lower", "school-year");
        await Indicator("leavers-upper-havo-vwo", "Havisten en vwo'ers die vertrokken, per honderd", "outcome", "percent", "lower", "school-year");
        await Indicator("participants-of-measures", "Bereikte jongeren van alle maatregelen sinds het begin", "output", "persons", "higher", "school-year");

        await Publish("vsv-2012", Whole());
        var versions = new Dictionary<string, string>();
        foreach (var part in PartsOf2012.All.Concat(PartsOf2012.Levels))
        {
            versions[part.Id] = await Publish(part.Id, part.Body);
            await Budgets(part.Id, part.Budget);
        }

        // The last call of the programme is open now, so that somebody can apply; the text tells of a call when it closes.
        var soon = TimeProvider.System.GetUtcNow().AddDays(30).ToString("O");
        await PlanCall(PartsOf2012.Programme.Id, versions, "Studiejaren 2012-2015", soon, "arrival");
        await PlanCall(PartsOf2012.Facilities.Id, versions, "Studiejaren 2012-2015", $"{Day(2012, 8, 16)}T00:00:00Z", "arrival");
        await PlanCall(PartsOf2012.Programme.Id, versions, "Kalenderjaar 2016", $"{Day(2015, 9, 16)}T00:00:00Z", "arrival");
        await PlanCall(PartsOf2012.Facilities.Id, versions, "Kalenderjaar 2016", $"{Day(2015, 9, 16)}T00:00:00Z", "arrival");
        await PlanCall(PartsOf2012.Experiments.Id, versions, "Experimenten", $"{Day(2012, 11, 2)}T00:00:00Z", "ranking");
        await Stands();
    }

    // Six parts with the money of each year, and table 4 with its norms.
    private async Task Stands()
    {
        var parts = await Task.WhenAll(PartsOf2012.All.Select(async part => (await Gateway.Get($"{Schemes}/{part.Id}/budget")).Demand(200).Json.EnumerateArray().ToList()));
        parts.Select(years => years.Where(year => year.GetProperty("year").GetInt32() == 2013 + Moved).Sum(year => year.GetProperty("budget").GetDecimal()))
            .ShouldBe([19_700_000m, 30_400_000m, 250_000m, 12_100_000m, 5_000_000m, 31_598_836m], "Articles 16, 21, 23d, 26 (2), 26 (3) and 35.");
        var norms = await Task.WhenAll(PartsOf2012.Levels.Select(async level => Terms((await Gateway.Get($"{Schemes}/{level.Id}")).Demand(200).Json)));
        norms.Select(terms => (terms.GetProperty("partOf").GetString(), terms.GetProperty("targets")[0].GetProperty("value").GetDecimal()))
            .ShouldBe([("vsv-2012-variable", 1.0m), ("vsv-2012-variable", 4.0m), ("vsv-2012-variable", 0.5m)]);
        norms.ShouldAllBe(terms => terms.GetProperty("key").GetProperty("classes").GetArrayLength() == 4);
        var duties = Terms((await Gateway.Get($"{Schemes}/{PartsOf2012.Rmc.Id}")).Demand(200).Json);
        (duties.GetProperty("reporting")[0].GetProperty("dueDay").GetString(), duties.GetProperty("targets")[0].GetProperty("value").GetDecimal()).ShouldBe(("12-01", 25_000m));
    }

    private static JsonElement Terms(JsonElement scheme) => scheme.GetProperty("terms");

    private async Task Indicator(string code, string definition, string kind, string unit, string direction, string period) =>
        (await Gateway.Post(
            "/funding/v1/indicators",
            new { code, concept = code, kind, unit, direction, period, from = "2010-01-01", name = definition, definition = $"{definition}." }, Ocw)).Demand(201);

    private async Task<string> Publish(string id, object scheme)
    {
        var drafted = (await Gateway.Post(Schemes, scheme, Ocw)).Demand(201);
        (await Gateway.Get($"{Schemes}/{id}", Szw)).Demand(404);
        return (await Gateway.Publish($"{Schemes}/{id}", drafted.ETag, Day(2012, 3, 15), "BVE/387639", Ocw)).ETag;
    }

    private async Task Budgets(string id, params (int Year, decimal Amount)[] budgets)
    {
        var version = "\"0\"";
        foreach (var (year, amount) in budgets)
        {
            version = (await Gateway.Post(
                $"{Schemes}/{id}/budget", new { year = year + Moved, amount, decidedOn = Day(2012, 3, 10), source = "BVE/387639" }, Ocw, version))
                .Demand(204).ETag;
        }
    }

    private async Task PlanCall(string id, Dictionary<string, string> versions, string title, string closesAt, string order) => versions[id] = (await Gateway.Post(
        $"{Schemes}/{id}/calls",
        new { title, opensAt = $"{Day(2012, 4, 1)}T00:00:00Z", closesAt, order },
        Ocw, versions[id])).Demand(204).ETag;
}
