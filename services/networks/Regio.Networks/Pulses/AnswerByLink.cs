using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Networks.Pulses;

/// <summary>
/// Answer an open pulse by a personal link, without signing in: as JSON, or on a page that needs no script. Before a
/// request begins, the link's secret was moved from its path into a header (<see cref="PersonalLinks"/>).
/// </summary>
internal static class AnswerByLink
{
    private const string Html = "text/html";
    private const string AboutLinks =
        "A personal link is this path, a slash and a secret, which only the one who has it knows; the secret can be sent in "
        + "the header instead. It is neither logged nor traced, and holds until the pulse closes.";

    private static readonly Problem NotValid = new(
        "link-not-valid", "There is no open pulse that this link is for. It may have closed, or the link was withdrawn.");

    /// <summary><c>GET</c> and <c>PUT /networks/v1/pulse-answers</c>, with the secret; <c>POST</c> is what the page sends.</summary>
    public static void Map(RouteGroupBuilder answers)
    {
        answers.MapGet("", Read)
            .Produces<Questionnaire>(200, Acceptance.Json, Html)
            .WithName("ownAnswerByLink").WithSummary("See what is asked and what you answered, by a personal link")
            .WithDescription(AboutLinks).Refuses(410);
        answers.MapPut("", Answer)
            .WithName("answerPulseByLink").WithSummary("Answer a pulse by a personal link")
            .WithDescription(AboutLinks).Refuses(410);
        answers.MapPost("", AnswerOnPage).ExcludeFromDescription();
    }

    private static async Task<IResult> Read(
        HttpContext http,
        [FromHeader(Name = PersonalLinks.Header), Description("The secret of the link.")] string? secret,
        Respondents respondents, Questionnaires questionnaires, CancellationToken ct)
    {
        if (await Known(http, secret, respondents, ct) is not { } respondent)
        {
            return Refuse(http);
        }

        var asked = await questionnaires.Of(respondent, ct);
        return WantsPage(http) ? PulsePage.Of(http, asked, isKept: false) : TypedResults.Ok(asked);
    }

    private static async Task<Results<Ok<Questionnaire>, ProblemHttpResult>> Answer(
        PulseScores scores, HttpContext http,
        [FromHeader(Name = PersonalLinks.Header), Description("The secret of the link.")] string? secret,
        Respondents respondents, PulseAnswers answers, Questionnaires questionnaires, CancellationToken ct) =>
        await Known(http, secret, respondents, ct) is { } respondent && await answers.Keep(respondent, scores, ct)
            ? TypedResults.Ok(await questionnaires.Of(respondent, ct))
            : NotValid.AsResult();

    private static async Task<IResult> AnswerOnPage(
        HttpContext http, Respondents respondents, PulseAnswers answers, Questionnaires questionnaires, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return new Problem("unsupported-media-type", "The page sends a form.").AsResult();
        }

        var form = await http.Request.ReadFormAsync(ct);
        var scores = PulseScores.Of(question => ScoreOf(form[question]));
        return await Known(http, http.Request.Headers[PersonalLinks.Header], respondents, ct) is { } respondent
            && await answers.Keep(respondent, scores, ct)
            ? PulsePage.Of(http, await questionnaires.Of(respondent, ct), isKept: true)
            : Refuse(http);
    }

    private static async Task<Respondent?> Known(HttpContext http, string? secret, Respondents respondents, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return secret is { Length: > 0 } ? await respondents.OfLink(secret, ct) : null;
    }

    private static IResult Refuse(HttpContext http) => WantsPage(http) ? PulsePage.NotValid(http) : NotValid.AsResult();

    private static bool WantsPage(HttpContext http) => http.Request.Accepted(Acceptance.Json, Html) == Html;

    // The page offers these alone; whatever else is sent is no answer.
    private static int? ScoreOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var score) && score is >= 1 and <= 5 ? score : null;
}
