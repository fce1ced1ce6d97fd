using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Put right what was recorded of money passed on, whole.</summary>
public static class CorrectPassingOn
{
    /// <summary>Money passed on as it should have been recorded (correctie van een doorbetaling), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Its number in the grant (volgnummer).")] int? Number = null,
        [property: Required, Line(300), Description("The partner that got it (partner): id, TOOI URI or code.")] string? Partner = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(300), Description("What for (doel); unknown when absent.")] string? Purpose = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk); not told when absent.")] string? Reference = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>As for passing on; the same again changes nothing.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="number">Its number in the grant.</param>
    /// <param name="passed">What it should have been; of nobody where who got it is not known.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(Grant grant, int number, MoneyPassedOn passed, string reason, DateOnly today) => GrantRules.OfEntry(grant.PassedOn, number, known =>
    {
        var (corrected, left) = (new PassingOnCorrected(grant.Id, number, passed, today, reason), grant.Paid - grant.Recovered - grant.Passed);
        return known == passed ? Decision.Nothing : Refusals.Unless(
            [
                .. GrantRules.TakenBy(passed.Reference, grant.PassedOn.Where(one => one.Number != number).Holding().Select(one => one.Reference)),
                .. PassOnMoney.OfPartner(grant, passed.PartnerId),
                .. GrantRules.NotBefore(passed.On, grant.FirstAwardedOn!.Value, "/on"),
                .. Refusals.OfFuture(passed.On, today, "/on"),
                .. passed.Amount - known.Amount > Math.Max(0, left)
                    ? [new Fault("/amount", "more-than-received", $"The lead has {Math.Max(0, left):0.00} euros of the grant that were not passed on.")]
                    : MoneyByDay.Faults(grant, corrected, "/on", MoneyByDay.Passed),
            ],
            () => Decision.Accept(corrected));
    });

    /// <summary><c>POST /funding/v1/grants/{id}/correct-passing-on</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/correct-passing-on", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("correctPassingOn").WithSummary("Correct what was recorded of money passed on")
        .WithDescription("The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, Applicants applicants, TimeProvider clock, CancellationToken ct)
    {
        var partner = (await applicants.Find(null, null, [request.Partner!.Trim()], null, ct)).PartnerIds is [var known] ? known : Guid.Empty;
        return await changes.ByLead(
            id, writing, request,
            (grant, _) => Decide(
                grant, request.Number!.Value,
                new(grant.Id, partner, request.On!.Value, request.Amount!.Value, Values.Text(request.Purpose), Values.Text(request.Reference)),
                request.Reason!.Trim(), clock.Today()), ct);
    }
}
