using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>Plan a call of a scheme: when applications are taken, and how they are handled; also one that is planned otherwise.</summary>
public static class PlanCall
{
    /// <summary>A call (aanvraagtijdvak), as a caller describes it.</summary>
    public sealed record Request
    {
        /// <summary>Title.</summary>
        [Required, Line(200), Description("What it is called (naam).")]
        public string? Title { get; init; }

        /// <summary>Opening.</summary>
        [Required, Description("First moment at which applications are taken (opening).")]
        public DateTimeOffset? OpensAt { get; init; }

        /// <summary>Closing.</summary>
        [Required, Description("First moment at which they are not (sluiting).")]
        public DateTimeOffset? ClosesAt { get; init; }

        /// <summary>Order.</summary>
        [Required, CodesOf("call-orders"), Description("In which order applications are handled (volgorde).")]
        public string? Order { get; init; }

        /// <summary>Budget.</summary>
        [MaxLength(50), Description("Euros per year of the scheme's budget (budget); all that is left when absent.")]
        public IReadOnlyList<YearAmountBody>? Budget { get; init; }

        internal Call Call(Guid id) => new(
            id, Title!.Trim(), OpensAt!.Value.ToUniversalTime(), ClosesAt!.Value.ToUniversalTime(), Order!, YearAmountBody.Amounts(Budget));
    }

    /// <summary>
    /// While the scheme is not closed. What opened is not moved to a later opening, handled in another order or closed before
    /// now, and no call gets less than was committed in it, which its purse is told too; the same again changes nothing.
    /// </summary>
    public static Decision Decide(Scheme scheme, Call call, Purse purse, DateTimeOffset now) =>
        scheme.Calls.Contains(call) ? Decision.Nothing
        : scheme.Closing is { } closing ? Decision.Reject("scheme-closed", $"It was closed on {closing.On:O}.")
        : Refusals.Unless(
            [
                .. call.ClosesAt <= call.OpensAt
                    ? [new Fault("/closesAt", "ends-before-start", "It would close before it opens.")]
                    : Array.Empty<Fault>(),
                .. scheme.Calls.FirstOrDefault(one => one.Id == call.Id) is { } before && before.OpensAt <= now ? OfOpened(before, call, now) : [],
                .. YearAmountBody.Faults(call.Budget, "/budget"),
                .. OfBudget(call, purse),
            ],
            () => Decision.Accept(
            [
                new CallPlanned(scheme.Id, call),
                .. scheme.Calls.Any(one => one.Id == call.Id && !one.Budget.Equals(call.Budget)) ? [new CallBudgetSet(scheme.Id, call.Id, call.Budget)] : Array.Empty<object>(),
            ]));

    /// <summary><c>POST /funding/v1/schemes/{id}/calls</c>, <c>POST …/calls/{callId}/revise</c>.</summary>
    public static void Map(RouteGroupBuilder schemes)
    {
        schemes.MapPost("{id}/calls", Plan)
            .RequireRole(Roles.Ministry)
            .WithName("planCall").WithSummary("Plan a call of a scheme")
            .WithDescription("Location is that of the call; a scheme without calls takes applications while it is published.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(412).ProducesProblem(428);
        schemes.MapPost("{id}/calls/{callId:guid}/revise", Revise)
            .RequireRole(Roles.Ministry)
            .WithName("reviseCall").WithSummary("Plan a call of a scheme otherwise")
            .WithDescription("The body replaces what was planned, whole.")
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
            .ProducesProblem(412).ProducesProblem(428);
    }

    private static IEnumerable<Fault> OfOpened(Call before, Call call, DateTimeOffset now) =>
    [
        .. call.OpensAt > now
            ? [new Fault("/opensAt", "call-opened", $"It has been open since {before.OpensAt:O}.")]
            : Array.Empty<Fault>(),
        .. call.Order != before.Order
            ? [new Fault("/order", "call-opened", $"Since {before.OpensAt:O} those who apply count on the order {before.Order}.")]
            : Array.Empty<Fault>(),
        .. call.ClosesAt != before.ClosesAt && call.ClosesAt < now
            ? [new Fault("/closesAt", "too-early", $"It is {now:O}, and applications were taken until now.")]
            : Array.Empty<Fault>(),
    ];

    private static IEnumerable<Fault> OfBudget(Call call, Purse purse) => call.Budget.Count == 0
        ? []
        : purse.Committed.Where(one => one.CallId == call.Id).Select(one => one.Year).Distinct()
            .Where(year => call.BudgetOf(year) < purse.CommittedIn(call.Id, year))
            .Select(year => new Fault("/budget", "below-committed", $"Of {year} {purse.CommittedIn(call.Id, year):0.00} euros are committed in the call."));

    private static Task<Results<NoContent, ProblemHttpResult>> Plan(
        string id, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock, CancellationToken ct)
    {
        var call = request.Call(Guid.CreateVersion7());
        return changes.Change(
            id, writing, request, scheme => Decide(scheme, call, Purse.Empty(scheme.Id), clock.GetUtcNow()), ct,
            () => $"{FundingModule.Base}/schemes/{SchemeChanges.IdOf(id)}/calls/{call.Id}");
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Revise(
        string id, Guid callId, [AsParameters] Writing writing, Request request, SchemeChanges changes, TimeProvider clock,
        CancellationToken ct) =>
        changes.WithPurse(
            id, writing, request,
            (scheme, purse) => scheme.Calls.Any(call => call.Id == callId)
                ? Decide(scheme, request.Call(callId), purse, clock.GetUtcNow())
                : Decision.Reject("unknown-call", "The scheme has no such call."), ct);
}
