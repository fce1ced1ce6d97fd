using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Regio.Networks.Pulses;

/// <summary>
/// The page behind a personal link, in Dutch: a form without script, which sends itself to where it came from, so that
/// the link stands in the address alone.
/// </summary>
internal static class PulsePage
{
    private const string Style =
        "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "fieldset{border:1px solid #767676;margin:0 0 1.5rem;padding:.75rem 1rem}legend{font-weight:600;padding:0 .25rem}"
        + "label{display:block;padding:.25rem 0}button{font:inherit;padding:.6rem 1.2rem}[role=status]{border-left:.3rem solid #0a6b2c;padding-left:.75rem}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Value, string Label)[] Scale =
    [
        ("1", "1, helemaal oneens"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5, helemaal eens"), ("", "geen antwoord"),
    ];

    // The services know no cultures, so that nothing they write depends on where they run.
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ];

    /// <summary>The questions with the respondent's own scores; after sending, with word that they are kept.</summary>
    public static ContentHttpResult Of(HttpContext http, Questionnaire asked, bool isKept)
    {
        var until = $"{asked.ClosesOn.Day} {Months[asked.ClosesOn.Month - 1]} {asked.ClosesOn.Year}";
        var given = asked.Scores.Given;
        var questions = asked.Questions.Select(question =>
            Question(question, given.TryGetValue(question.Id, out var score) ? score.ToString(CultureInfo.InvariantCulture) : ""));
        return Page(http, StatusCodes.Status200OK, $"Relatiepeiling {asked.Network}",
            $"""
            {(isKept ? "<p role=\"status\">Uw antwoord is bewaard.</p>" : "")}
            <p>Hoe gaat de samenwerking? Geef bij elke stelling een cijfer. Tot {until} kunt u uw antwoord wijzigen.</p>
            <p>Niemand anders ziet uw antwoord. Na sluiting worden uw antwoord, deze link en uw gegevens verwijderd, en
            worden alleen uitkomsten over ten minste drie organisaties getoond. Om de volgende peiling ermee te vergelijken blijft
            het gemiddelde van uw organisatie tot dan bewaard, hoogstens twee jaar; niemand kan het opvragen.</p>
            <form method="post">{string.Concat(questions)}<button type="submit">Bewaar mijn antwoord</button></form>
            """);
    }

    /// <summary>That the link leads nowhere, now or ever.</summary>
    public static ContentHttpResult NotValid(HttpContext http) => Page(
        http, StatusCodes.Status410Gone, "Deze link werkt niet (meer)",
        "<p>De peiling is gesloten, of de link is ingetrokken. Vraag zo nodig uw organisatie om een nieuwe.</p>");

    private static string Question(PulseQuestion question, string score) =>
        $"<fieldset><legend>{Text(question.Nl)}</legend>{string.Concat(Scale.Select(step => Step(question.Id, step, score)))}</fieldset>";

    private static string Step(string question, (string Value, string Label) step, string score) =>
        $"<label><input type=\"radio\" name=\"{question}\" value=\"{step.Value}\"{(step.Value == score ? " checked" : "")}> {step.Label}</label>";

    private static ContentHttpResult Page(HttpContext http, int status, string title, string body)
    {
        http.Response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
            <title>{Text(title)}</title><style>{Style}</style></head>
            <body><main><h1>{Text(title)}</h1>{body}</main></body></html>
            """,
            "text/html", Encoding.UTF8, status);
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
