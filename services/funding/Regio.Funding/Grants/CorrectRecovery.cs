using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Put right what was recorded of a recovery, whole.</summary>
public static class CorrectRecovery
{
    /// <summary>A recovery as it should have been recorded (correctie van een terugvordering), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Required, Prose(1_000), Description("Why it was claimed back (grond van de terugvordering).")] string? Grounds = null,
        [property: Required, Prose(1_000), Description("Why it is corrected (reden).")] string? Reason = null);

    /// <summary>
    /// No more than was paid too much and is not claimed by another, and no less than came in of it, by every day; the same again changes
    /// nothing.
    /// </summary>
    public static Decision Decide(Grant grant, int number, RecoveryOrdered ordered, string reason, DateOnly today) => GrantRules.OfEntry(grant.Recoveries, number, known =>
    {
        var (corrected, left) = (new RecoveryCorrected(grant.Id, number, ordered, today, reason), grant.Paid - grant.Ceiling - grant.Claimed);
        return known == ordered ? Decision.Nothing : Refusals.Unless(
            [
                .. GrantRules.NotBefore(ordered.On, grant.FirstAwardedOn!.Value, "/on"),
                .. ordered.Amount - known.Amount > Math.Max(0, left)
                    ? [new Fault("/amount", "nothing-overpaid", $"{Math.Max(0, left):0.00} euros were paid too much and not claimed.")]
                    : MoneyByDay.Faults(grant, corrected, "/on", MoneyByDay.Claimed),
                .. MoneyByDay.Faults(grant, corrected, ordered.Amount < known.Amount ? "/amount" : "/on", MoneyByDay.Received),
            ],
            () => Decision.Accept(corrected));
    });

    /// <summary><c>POST /funding/v1/grants/{id}/correct-recovery</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/correct-recovery", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctRecovery").WithSummary("Correct a recovery")
        .WithDescription("The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(
                grant, request.Number!.Value,
                new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Amount!.Value, request.Grounds!.Trim()), request.Reason!.Trim(), clock.Today()), ct);
}
