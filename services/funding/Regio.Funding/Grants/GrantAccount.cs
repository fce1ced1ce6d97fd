using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>
/// What became of every cent of a grant (geldstroom). Whatever happened: what it comes to is what was paid, less what was
/// paid too much, and what is still to be paid; what was paid is what the lead has, what it passed on, and what came back.
/// Of a grant that a register tells of, only what it tells is known.
/// </summary>
/// <param name="Requested">Euros asked.</param>
/// <param name="Awarded">Euros awarded, as last changed.</param>
/// <param name="Settled">Euros that it was settled at; absent: not yet.</param>
/// <param name="Released">Euros of the award that went back to the scheme by the settlement.</param>
/// <param name="Paid">Euros paid.</param>
/// <param name="Planned">Euros planned and not paid, those held back included.</param>
/// <param name="Unplanned">Euros that it comes to, and that are neither paid nor planned.</param>
/// <param name="Overpaid">Euros paid above what it comes to, or to what it came to when they came back.</param>
/// <param name="Claimed">Euros of those claimed back: not what was claimed before it came to more, and need not come any more.</param>
/// <param name="Recovered">Euros of those that came in.</param>
/// <param name="PassedOn">Euros passed on, per partner.</param>
/// <param name="WithLead">Euros that were paid, and neither passed on nor paid back: below zero when the lead paid back more than it kept.</param>
public sealed record GrantAccount(
    decimal? Requested, decimal? Awarded, decimal? Settled, decimal? Released, decimal? Paid, decimal? Planned, decimal? Unplanned,
    decimal? Overpaid, decimal? Claimed, decimal? Recovered, IReadOnlyList<PartnerMoney> PassedOn, decimal? WithLead)
{
    /// <summary>That of a grant.</summary>
    internal static GrantAccount Of(Grant grant) => grant.Details is { } asked
        ? OfApplication(grant, asked)
        : new(null, grant.Record!.Amount, grant.Record.Settled, null, null, null, null, null, null, null, [], null);

    private static GrantAccount OfApplication(Grant grant, ApplicationDetails asked)
    {
        var (awarded, paid) = (grant.Award?.Total ?? 0, grant.Paid);
        return new(
            asked.Requested.Sum(one => one.Amount), awarded, grant.Settlement?.Amount, awarded - grant.Ceiling, paid, grant.Planned,
            Math.Max(0, grant.ToPay - grant.Planned), grant.Recovered + Math.Max(0, -grant.ToPay), grant.Recovered + grant.ToComeBack, grant.Recovered,
            [
                .. grant.PassedOn.Holding().GroupBy(one => one.PartnerId, (partner, all) => new PartnerMoney(partner, all.Sum(one => one.Amount)))
                    .OrderBy(one => one.PartnerId),
            ],
            paid - grant.Recovered - grant.Passed);
    }
}

/// <summary>Money that a partner got through the lead (doorbetaald).</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Amount">Euros.</param>
public sealed record PartnerMoney(Guid PartnerId, decimal Amount);
