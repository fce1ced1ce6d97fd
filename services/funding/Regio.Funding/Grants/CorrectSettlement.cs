using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Hosting.Texts;
using Regio.Terms;

namespace Regio.Funding.Grants;

/// <summary>Put right what was recorded of the settlement of a grant, whole.</summary>
public static class CorrectSettlement
{
    /// <summary>A settlement as it should have been recorded (correctie van een vaststelling), whole.</summary>
    public sealed record Request(
        [property: Required, Line(100), Description("Number of the decision (besluitnummer).")] string? Decision = null,
        [property: Required, Description("Day of the decision (besluitdatum).")] DateOnly? On = null,
        [property: Required, Euros, Description("What the grant comes to (vastgesteld bedrag), in euros.")] decimal? Amount = null,
        [property: Prose(1_000), Description("Why it is less than was awarded (reden van de lagere vaststelling); needed when it is.")] string? LowerReason = null,
        [property: Required, Prose(1_000), Description("Why it is corrected (reden).")] string? Reason = null);

    /// <summary>
    /// As for settling, and what was claimed back since stays within what was paid too much, by every day. Of what it comes to less the rest
    /// is the scheme's again; what it comes to more the scheme must have left. The same again changes nothing.
    /// </summary>
    public static Decision Decide(Grant grant, SettlementCorrected corrected, Purse purse, Call? call, RegionShare? share, CoFinancingRule? others)
    {
        var settled = corrected.Settled with { Replaces = grant.Settlement?.Replaces };
        var fact = corrected with { Settled = settled };
        return grant is not { Settlement: { } known, Award: { } award, Account: { } account } ? Decision.Reject("not-settled", "It was not settled.")
            : known == settled ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. GrantRules.NotBefore(settled.On, SettledFrom(grant, known, account), "/on"),
                    .. ReplacedDecision.Faults(grant, settled.Decision, settled.Replaces),
                    .. SettlementRules.Faults(award, account, settled, others).Select(fault => fault.Pointer == "/reason" ? fault with { Pointer = "/lowerReason" } : fault),
                    .. SettlementRules.OfPurse(grant, settled, purse, call, share),
                    .. MoneyByDay.Faults(grant, fact, settled.Amount == known.Amount ? "/on" : "/amount", MoneyByDay.Claimed),
                ],
                () => Decision.Accept([fact, .. SettlementRules.Moved(grant, settled, purse)]));
    }

    /// <summary><c>POST /funding/v1/grants/{id}/correct-settlement</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/correct-settlement", Handle)
        .RequireRole(Roles.Ministry)
        .WithName("correctSettlement").WithSummary("Correct what was recorded of the settlement of a grant")
        .WithDescription("The body replaces what was recorded, whole; history keeps what it was. Another decision, after an appeal, is settled anew.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    // An account that was handed in anew came after what it was settled on.
    private static DateOnly SettledFrom(Grant grant, GrantSettled known, FinalAccountSubmitted account) => grant.EarlierSettlements is [.., var replaced]
        ? grant.UpheldAgainst(replaced.Decision) ?? replaced.On
        : account.On < known.On ? account.On : known.On;

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, Streams streams, Views views, TimeProvider clock, CancellationToken ct)
    {
        var asked = await SettlementRules.Asked(GrantChanges.IdOf(id), streams, views, ct);
        return await changes.WithPurse(
            id, writing, request,
            (grant, scheme, purse, share) => Decide(
                grant,
                new(
                    grant.Id, new(grant.Id, request.Decision!.Trim(), request.On!.Value, request.Amount!.Value, Values.Text(request.LowerReason)), clock.Today(),
                    request.Reason!.Trim()),
                purse, GrantRules.CallOf(grant, scheme), share, asked), ct);
    }
}
