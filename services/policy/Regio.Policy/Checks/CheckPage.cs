using System.Text;
using Regio.Landscape;
using Regio.Rules;
using static Regio.Hosting.Pages.DutchPage;

namespace Regio.Policy.Checks;

/// <summary>A check as an annex to print on A4, in Dutch: facts and signals, with what is unknown said.</summary>
internal static class CheckPage
{
    private const string Style =
        "@page{size:A4 landscape;margin:12mm}body{font:9pt/1.25 sans-serif;margin:0}h1{font-size:14pt;margin:0 0 2mm}h2{font-size:11pt;margin:5mm 0 1mm}"
        + "p{margin:0 0 1mm}table{border-collapse:collapse;width:100%}thead{display:table-header-group}tr{break-inside:avoid}"
        + "th,td{border:.2mm solid #888;padding:.5mm 1mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}.u{color:#a00}";

    private const string Unknown = "<span class=\"u\">onbekend</span>";

    private static readonly Dictionary<string, string> Lacking = new()
    {
        ["division"] = "de gebiedsindeling",
        ["targetGroups"] = "de doelgroepen",
        ["domains"] = "de beleidsterreinen",
        ["from"] = "de ingangsdatum",
        ["networkDomains"] = "de beleidsterreinen",
        ["networkTargetGroups"] = "de doelgroepen",
    };

    /// <summary>Its style is its own; it takes nothing from elsewhere.</summary>
    public static string Policy { get; } = PolicyOf(Style);

    /// <summary>The page.</summary>
    public static string Of(CheckAnswer answer)
    {
        var (check, found) = (answer.Check, answer.Found);
        var page = new StringBuilder(
            $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Toets vooraf {Html(check.Title)}</title><style>{Style}</style></head><body>"
            + $"<h1>Toets vooraf: {Html(check.Title)}</h1><p>Getoetst op {Day(check.On)}; een bekendmaking kan hierop rusten tot en met {Day(check.LastDay)}. "
            + $"Stand van de gegevens: netwerken {check.ReliedOn.Networks}, financiering {check.ReliedOn.Funding}, beleid {check.ReliedOn.Policy}; regels {Html(check.Rules)}. "
            + "Dit zijn feiten en signalen, geen oordeel. Wat niemand vastlegde is onbekend.</p>");
        Lacks(page, found);
        Meets(page, found);
        Clashes(page, found);
        Regions(page, found);
        Networks(page, found);
        Shape(page, found);
        return page.Append("</body></html>").ToString();
    }

    private static void Lacks(StringBuilder page, DraftCheck found)
    {
        if (found.NotAssessable.Where(lack => lack.Networks is null).ToList() is { Count: > 0 } untold)
        {
            page.Append(
                $"<p class=\"u\">Het concept zegt niet wat {string.Join(", ", untold.Select(lack => Lacking[lack.What]))} is of zijn; wat daarvan afhangt is niet getoetst.</p>");
        }

        if (found.NetworksNotAssessed is > 0 and var networks)
        {
            page.Append(
                $"<p class=\"u\">Van {Counted(networks, "netwerk", "netwerken")} in deze gebieden is niet te zeggen of dit daar gedragen kan worden: "
                + $"{string.Join(", ", found.NotAssessable.Where(lack => lack.Networks is not null).Select(lack => $"bij {lack.Networks} ontbreken {Lacking[lack.What]}"))}. "
                + "Wie het netwerk registreerde of trekt kan dat aanvullen.</p>");
        }
    }

    private static void Meets(StringBuilder page, DraftCheck found) => Table(
        page, "Beleid en regelingen die het raakt", ["Beleid of regeling", "Eigenaar", "Periode", "Doelgroepen en beleidsterreinen", "Gebieden", "Afstemming"],
        found.Meets.Select(met => new[]
        {
            met.IsAnnounced ? "voornemen" : Html(met.Initiative.Name ?? met.Initiative.Key),
            met.Owner is { } owner ? Html(owner.Name ?? owner.Key) : Unknown,
            Period(met.From, met.Until),
            string.Join("; ", new[] { Met("target-groups", met.TargetGroups), Met("domains", met.Domains) }.OfType<string>()),
            Html(Names(met.Regions)),
            met.State is { } state ? Html(Label(CodeLists.InForce["alignment-states"], state)) : "niet nodig",
        }));

    private static void Clashes(StringBuilder page, DraftCheck found) => Table(
        page, "Botsingen die het toevoegt, en wat ze wegneemt", ["Botsing", "Met", "Dit concept", "Het andere", "Waar", "Herstel"],
        found.Clashes.Select(clash => new[]
        {
            Html(Label(CodeLists.InForce["clash-types"], clash.Type)) + (clash.Subject is { } subject ? $" ({Html(subject)})" : "")
                + (clash.IsCovered ? "; afgestemd" : ""),
            Html(clash.With?.Name ?? clash.With?.Key), Html(clash.DraftRule), Html(clash.OtherRule),
            Html(Names(clash.Regions)) + (clash.Networks.Count > 0 ? $"; {Counted(clash.Networks.Count, "netwerk", "netwerken")}" : ""),
            string.Join("<br>", clash.Repairs.Select(repair =>
                $"{Html(Label(CodeLists.InForce["repair-kinds"], repair.Change))}: {Html(repair.To)} (door {Html(repair.By.Name ?? repair.By.Key)}; "
                + $"{(repair.Remains.Count == 0 ? "dan botst er niets meer" : "dan blijft: " + Html(Labels(CodeLists.InForce["clash-types"], repair.Remains.Select(one => one.Type).Distinct())))})")),
        }));

