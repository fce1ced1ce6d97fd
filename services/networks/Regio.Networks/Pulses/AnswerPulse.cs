using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>
/// Answer an open pulse as a caller signed in, for its own organisation. An answer is no fact: it can be changed until
/// the pulse closes, and then it is counted and gone.
/// </summary>
internal static class AnswerPulse
{
    /// <summary><c>GET</c> and <c>PUT /networks/v1/pulses/{id}/answer</c>.</summary>
    public static void Map(RouteGroupBuilder pulses)
    {
        pulses.MapGet("{id:guid}/answer", Read)
            .RequireRole([.. MemberRights.Taking])
            .WithName("ownAnswer").WithSummary("See what is asked and what you answered")
            .WithDescription("For a member organisation, while the pulse is open; nobody sees another's answer.")
            .Refuses(401, 403, 404, 409);
        pulses.MapPut("{id:guid}/answer", Answer)
            .RequireRole([.. MemberRights.Taking])
            .WithName("answerPulse").WithSummary("Answer a pulse")
            .WithDescription("For a member organisation, while the pulse is open. It stands in for what you answered before, whole.")
            .Refuses(400, 401, 403, 404, 409);
    }

    private static async Task<Results<Ok<Questionnaire>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, AnsweringMembers members, Actors actors, Questionnaires questionnaires, CancellationToken ct)
    {
        var (organisation, refusal) = await members.Of(id, http, ct);
        return refusal is not null
            ? refusal.AsResult()
            : TypedResults.Ok(await questionnaires.Of(await Respondent(id, organisation, http, actors, ct), ct));
    }

    private static async Task<Results<Ok<Questionnaire>, ProblemHttpResult>> Answer(
        Guid id, PulseScores scores, HttpContext http, AnsweringMembers members, Actors actors, PulseAnswers answers,
        Questionnaires questionnaires, CancellationToken ct)
    {
        var (organisation, refusal) = await members.Of(id, http, ct);
        if (refusal is not null)
        {
            return refusal.AsResult();
        }

        var respondent = await Respondent(id, organisation, http, actors, ct);
        return await answers.Keep(respondent, scores, ct)
            ? TypedResults.Ok(await questionnaires.Of(respondent, ct))
            : AnsweringMembers.Closed.AsResult();
    }

    private static async Task<Respondent> Respondent(Guid id, Guid organisation, HttpContext http, Actors actors, CancellationToken ct) =>
        new(id, await actors.ReferenceOf(Caller.Of(http.User)!.Subject, ct), organisation);
}
