using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
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
    /// Once, after the final account: no more than was awarded, than was spent and not paid by others, and than is left when
    /// others pay the share that the scheme asked at the award. What is left of the award is the scheme's again, from its last
    /// year back.
    /// </summary>
    /// <param name="grant">The grant.</param>
    /// <param name="settled">What it comes to.</param>
    /// <param name="purse">The money of its scheme.</param>
    /// <param name="others">What the scheme said at the award that others pay; null: nothing.</param>
    public static Decision Decide(Grant grant, GrantSettled settled, Purse purse, CoFinancingRule? others) =>
        grant.Settlement == settled ? Decision.Nothing : GrantRules.WhileAwarded(grant, award => grant.Account is not { } account
            ? Decision.Reject("no-final-account", "There is no final account to settle against.")
            : Refusals.Unless(
                [
                    .. GrantRules.NotBefore(settled.On, account.On, "/on"),
                    .. settled.Amount > award.Total
                        ? [new Fault("/amount", "above-award", $"{award.Total:0.00} euros were awarded.")]
                        : settled.Amount > account.OfGrant
                            ? [new Fault("/amount", "above-costs", $"{account.OfGrant:0.00} euros were spent and not paid by others.")]
                            : OfOthers(settled.Amount, account, others),
                    .. settled.Amount < award.Total && settled.Reason is null
                        ? [new Fault("/reason", "reason-missing", "Say why it is less than was awarded.")]
                        : Array.Empty<Fault>(),
                ],
                () => Decision.Accept([settled, .. Free(grant, award, settled, purse)])));

    /// <summary><c>POST /funding/v1/grants/{id}/settle</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/settle", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("settleGrant").WithSummary("Settle a grant")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static IEnumerable<Fault> OfOthers(decimal amount, FinalAccountSubmitted account, CoFinancingRule? others) =>
        others?.MinimumShare is { } share && amount * 100 > account.Costs * (100 - share)
            ? [new("/amount", "co-financing-missing", $"Others pay at least {share:0.##} % of the costs, which leaves {Math.Floor(account.Costs * (100 - share)) / 100:0.00} euros.")]
            : [];

    private static IEnumerable<object> Free(Grant grant, Award award, GrantSettled settled, Purse purse)
    {
        var (_, less) = YearAmounts.Between(award.Amounts, YearAmounts.Less(award.Amounts, award.Total - settled.Amount));
        return less.Count > 0 ? [new MoneyReleased(purse.Id, grant.Id, grant.CallId, grant.RegionId, less)] : [];
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, Streams streams, Views views, CancellationToken ct)
    {
        var asked = (await streams.Read<Grant>(GrantChanges.IdOf(id), ct)).State is { FirstAwardedOn: { } on } awarded
            ? (await views.Read<SchemeItem>(awarded.SchemeId, knownOn: null, ct))?.On(on).Said.Details.Terms.CoFinancing
            : null;
        return await changes.WithPurse(
            id, writing, request,
            (grant, _, purse, _) => Decide(
                grant, new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Amount!.Value, Values.Text(request.Reason)), purse, asked), ct);
    }
}
