using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Policy.Cases;

/// <summary>Answer what another party asked; late is better than never, and stays late.</summary>
public static class AnswerConsultation
{
    /// <summary>An answer (antwoord op een consultatie).</summary>
    public sealed record Request(
        [property: Required, CodesOf("consultation-answers"), Description("The answer (antwoord).")] string? Answer = null,
        [property: Prose(10_000), Description("What it says (toelichting); who objects, or agrees on conditions, says why or which.")] string? Text = null);

    private static readonly IReadOnlyList<string> Explained = [CaseRules.Objected, "agreed-if"];

    /// <summary>By who was asked, or took over from it, once; the same again changes nothing.</summary>
    /// <param name="known">The case.</param>
    /// <param name="pair">The two; the answer is of what clashes between them, as the rules read.</param>
    /// <param name="number">The consultation.</param>
    /// <param name="by">TOOI URI of who answers.</param>
    /// <param name="answer">Code of the list <c>consultation-answers</c>.</param>
    /// <param name="text">What it says; null: nothing more.</param>
    /// <param name="on">Day.</param>
    public static Decision Decide(
        AlignmentCase known, CasePair pair, int number, string by, string answer, string? text, DateOnly on) => known.Consultation(number) switch
        {
            null => new Decision.Rejected(CaseRules.UnknownConsultation),
            { Asked.Of: var of } when !pair.SpeaksFor(by, of) => Decision.Reject("not-your-organisation", "Another was asked."),
            { Answered: { } given } when given.Answer == answer && given.Text == text => Decision.Nothing,
            { Answered: { } given } => Decision.Reject("already-answered", $"It was answered on {given.On:O}."),
            _ when text is null && Explained.Contains(answer) => Decision.Reject(
                "reason-missing", "That answer takes a text.", new Fault("/text", "reason-missing", "Say why, or on which conditions.")),
            _ => Decision.Accept(new ConsultationAnswered(known.Id, number, on, answer, text, known.Visibility, pair.Clashes)),
        };

    /// <summary><c>POST /policy/v1/cases/{id}/consultations/{number}/answer</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/consultations/{number}/answer", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("answerConsultation").WithSummary("Answer a consultation")
        .WithDescription("By who was asked, or took over from it. An answer after the last day is taken, and stays told as late.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, int number, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(
            id, writing, request,
            (known, by, pair, _) => Decide(known, pair, number, by, request.Answer!, Values.Text(request.Text), changes.Today), ct);
}
