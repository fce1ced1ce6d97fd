using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Put right what was recorded of claimed money that came in, whole.</summary>
public static class CorrectRepayment
{
    /// <summary>Money that came back as it should have been recorded (correctie van een ontvangen terugbetaling), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk); not told when absent.")] string? Reference = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>As for recording it; what was paid again since stays within what the grant came to, by every day. The same again changes nothing.</summary>
    public static Decision Decide(Grant grant, int number, RecoveryReceived received, string reason, DateOnly today) => GrantRules.OfEntry(grant.Received, number, known =>
    {
        var corrected = new RepaymentCorrected(grant.Id, number, received, today, reason);
        var pointer = received.Amount == known.Amount ? "/on" : "/amount";
        return known == received ? Decision.Nothing : Refusals.Unless(
            [
                .. GrantRules.TakenBy(received.Reference, grant.Received.Where(one => one.Number != number).Holding().Select(one => one.Reference)),
                .. Refusals.OfFuture(received.On, today, "/on"),
                .. MoneyByDay.Faults(grant, corrected, pointer, MoneyByDay.Received, MoneyByDay.Overpaid, MoneyByDay.Paid),
            ],
            () => Decision.Accept(corrected));
    });

    /// <summary><c>POST /funding/v1/grants/{id}/correct-repayment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/correct-repayment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctRepayment").WithSummary("Correct what was recorded of claimed money that came in")
        .WithDescription("The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(
                grant, request.Number!.Value, new(grant.Id, request.On!.Value, request.Amount!.Value, Values.Text(request.Reference)), request.Reason!.Trim(),
                clock.Today()), ct);
}
