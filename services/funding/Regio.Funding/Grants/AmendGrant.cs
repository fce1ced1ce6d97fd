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

/// <summary>Change an award: more, less, or another period.</summary>
public static class AmendGrant
{
    /// <summary>A changed award (wijziging van een verlening), whole.</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, MaxLength(50), Description("Euros per year of the scheme's budget (verleend bedrag); an empty list revokes the award.")]
        IReadOnlyList<YearAmountBody>? Amounts = null,
        [property: Required, Description("First day of what is paid for.")] DateOnly? From = null,
        [property: Required, Description("First day after it.")] DateOnly? Until = null,
        [property: Required, Prose(1_000), Description("Why (reden).")] string? Reason = null);

    /// <summary>
    /// While it is not settled, and once more from the day on which an appeal against it was upheld, then to no less than it was settled
    /// at, which is decided anew after it; within what is left of the budget, also above what was asked at first, and for more or another
    /// period not beside a grant in force that either scheme forbids. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, GrantAmended amended, Purse purse, Call? call, RegionShare? share, GrantsBeside beside) => IsKnown(grant.Award, amended)
        ? Decision.Nothing
        : GrantRules.WhileAwarded(grant, grant.ReamendedFrom, award =>
    {
        var total = amended.Amounts.Sum(one => one.Amount);
        var (more, less) = YearAmounts.Between(grant.Committed, grant.Settlement is { } settled ? YearAmounts.Less(amended.Amounts, total - settled.Amount) : amended.Amounts);
        return Refusals.Unless(
            [
                .. GrantRules.NotBefore(amended.On, grant.Settlement is { } last ? new[] { grant.ReamendedFrom!.Value, last.On }.Max() : award.On, "/on"),
                .. ReplacedDecision.Faults(grant, amended.Decision, grant.ReamendedFrom is null ? null : award.Decision),
                .. total < grant.Settlement?.Amount
                    ? [new Fault("/amounts", "below-settled", $"It was settled at {grant.Settlement.Amount:0.00} euros: settle it anew to less.")]
                    : Array.Empty<Fault>(),
                .. amended.Until <= amended.From
                    ? [new Fault("/until", "ends-before-start", $"It would end on {amended.Until:O}, and starts on {amended.From:O}.")]
                    : Array.Empty<Fault>(),
                .. YearAmountBody.Faults(amended.Amounts, "/amounts"),
                .. PurseRules.Faults(purse, call, share, more),
                .. more.Count > 0 || total > award.Total || (amended.Amounts.Count > 0 && (award.From, award.Until) != (amended.From, amended.Until))
                    ? Eligibility.OfStacking(amended.From, amended.Until, beside, "")
                    : [],
            ],
            () => Decision.Accept(
            [
                amended,
                .. less.Count > 0 ? [new MoneyReleased(purse.Id, grant.Id, grant.CallId, grant.RegionId, less)] : Array.Empty<object>(),
                .. more.Count > 0 ? [new MoneyCommitted(purse.Id, grant.Id, grant.CallId, grant.RegionId, more)] : Array.Empty<object>(),
            ]));
    });

    private static bool IsKnown(Award? award, GrantAmended amended) => award is not null
        && (award.Decision, award.On, award.From, award.Until) == (amended.Decision, amended.On, amended.From, amended.Until) && award.Amounts.Equals(amended.Amounts);

    /// <summary><c>POST /funding/v1/grants/{id}/amend</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/amend", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("amendGrant").WithSummary("Change an award")
        .WithDescription("What is paid above a lower award can be claimed back. Once it is settled, only after an appeal against the award was upheld; it is then settled anew.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, OtherGrants others, TimeProvider clock, CancellationToken ct)
    {
        var beside = await others.InForce(GrantChanges.IdOf(id), clock.Today(), ct);
        return await changes.WithPurse(
            id, writing, request,
            (grant, scheme, purse, share) => Decide(
                grant,
                new(
                    grant.Id, request.Decision!.Trim(), request.On!.Value, YearAmountBody.Amounts(request.Amounts), request.From!.Value,
                    request.Until!.Value, request.Reason!.Trim()),
                purse, GrantRules.CallOf(grant, scheme), share, beside), ct);
    }
}
