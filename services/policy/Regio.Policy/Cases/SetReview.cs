using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Cases;

/// <summary>Set the day on which what came of a case is looked at again.</summary>
public static class SetReview
{
    /// <summary>The day (evaluatiedatum).</summary>
    public sealed record Request(
        [property: Required, Description("Day on which it is looked at again (evaluatiedatum).")] DateOnly? ReviewOn = null);

    /// <summary>Of whatever case, on a day that is still to come; the same again changes nothing.</summary>
    public static Decision Decide(AlignmentCase known, CaseReviewSet set) => known.ReviewOn == set.ReviewOn
        ? Decision.Nothing
        : Refusals.Unless([.. CaseRules.OfReview(set.ReviewOn, set.On)], () => Decision.Accept(set));

    /// <summary><c>POST /policy/v1/cases/{id}/review</c>.</summary>
    public static void Map(RouteGroupBuilder cases) => cases
        .MapPost("{id:guid}/review", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("setCaseReview").WithSummary("Set the day on which an alignment case is looked at again")
        .WithDescription("By a party.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, CaseChanges changes, CancellationToken ct) =>
        changes.ByParty(
            id, writing, request,
            (known, by, _, _) => Decide(known, new(known.Id, changes.Today, by, request.ReviewOn!.Value, known.Visibility)), ct);
}
