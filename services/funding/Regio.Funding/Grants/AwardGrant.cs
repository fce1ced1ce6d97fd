using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.Grants;

/// <summary>Award a grant, whole or in part, from the money that its scheme has left.</summary>
public static class AwardGrant
{
    /// <summary>An award (subsidieverlening).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: MaxLength(50), Description("Euros per year of the scheme's budget (verleend bedrag); what was asked when absent.")]
        IReadOnlyList<YearAmountBody>? Amounts = null,
        [property: Prose(4_000), Description("What else is asked (voorwaarden); nothing when absent.")] string? Conditions = null);

    /// <summary>
    /// Once; no more than was asked in all, and no more of a year than is left of the scheme's and the call's budget, and of what the region has. In a
    /// call by ranking after it closed, and not before one with more points was decided on; else not before one that came earlier. Not beside a
    /// grant in force that either scheme forbids. What was rejected is awarded by the same rules once an appeal against that was upheld.
    /// </summary>
    public static Decision Decide(
        Grant grant, GrantAwarded awarded, Purse purse, Call? call, RegionShare? share, DateTimeOffset now, IReadOnlyList<Rival> rivals,
        GrantsBeside beside) => grant switch
        {
            { Status: GrantStatus.Awarded or GrantStatus.Settled, Award: { } award } when (award.Decision, award.On) == (awarded.Decision, awarded.On) && award.Amounts.Equals(awarded.Amounts) =>
                Decision.Nothing,
            { IsOpen: false } => GrantRules.Decided(grant),
            _ => Refusals.Unless(
                [
                    .. GrantRules.NotBefore(awarded.On, GrantRules.DecidedFrom(grant), "/on"),
                .. Refusals.OfFuture(awarded.On, now.DayHere(), "/on"),
                .. ReplacedDecision.Faults(grant, awarded.Decision, grant.Rejection?.Decision),
                .. YearAmountBody.Faults(awarded.Amounts, "/amounts"),
                .. awarded.Amounts.Sum(one => one.Amount) > grant.Details!.Requested.Sum(one => one.Amount)
                    ? [new Fault("/amounts", "above-request", $"{grant.Details!.Requested.Sum(one => one.Amount):0.00} euros were asked.")]
                    : Array.Empty<Fault>(),
                .. Turn(grant, call, now, rivals),
                .. Eligibility.OfStacking(awarded.From, awarded.Until, beside, ""),
                .. PurseRules.Faults(purse, call, share, awarded.Amounts),
            ],
                () => Decision.Accept(
                    awarded with { Replaces = grant.Rejection?.Decision },
                    new MoneyCommitted(purse.Id, grant.Id, grant.CallId, grant.RegionId, awarded.Amounts))),
        };

    /// <summary><c>POST /funding/v1/grants/{id}/award</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/award", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("awardGrant").WithSummary("Award a grant")
        .WithDescription("The budget of the scheme is never overspent, however many are awarded at once. It is public from then on. What was rejected is awarded once an appeal against that was upheld.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static IEnumerable<Fault> Turn(Grant grant, Call? call, DateTimeOffset now, IReadOnlyList<Rival> rivals) => call switch
    {
        { Order: Call.Ranking } when now < call.ClosesAt => [new("", "call-open", $"The call is open until {call.ClosesAt:O}; what comes until then is ranked with it.")],
        { Order: Call.Ranking } when grant.Assessment is not { Score: { } } => [new("", "not-assessed", "Where a call ranks, an award needs points.")],
        { Order: Call.Ranking } when rivals.Any(rival => rival.Score is not { } score || score > grant.Assessment!.Score) =>
            [new("", "out-of-turn", "An application of the call with more points, or without any yet, was not decided on.")],
        { Order: not Call.Ranking } when rivals.Any(rival => rival.CameAt < grant.CameAt) =>
            [new("", "out-of-turn", "An application of the call that came earlier was not decided on.")],
        _ => [],
    };

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, OtherGrants others, TimeProvider clock, CancellationToken ct)
    {
        var (rivals, beside) = (await others.Rivals(GrantChanges.IdOf(id), ct), await others.InForce(GrantChanges.IdOf(id), clock.Today(), ct));
        return await changes.WithPurse(
            id, writing, request,
            (grant, scheme, purse, share) => Decide(
                grant,
                new(
                    grant.Id, request.Decision!.Trim(), request.On!.Value,
                    request.Amounts is { Count: > 0 } ? YearAmountBody.Amounts(request.Amounts) : grant.Details!.Requested,
                    grant.Details!.From, grant.Details!.Until, Values.Text(request.Conditions)),
                purse, GrantRules.CallOf(grant, scheme), share, clock.GetUtcNow(), rivals, beside), ct);
    }
}