    private static void Regions(StringBuilder page, DraftCheck found) => Table(
        page, "Per gebied", ["Gebied", "Eigen prioriteit", "Omvang van de doelgroep", "Geld dat er al is", "Per inwoner", "Per persoon", "Verslagen, te laat of binnen twaalf maanden", "Netwerken"],
        found.Regions.Select(region => new[]
        {
            Html(region.Region.Name ?? region.Region.Key),
            !region.HasAgenda ? Unknown
                : region.Priorities.Count == 0 ? "geen van de prioriteiten"
                : Html(string.Join("; ", region.Priorities.Select(one => $"{one.Rank}. {one.Title} ({one.DecidedBy})"))),
            region.Sizes.Count == 0 ? Unknown
                : Html(string.Join("; ", region.Sizes.Select(size =>
                    $"{Label(CodeLists.TargetGroups, size.TargetGroup)}: {size.Persons.ToString("#,##0", Dutch)} ({size.Source ?? "bron onbekend"})"))),
            Euros(region.Money) + (region.MoneyUnknown > 0 ? $"; van {Counted(region.MoneyUnknown, "subsidie", "subsidies")} is onbekend hoeveel hier telt" : ""),
            region.MoneyPerInhabitant is { } each ? Euros(each) : Unknown,
            region.MoneyPerPerson is { } person ? Euros(person) : Unknown,
            region.ReportsOwed.ToString(Dutch), region.Networks.ToString(Dutch),
        }));

    private static void Networks(StringBuilder page, DraftCheck found) => Table(
        page, "Netwerken die het kunnen dragen", ["Netwerk", "Leden", "Maanden oud", "Opdracht", "Fase", "Netwerktype", "Onafhankelijke coördinator", "Subsidies"],
        found.Networks.Select(one => new[]
        {
            Html(one.Network.Name ?? one.Network.Key), one.Members.ToString(Dutch), one.MonthsOld.ToString(Dutch), Html(Label(CodeLists.Obligations, one.Obligation)),
            one.Phase is { } phase ? Html(Label(CodeLists.Phases, phase)) : Unknown,
            one.Form is { } form ? Html(Label(CodeLists.GovernanceForms, form)) : Unknown,
            one.HasIndependentCoordinator is { } independent ? independent ? "ja" : "nee" : Unknown, one.Grants.ToString(Dutch),
        }));

    private static void Shape(StringBuilder page, DraftCheck found)
    {
        var (division, duration) = (found.Division, found.Duration);
        page.Append("<h2>Indeling en looptijd</h2><p>");
        page.Append(division.Division is { } told ? $"Indeling: {Html(told.Name ?? told.Key)}. " : $"Indeling: {Unknown}. ");
        page.Append(
            division.References.Count == 0 ? "Voor de beleidsterreinen is geen referentie-indeling vastgesteld. "
            : $"Referentie-indeling: {Html(Names(division.References))}{(division.IsReference is true ? "; die is gevolgd" : "")}. ");
        page.Append(division.Crossing.Count > 0 ? $"Gebieden die er doorheen snijden: {Html(Names(division.Crossing))}. " : "");
        page.Append("</p><p>");
        page.Append(duration.Months is { } months ? $"Looptijd: {months} maanden{(duration.IsShort is true ? $", korter dan {DurationFinding.ShortMonths}" : "")}. " : "Looptijd: open, of onbekend. ");
        page.Append(
            $"{Counted(duration.YoungNetworks.Count, "netwerk dat het kan dragen is", "netwerken die het kunnen dragen zijn")} jonger dan {DurationFinding.ShortMonths} maanden"
            + $"{(duration.YoungNetworks.Count > 0 ? $": {Html(Names(duration.YoungNetworks))}" : "")}. "
            + $"{(duration.OutlivedBy is { } outliving ? $"{outliving} bestaan al langer dan het duurt." : "")}</p>");
    }

    private static void Table(StringBuilder page, string title, IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        page.Append($"<h2>{title}</h2>");
        if (all.Count == 0)
        {
            page.Append("<p>Geen, voor zover bekend.</p>");
            return;
        }

        page.Append($"<table><thead><tr>{string.Concat(heads.Select(head => $"<th scope=\"col\">{head}</th>"))}</tr></thead><tbody>");
        all.ForEach(row => page.Append(
            $"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{cell}</td>"))}</tr>"));
        page.Append("</tbody></table>");
    }

    private static string? Met(string list, MeetingConcepts? met) => met is null ? null
        : Html($"{Label(CodeLists.InForce[list], met.Left)} en {Label(CodeLists.InForce[list], met.Right)}");

    private static string Period(DateOnly? from, DateOnly? until) =>
        from is not { } first ? Unknown : until is { } end ? $"{Day(first)} tot {Day(end)}" : $"vanaf {Day(first)}";

    private static string Names(IEnumerable<Thing> things) => string.Join(", ", things.Select(thing => thing.Name ?? thing.Key));

    private static string Counted(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";
}
