using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>A council sheet as a page to print on A4, in Dutch.</summary>
internal static class CouncilPage
{
    /// <summary>Media type.</summary>
    public const string MediaType = "text/html";

    private const int Short = 160;
    private static readonly CultureInfo Dutch = Culture();

    private const string Style =
        "@page{size:A4 landscape;margin:10mm}body{font:7.5pt/1.25 sans-serif;margin:0}h1{font-size:13pt;margin:0 0 1mm}"
        + "table{border-collapse:collapse;width:100%}th,td{border:.2mm solid #888;padding:.8mm;text-align:left;vertical-align:top}"
        + "thead{display:table-header-group}tr{break-inside:avoid}.u{color:#a00}p{margin:0 0 2mm}";

    /// <summary>Its style is its own; it takes nothing from elsewhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static string Of(CouncilSheet sheet, DateOnly day)
    {
        var page = new StringBuilder(
            $"<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Raadsoverzicht {Html(sheet.Municipality.Name)}</title>"
            + $"<style>{Style}</style></head><body><h1>Samenwerkingsverbanden van {Html(sheet.Municipality.Name)}</h1>"
            + $"<p>Peildatum {Day(day)}. Wat niemand vastlegde is onbekend; erbij staat wie het kan vertellen.</p><table><thead><tr>"
            + "<th scope=\"col\">Verband</th><th scope=\"col\">Waarvoor</th><th scope=\"col\">Wie beslist</th><th scope=\"col\">Wat kost het ons</th>"
            + "<th scope=\"col\">Wat levert het op</th><th scope=\"col\">Tot wanneer, en hoe eruit</th><th scope=\"col\">Raadsmomenten</th></tr></thead><tbody>");
        foreach (var network in sheet.Networks)
        {
            page.Append($"<tr><th scope=\"row\">{Html(network.Network.Name)}<br>{Label(CodeLists.Roles, network.Role)}</th>");
            Cell(page, network, "whatFor", network.WhatFor is { } aim ? aim.Objective ?? Labels(CodeLists.Domains, aim.Domains) : null);
            Cell(page, network, "whoDecides", network.WhoDecides is { } d ? Decides(d) : null);
            Cell(page, network, "costs", network.Costs is { } costs ? Costs(costs) : null);
            Cell(page, network, "yields", network.Yields is "" ? "Bekend is dat er geen maat voor succes is" : network.Yields);
            Cell(page, network, "leaving", network.Leaving is { } exit ? Exit(exit) : null);
            Cell(page, network, "moments", network.Moments.Count == 0 ? null
                : string.Join("; ", network.Moments.Select(m => $"{Day(m.On)} {CouncilCalendarFile.LabelOf(m.Kind)}{(m.Derived ? " (uiterlijk)" : "")}")));
            page.Append("</tr>");
        }

        return page.Append("</tbody></table></body></html>").ToString();
    }

    private static void Cell(StringBuilder page, CouncilSheetNetwork network, string question, string? answer) =>
        page.Append(answer is not null
            ? $"<td>{Html(answer.Length > Short ? answer[..Short] + "…" : answer)}</td>"
            : $"<td class=\"u\">Onbekend: vraag {Html(network.Unknown.First(unknown => unknown.Question == question).Ask)}</td>");

    private static string Decides(SheetDecision d) => string.Join("; ", new[]
    {
        Label(CodeLists.VotingRules, d.Rule),
        d.OurWeight is { } ours ? $"ons gewicht {ours.ToString(Dutch)} van {d.AllWeights?.ToString(Dutch)}" : null,
        d.RepresentativeFunction is { } function ? $"door onze {function}" : null,
    }.OfType<string>());

    private static string Costs(SheetCosts c) => string.Join("; ", new[]
    {
        c.OurContribution is { } ours ? $"{Euros(ours)} in {c.Year}" : null,
        c.Total is { } total ? $"samen {Euros(total)} in {c.Year}" : null,
        c.CostKeyShare is { } share ? $"verdeelsleutel {share.ToString("0.##", Dutch)} %" : null,
    }.OfType<string>());

    private static string Exit(SheetExit e) => string.Join("; ", new[]
    {
        e.Until is { } until ? $"tot {Day(until)}" : "voor onbepaalde tijd",
        e.NoticeMonths is { } months ? $"opzegtermijn {months} maanden" : null,
        e.Costs, e.Article,
    }.OfType<string>());

    private static string Label(CodeList list, string code) => list.Concepts.FirstOrDefault(c => c.Id == code)?.Nl ?? code;

    private static string Labels(CodeList list, IEnumerable<string> codes) => string.Join(", ", codes.Select(code => Label(list, code)));

    private static string Euros(decimal amount) => "€ " + amount.ToString("#,##0.##", Dutch);

    private static string Day(DateOnly day) => day.ToString("d-M-yyyy", Dutch);

    private static string Html(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    // The process knows no cultures (it is globalization-invariant): only how numbers are written is needed.
    private static CultureInfo Culture()
    {
        var dutch = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (dutch.NumberFormat.NumberDecimalSeparator, dutch.NumberFormat.NumberGroupSeparator) = (",", ".");
        return dutch;
    }
}
