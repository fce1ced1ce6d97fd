using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Take back the payment of an instalment that was never made.</summary>
public static class WithdrawPayment
{
    /// <summary>Taking back a payment (intrekking van een betaling).</summary>
    public sealed record Request(
        [property: Required, Range(1, 10_000), Description("Number of the instalment (voorschot).")] int? Number = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>While what was passed on and claimed back of it stays within what was paid; the instalment is planned again. Twice changes nothing.</summary>
    public static Decision Decide(Grant grant, PaymentWithdrawn withdrawn) => grant.Instalments.FirstOrDefault(one => one.Number == withdrawn.Number) switch
    {
        null => GrantRules.UnknownInstalment,
        { PaidOn: null } => Decision.Nothing,
        _ => Refusals.Unless(
            MoneyByDay.Faults(grant, withdrawn, "", MoneyByDay.Passed, MoneyByDay.Claimed), () => Decision.Accept(withdrawn)),
    };

    /// <summary><c>POST /funding/v1/grants/{id}/withdraw-payment</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/withdraw-payment", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("withdrawPayment").WithSummary("Withdraw the payment of an instalment")
        .WithDescription("The instalment is planned again, and can be paid. History keeps the payment.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.Number!.Value, clock.Today(), request.Reason!.Trim())), ct);
}
