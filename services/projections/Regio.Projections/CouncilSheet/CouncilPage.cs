using System.Globalization;
using System.Text;
using Regio.Rules;
using static Regio.Hosting.Pages.DutchPage;

namespace Regio.Projections;

/// <summary>A council sheet as a page to print on A4, in Dutch.</summary>
internal static class CouncilPage
{
    private static readonly IReadOnlyList<(string Head, int Width)> Columns =
    [
        ("Verband", 42), ("Rol", 17), ("Waarvoor", 52), ("Wie beslist", 33), ("Wat kost het ons", 33), ("Wat levert het op", 33),
        ("Tot wanneer, en hoe eruit", 33), ("Raadsmomenten", 38),
    ];

    // What each answer is called, and each part of it, where that is unknown.
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["whatFor"] = "waarvoor het is",
        ["whatFor.objective"] = "doel",
        ["whatFor.domains"] = "domeinen",
        ["whatFor.targetGroups"] = "doelgroepen",
        ["whatFor.obligation"] = "opdracht",
        ["whoDecides"] = "wie beslist",
        ["whoDecides.rule"] = "wijze van stemmen",
        ["whoDecides.ourWeight"] = "ons gewicht",
        ["whoDecides.allWeights"] = "gewicht van allen",
        ["whoDecides.representativeFunction"] = "functie van onze vertegenwoordiger",
        ["costs"] = "wat het ons kost",
        ["costs.obligation"] = "kosten van de verplichting",
        ["costs.year"] = "begroting",
        ["costs.ourContribution"] = "onze bijdrage",
        ["costs.total"] = "totaal",
        ["costs.costKeyShare"] = "verdeelsleutel",
        ["yields"] = "wat het oplevert",
        ["yields.successMeasure"] = "maat voor succes",
        ["leaving"] = "hoe eruit",
        ["leaving.notice"] = "opzegtermijn",
        ["leaving.costs"] = "kosten van uittreden",
        ["leaving.article"] = "artikel over uittreden",
        ["moments"] = "raadsmomenten",
        [$"moments.{CouncilCalendar.DraftBudget}"] = CouncilCalendarFile.LabelOf(CouncilCalendar.DraftBudget).ToLowerInvariant(),
    };

    // Every size of letters and number of lines has a class, so that the style is the same for each page, and its hash stands for it.
    private static readonly string Style =
        "@page{size:A4 landscape;margin:8mm}body{font:7.5pt/1.15 sans-serif;margin:0;width:281mm}h1{font-size:12pt;margin:0 0 1mm}"
        + "p{margin:0 0 1mm}table{border-collapse:collapse;width:281mm;table-layout:fixed}th,td{border:.2mm solid #888;padding:.3mm .5mm;"
        + "text-align:left;vertical-align:top;overflow-wrap:anywhere;hyphens:auto}.u{color:#a00}"
        + "tbody div{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}"
        + string.Concat(Columns.Select((column, i) => $"th:nth-child({i + 1}){{width:{column.Width}mm}}"))
        + string.Concat(PageFit.Sizes.Select(points => $".{ClassOf(points)}{{font-size:{points.ToString(CultureInfo.InvariantCulture)}pt}}"))
        + string.Concat(Enumerable.Range(1, PageFit.MostLines).Select(lines =>
            $".l{lines} div{{-webkit-line-clamp:{lines};max-height:{(lines * PageFit.Leading).ToString(CultureInfo.InvariantCulture)}em}}"));

    /// <summary>Its style is its own; it takes nothing from elsewhere.</summary>
    public static string Policy { get; } = PolicyOf(Style);

    public static string Of(CouncilSheet sheet, DateOnly day, CodeList domains)
    {
        var fit = PageFit.For(sheet.Networks.Count);
        var page = new StringBuilder(
            $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Raadsoverzicht {Html(sheet.Municipality.Name)}</title>"
            + $"<style>{Style}</style></head><body><h1>Samenwerkingsverbanden van {Html(sheet.Municipality.Name)}</h1>"
            + $"<p>Peildatum {Day(day)}. Wat niemand vastlegde is onbekend; erbij staat wie het kan vertellen. Wat met … eindigt is ingekort: "
            + "het staat geheel in de gegevens van dit overzicht."
            + (sheet.Networks.Count > PageFit.MostRows
                ? $" Nog {sheet.Networks.Count - PageFit.MostRows} verbanden passen niet op deze bladzijde; ook die staan daar." : "")
            + $"</p><table class=\"{ClassOf(fit.Points)} l{fit.Lines}\"><thead><tr>"
            + string.Concat(Columns.Select(column => $"<th scope=\"col\">{column.Head}</th>")) + "</tr></thead><tbody>");
        foreach (var network in sheet.Networks.Take(PageFit.MostRows))
        {
            page.Append($"<tr><th scope=\"row\"><div>{Html(network.Network.Name)}</div></th><td><div>{Label(CodeLists.Roles, network.Role)}</div></td>");
            Cell(page, network, "whatFor", Joined(
                network.WhatFor?.Objective ?? (network.WhatFor is { Domains.Count: > 0 } aim ? Labels(domains, aim.Domains) : null), SheetWords.Of(network.Obligation, network.Policies)));
            Cell(page, network, "whoDecides", network.WhoDecides is { } d ? Decides(d) : null);
            Cell(page, network, "costs", Joined(
                Joined(network.Costs is { } costs ? Costs(costs) : null, SheetWords.Of(network.Money, Dutch)), SheetWords.Costs(network.Policies, Dutch)));
            Cell(page, network, "yields", Joined(
                network.Yields is "" ? "Bekend is dat er geen maat voor succes is" : network.Yields, SheetWords.Of(network.Results, Dutch)));
            Cell(page, network, "leaving", network.Leaving is { } exit ? Exit(exit) : null);
            Cell(page, network, "moments", network.Moments.Count == 0 ? null
                : string.Join("; ", network.Moments.Select(m => $"{Day(m.On)} {CouncilCalendarFile.LabelOf(m.Kind)}{(m.Derived ? " (uiterlijk)" : "")}")));
            page.Append("</tr>");
        }

        return page.Append("</tbody></table></body></html>").ToString();
    }

    // An answer of which nothing is known says so in one go; what else of it is unknown comes after.
    private static void Cell(StringBuilder page, CouncilSheetNetwork network, string question, string? answer)
    {
        var all = network.Unknown.Where(unknown => unknown.Question == question || unknown.Question.StartsWith($"{question}.", StringComparison.Ordinal)).ToList();
        var whole = string.IsNullOrEmpty(answer) ? all.Find(unknown => unknown.Question == question) : null;
        var said = whole is null ? Html(answer) : $"Onbekend: vraag {Html(whole.Ask)}";
        page.Append($"<td{(whole is null ? "" : " class=\"u\"")}><div>{string.Join("; ", new[] { said, Gaps(all.Where(unknown => unknown != whole)) }.Where(text => text.Length > 0))}</div></td>");
    }

    private static string? Joined(string? one, string? other) => (one, other) is (null, null) ? null : string.Join("; ", new[] { one, other }.OfType<string>());

    private static string Gaps(IEnumerable<SheetUnknown> unknown)
    {
        var gaps = unknown.GroupBy(one => one.Ask)
            .Select(of => $"{string.Join(", ", of.Select(one => Parts.GetValueOrDefault(one.Question, one.Question)))} (vraag {Html(of.Key)})").ToList();
        return gaps.Count == 0 ? "" : $"<span class=\"u\">onbekend: {string.Join("; ", gaps)}</span>";
    }

    private static string ClassOf(double points) => $"s{points.ToString(CultureInfo.InvariantCulture).Replace('.', '-')}";

    private static string Decides(SheetDecision d) => string.Join("; ", new[]
    {
        d.Rule is { } rule ? Label(CodeLists.VotingRules, rule) : null,
        d.OurWeight is { } ours ? $"ons gewicht {ours.ToString(Dutch)}{(d.AllWeights is { } of ? $" van {of.ToString(Dutch)}" : "")}"
            : d.AllWeights is { } all ? $"gewicht van allen {all.ToString(Dutch)}" : null,
        d.RepresentativeFunction is { } function ? $"door onze {function}" : null,
        d.DecisionPower is { } power ? $"onze zeggenschap: {power}" : null,
    }.OfType<string>());

    private static string Costs(SheetCosts c) => string.Join("; ", new[]
    {
        c.OurContribution is { } ours && ours != c.MoneyPerYear ? $"{Euros(ours)} in {c.Year}" : null,
        c.MoneyPerYear is { } agreed ? $"afgesproken {Euros(agreed)} per jaar" : null,
        c.HoursPerYear is { } hours ? $"{hours.ToString("#,##0.##", Dutch)} uur per jaar" : null,
        c.InKind is { } kind ? $"inbreng: {kind}" : null,
        c.Total is { } total ? $"samen {Euros(total)} in {c.Year}" : null,
        c.CostKeyShare is { } share ? $"verdeelsleutel {share.ToString("0.##", Dutch)} %" : null,
    }.OfType<string>());

    private static string Exit(SheetExit e) => string.Join("; ", new[]
    {
        e.Until is { } until ? $"tot {Day(until)}" : "voor onbepaalde tijd",
        e.NoticeMonths is { } months ? $"opzegtermijn {months} maanden" : null,
        e.Costs, e.Article,
    }.OfType<string>());
}
