using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;
using Regio.Terms;

namespace Regio.Funding.Grants;

/// <summary>Settle a grant against its final account: from then on it is this much.</summary>
public static class SettleGrant
{
    /// <summary>A settlement (subsidievaststelling).</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, Euros, Description("What the grant comes to (vastgesteld bedrag), in euros.")] decimal? Amount = null,
        [property: Prose(1_000), Description("Why it is less than was awarded (reden); needed when it is.")] string? Reason = null);

    /// <summary>
    /// Once, after the final account, and anew from the day on which an appeal against it was upheld, or the award was changed: no more than was awarded, than was
    /// spent and not paid by others, and than is left when others pay the share that the scheme asked at the award. What is left of the
    /// award is the scheme's again, from its last year back; what it comes to more by a new settlement the scheme must have left.
    /// </summary>
    /// <param name="grant">The grant.</param>
    /// <param name="settled">What it comes to.</param>
    /// <param name="purse">The money of its scheme.</param>
    /// <param name="call">The call that it answers; null: none.</param>
    /// <param name="share">What the key of the scheme gives its region; null: it has no such key.</param>
    /// <param name="others">What the scheme said at the award that others pay; null: nothing.</param>
    public static Decision Decide(Grant grant, GrantSettled settled, Purse purse, Call? call, RegionShare? share, CoFinancingRule? others) =>
        (grant.Settlement is { } known && known with { Replaces = null } == settled) ? Decision.Nothing
        : SettlementRules.WhileUnsettled(grant, (award, account) => Refusals.Unless(
            [
                .. GrantRules.NotBefore(settled.On, new[] { account.On, grant.ResettledFrom, grant.Settlement?.On }.Max()!.Value, "/on"),
                .. ReplacedDecision.Faults(grant, settled.Decision, grant.Settlement?.Decision),
                .. SettlementRules.Faults(award, account, settled, others),
                .. SettlementRules.OfPurse(grant, settled, purse, call, share),
            ],
            () => Decision.Accept([settled with { Replaces = grant.Settlement?.Decision }, .. SettlementRules.Moved(grant, settled, purse)])));

    /// <summary><c>POST /funding/v1/grants/{id}/settle</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/settle", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("settleGrant").WithSummary("Settle a grant")
        .WithDescription("Anew once an appeal against the settlement was upheld, or the award was changed on appeal, on the final account as it was last handed in; the new one names the one that it replaces.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, Streams streams, Views views, CancellationToken ct)
    {
        var asked = await SettlementRules.Asked(GrantChanges.IdOf(id), streams, views, ct);
        return await changes.WithPurse(
            id, writing, request,
            (grant, scheme, purse, share) => Decide(
                grant, new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Amount!.Value, Values.Text(request.Reason)), purse,
                GrantRules.CallOf(grant, scheme), share, asked), ct);
    }
}
