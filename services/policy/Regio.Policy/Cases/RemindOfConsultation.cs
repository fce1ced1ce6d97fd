using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Cases;

/// <summary>Remind who was asked that it did not answer yet.</summary>
public static class RemindOfConsultation
{
    /// <summary>By who asked, or took over from it, while there is no answer; once a day.</summary>
    public static Decision Decide(AlignmentCase known, CasePair pair, int number, string by, DateOnly on) => known.Consultation(number) switch
    {
        null => new Decision.Rejected(CaseRules.UnknownConsultation),
        { Asked.By: var asker } when !pair.SpeaksFor(by, asker) => Decision.Reject("not-your-organisation", "Another asked."),
        { Answered: { } given } => Decision.Reject("already-answered", $"It was answered on {given.On:O}."),
        { RemindedOn: { } reminded } when reminded == on => Decision.Nothing,
        _ => Decision.Accept(new ConsultationReminded(known.Id, number, on, known.Visibility)),
    };

    /// <summary><c>POST /policy/v1/cases/{id}/consultations/{number}/remind</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/consultations/{number}/remind", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("remindOfConsultation").WithSummary("Remind who was asked")
        .WithDescription("By who asked, or took over from it; three days before the last one the system does too.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, int number, [AsParameters] Writing writing, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(id, writing, body: null, (known, by, pair, _) => Decide(known, pair, number, by, changes.Today), ct);
}
