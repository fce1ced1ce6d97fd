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
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Record that money that was claimed back came in.</summary>
public static class RecordRecovery
{
    /// <summary>Money that came back (ontvangen terugbetaling).</summary>
    public sealed record Request(
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk): the same one again is the same payment; each is another when absent.")]
        string? Reference = null);

    /// <summary>No more than was claimed back, and paid too much, by its day, by today. What has the same reference is the same payment; equal amounts on a day are not.</summary>
    public static Decision Decide(Grant grant, RecoveryReceived received, DateOnly today) =>
        received.Reference is not null && grant.Received.Holding().Contains(received) ? Decision.Nothing
        : Refusals.Unless(
            [
                .. GrantRules.TakenBy(received.Reference, grant.Received.Holding().Select(one => one.Reference)),
                .. received.Amount > grant.Claimed - grant.Recovered
                    ? [new Fault("/amount", "more-than-claimed", $"{grant.ToComeBack:0.00} euros of what was claimed are still to come.")]
                    : MoneyByDay.Faults(grant, received, "/on", MoneyByDay.Received).Concat(MoneyByDay.Faults(grant, received, "/amount", MoneyByDay.Overpaid)),
                .. Refusals.OfFuture(received.On, today, "/on"),
            ],
            () => Decision.Accept(received));

    /// <summary><c>POST /funding/v1/grants/{id}/record-recovery</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/record-recovery", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("recordRecovery").WithSummary("Record that claimed money came in")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, TimeProvider clock, CancellationToken ct) =>
        changes.ByOwner(
            id, writing, request,
            (grant, _) => Decide(grant, new(grant.Id, request.On!.Value, request.Amount!.Value, Values.Text(request.Reference)), clock.Today()), ct);
}
