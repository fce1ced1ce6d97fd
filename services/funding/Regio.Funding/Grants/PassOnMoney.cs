using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>Record that the lead passed money of a grant on to a partner.</summary>
public static class PassOnMoney
{
    /// <summary>Money passed on (doorbetaling).</summary>
    public sealed record Request(
        [property: Required, Line(300), Description("The partner that got it (partner): id, TOOI URI or code.")] string? Partner = null,
        [property: Required, Description("Day (dag).")] DateOnly? On = null,
        [property: Required, Euros(Positive = true), Description("Amount (bedrag), in euros.")] decimal? Amount = null,
        [property: Line(300), Description("What for (doel); unknown when absent.")] string? Purpose = null,
        [property: Line(100), Description("What tells the payment apart in your books (kenmerk): the same one again is the same payment; each is another when absent.")]
        string? Reference = null);

    /// <summary>
    /// To a partner of the grant, and no more than the lead was paid by that day and has not passed on or paid back. What has the same
    /// reference is the same payment; equal amounts on a day are not.
    /// </summary>
    /// <param name="grant">The grant.</param>
    /// <param name="partner">Who got it; null: not known here.</param>
    /// <param name="on">Day.</param>
    /// <param name="amount">Euros.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="reference">What tells the payment apart; null: not told.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(Grant grant, Guid? partner, DateOnly on, decimal amount, string? purpose, string? reference, DateOnly today)
    {
        var (passed, left) = (new MoneyPassedOn(grant.Id, partner ?? Guid.Empty, on, amount, purpose, reference), grant.Paid - grant.Recovered - grant.Passed);
        return grant.FirstAwardedOn is not { } first ? GrantRules.NotAwarded
            : reference is not null && grant.PassedOn.Holding().Contains(passed) ? Decision.Nothing
            : Refusals.Unless(
                [
                    .. GrantRules.TakenBy(reference, grant.PassedOn.Holding().Select(one => one.Reference)),
                    .. OfPartner(grant, passed.PartnerId),
                    .. GrantRules.NotBefore(on, first, "/on"),
                    .. Refusals.OfFuture(on, today, "/on"),
                    .. amount > left
                        ? [new Fault("/amount", "more-than-received", $"The lead has {Math.Max(0, left):0.00} euros of the grant that were not passed on.")]
                        : MoneyByDay.Faults(grant, passed, "/on", MoneyByDay.Passed),
                ],
                () => Decision.Accept(passed));
    }

    /// <summary>A fault when who got it is no partner of the grant.</summary>
    internal static IEnumerable<Fault> OfPartner(Grant grant, Guid partner) => grant.PartnerIds.Contains(partner)
        ? []
        : [new Fault("/partner", "not-a-partner", "It is no partner of the grant.")];

    /// <summary><c>POST /funding/v1/grants/{id}/pass-on</c>.</summary>
    public static void Map(RouteGroupBuilder grants) => grants
        .MapPost("{id}/pass-on", Handle)
        .RequireRole(Roles.Region, Roles.Member)
        .WithName("passOnMoney").WithSummary("Record money passed on to a partner")
        .WithDescription("It stays money of the scheme: it is no contribution of the lead's own.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string id, [AsParameters] Writing writing, Request request, GrantChanges changes, Applicants applicants, TimeProvider clock, CancellationToken ct)
    {
        var partner = (await applicants.Find(null, null, [request.Partner!.Trim()], null, ct)).PartnerIds;
        return await changes.ByLead(
            id, writing, request,
            (grant, _) => Decide(
                grant, partner.Count > 0 ? partner[0] : null, request.On!.Value, request.Amount!.Value, Values.Text(request.Purpose), Values.Text(request.Reference),
                clock.Today()), ct);
    }
}
