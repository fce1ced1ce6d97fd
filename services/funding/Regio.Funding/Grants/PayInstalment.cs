using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Record that an instalment was paid.</summary>
public static class PayInstalment
{
    /// <summary>A payment (betaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Number of the instalment (voorschot).")] int? Number = null,
        [property: Required, Description("Day of the payment (betaaldatum).")] DateOnly? On = null);

    /// <summary>What is planned and not held back, within what the grant comes to, which may be less than when it was planned, and came to by that day; by today, once.</summary>
    public static Decision Decide(Grant grant, int number, DateOnly on, DateOnly today) => grant.Instalments.FirstOrDefault(one => one.Number == number) switch
    {
        null => GrantRules.UnknownInstalment,
        { PaidOn: { } paid } => paid == on ? Decision.Nothing : Decision.Reject("already-paid", $"It was paid on {paid:O}."),
        { HeldBack: { } why } => Decision.Reject("held-back", $"It is held back: {why}"),
        { } planned => Refusals.Unless(
            [
                .. GrantRules.NotBefore(on, grant.FirstAwardedOn!.Value, "/on"),
                .. Refusals.OfFuture(on, today, "/on"),
                .. planned.Amount > grant.ToPay
                    ? [new Fault("/number", "above-award", $"{Math.Max(0, grant.ToPay):0.00} euros of the grant are still to be paid: plan anew.")]
                    : MoneyByDay.Faults(grant, new InstalmentPaid(grant.Id, number, on, planned.Amount), "/on", MoneyByDay.Paid),
            ],
            () => Decision.Accept(new InstalmentPaid(grant.Id, number, on, planned.Amount))),
    };

    /// <summary><c>POST /funding/v1/grants/{id}/pay-instalment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/pay-instalment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("payInstalment").WithSummary("Record the payment of an instalment")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, request.Number!.Value, request.On!.Value, clock.Today()), ct);
}
