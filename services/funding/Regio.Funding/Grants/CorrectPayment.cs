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

/// <summary>Put right what was recorded of the payment of an instalment, whole.</summary>
public static class CorrectPayment
{
    /// <summary>A payment as it should have been recorded (correctie van een betaling), whole.</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Number of the instalment (voorschot).")] int? Number = null,
        [property: Required, Description("Day of the payment (betaaldatum).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// As for paying, within what the grant comes to and what is planned of it; what was passed on and claimed back stays within what was
    /// paid, by every day. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, InstalmentPaid paid, string reason, DateOnly today)
    {
        var corrected = new PaymentCorrected(grant.Id, paid.Number, paid, today, reason);
        return grant.Instalments.FirstOrDefault(one => one.Number == paid.Number) switch
        {
            null => GrantRules.UnknownInstalment,
            { PaidOn: null } => GrantRules.NotPaid,
            { } known when (known.PaidOn, known.Amount) == (paid.On, paid.Amount) => Decision.Nothing,
            { } known => Refusals.Unless(
                [
                    .. GrantRules.NotBefore(paid.On, grant.FirstAwardedOn!.Value, "/on"),
                    .. Refusals.OfFuture(paid.On, today, "/on"),
                    .. paid.Amount - known.Amount > Math.Max(0, grant.ToPay - grant.Planned)
                        ? [new Fault("/amount", "above-award", $"{Math.Max(0, grant.ToPay - grant.Planned):0.00} euros of the grant are neither paid nor planned: plan the rest anew.")]
                        : MoneyByDay.Faults(grant, corrected, "/on", MoneyByDay.Paid),
                    .. MoneyByDay.Faults(grant, corrected, paid.Amount < known.Amount ? "/amount" : "/on", MoneyByDay.Passed, MoneyByDay.Claimed),
                ],
                () => Decision.Accept(corrected)),
        };
    }

    /// <summary><c>POST /funding/v1/grants/{id}/correct-payment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/correct-payment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctPayment").WithSummary("Correct the payment of an instalment")
        .WithDescription("The body replaces what was recorded, whole; history keeps what it was.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, request.On!.Value, request.Amount!.Value), request.Reason!.Trim(), clock.Today()), ct);
}
