using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>Ask another party of a case what it thinks; asked of a case that was closed, it is open again.</summary>
public static class AskConsultation
{
    /// <summary>A question to another owner (consultatie).</summary>
    public sealed record Request(
        [property: Required, Line(200), Description("The party that is asked (geraadpleegde): TOOI URI, or code.")] string? Of = null,
        [property: Required, Prose(5_000), Description("What is asked (vraag).")] string? Question = null,
        [property: Description("Last day on which an answer is in time (antwoordtermijn); absent: in 14 days.")] DateOnly? AnswerBy = null);

    /// <summary>Ask this.</summary>
    /// <param name="By">TOOI URI of who asks.</param>
    /// <param name="Of">TOOI URI of who is asked.</param>
    /// <param name="Question">What is asked.</param>
    /// <param name="AnswerBy">Last day on which an answer is in time; null: in 14 days.</param>
    /// <param name="On">Day.</param>
    public sealed record Command(string By, string Of, string Question, DateOnly? AnswerBy, DateOnly On);

    /// <summary>Of another party, with a day at least to answer and a year at most; the same question while it waits changes nothing.</summary>
    public static Decision Decide(AlignmentCase known, Command command) =>
        known.Consultations.Any(one => one.IsAwaited && one.IsBetween(command.By, command.Of) && one.Asked.Question == command.Question
            && (command.AnswerBy ?? one.Asked.AnswerBy) == one.Asked.AnswerBy)
            ? Decision.Nothing
            : Refusals.Unless([.. OfAsked(known, command), .. OfDays(command)], () => Decision.Accept(
            [
                .. known.Closing is null ? Array.Empty<object>() : [new CaseReopened(known.Id, command.On, [], known.Visibility)],
                new ConsultationAsked(
                    known.Id, known.Consultations.Count + 1, command.On, command.By, command.Of, command.Question,
                    command.AnswerBy ?? command.On.AddDays(CaseRules.DaysToAnswer), known.Visibility),
            ]));

    /// <summary><c>POST /policy/v1/cases/{id}/consultations</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/consultations", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("askConsultation").WithSummary("Ask another party of an alignment case")
        .WithDescription("By a party. Who does not answer in time is told of as such; who asks in a closed case opens it again.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static IEnumerable<Fault> OfAsked(AlignmentCase known, Command command) =>
        command.Of == command.By ? [new("/of", "asked-of-itself", "Name another party.")]
        : !known.Parties.Contains(command.Of) ? [new("/of", "not-a-party", "Name a party of the case, or add it first.")]
        : [];

    private static IEnumerable<Fault> OfDays(Command command) =>
        command.AnswerBy <= command.On || command.AnswerBy > command.On.AddYears(1)
            ? [new("/answerBy", "no-days-to-answer", "Give a day after today, within a year.")]
            : [];

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct)
    {
        var number = 0;
        return changes.ByParty(
            id, writing, request,
            (known, by, _, register) =>
            {
                var command = new Command(by, Called(register, request.Of!.Trim()), request.Question!.Trim(), request.AnswerBy, changes.Today);
                number = known.Consultations.LastOrDefault(one => one.IsAwaited && one.IsBetween(by, command.Of) && one.Asked.Question == command.Question)?.Number
                    ?? known.Consultations.Count + 1;
                return Decide(known, command);
            },
            ct, () => CaseChanges.Location(id, number));
    }

    private static string Called(Register register, string called) =>
        register.Owner(called)?.Organisation ?? register.Organisation(called)?.ExternalId ?? called;
}
