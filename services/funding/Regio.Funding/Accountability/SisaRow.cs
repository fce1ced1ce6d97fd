using Regio.Funding.Grants;
using Regio.Landscape;

namespace Regio.Funding.Accountability;

/// <summary>
/// One grant in a municipality's yearly statement of specific grants (verantwoording), by what the lists of
/// indicators ask of most schemes. What cannot be told of a year is absent, and no zero.
/// </summary>
/// <param name="Year">The year that is accounted for (jaar T).</param>
/// <param name="Municipality">TOOI URI of who accounts (medeoverheid).</param>
/// <param name="Ministry">TOOI URI of who granted it (verstrekker), at the end of the year; unknown when absent.</param>
/// <param name="SchemeCode">Code of the scheme in the list (regelingcode); absent: the scheme tells none. This, its title and grounds as they held at the end of the year.</param>
/// <param name="Scheme">Its title.</param>
/// <param name="LegalGrounds">Laws and articles it rests on (juridische grondslag); empty is unknown.</param>
/// <param name="GrantId">The grant.</param>
/// <param name="Decision">Number of the decision (beschikkingsnummer) that held at the end of the year.</param>
/// <param name="DecidedOn">Day of it.</param>
/// <param name="Region">The region that it serves (regio), by its identifier in the source or its name; absent: none is told.</param>
/// <param name="Awarded">Euros awarded (toegekend) by that decision.</param>
/// <param name="ReceivedInYear">Euros received in the year (ontvangen), less what was paid back in it.</param>
/// <param name="PassedOnInYear">Euros of the grant passed on to partners in the year (overgeheveld).</param>
/// <param name="PassedOnTo">Of these, what went to other municipalities, one by one.</param>
/// <param name="SpentInYear">Euros of the grant spent in the year (besteding jaar T); absent: its account does not divide over years what did not fall within one.</param>
/// <param name="Spent">Euros of the grant spent in all (cumulatieve besteding), by the final account; absent: not in this year yet.</param>
/// <param name="IsFinal">Whether it is accounted for in full (eindverantwoording): the account was handed in by the end of the year.</param>
/// <param name="Settled">Euros that it was settled at (vastgesteld) by the end of the year; absent: not yet.</param>
/// <param name="SettlementDecision">Number of that decision.</param>
public sealed record SisaRow(
    int Year, string Municipality, string? Ministry, string? SchemeCode, string Scheme, IReadOnlyList<string> LegalGrounds, Guid GrantId,
    string Decision, DateOnly DecidedOn, string? Region, decimal Awarded, decimal ReceivedInYear, decimal PassedOnInYear,
    IReadOnlyList<SisaTransfer> PassedOnTo, decimal? SpentInYear, decimal? Spent, bool IsFinal, decimal? Settled, string? SettlementDecision)
{
    /// <summary>Of a grant in a year; null when it has nothing to account for in it.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="history">What was decided about it, and accounted for.</param>
    /// <param name="scheme">Its scheme, by the end of the year.</param>
    /// <param name="municipality">Who accounts.</param>
    /// <param name="register">Who and what it names.</param>
    /// <param name="year">The year.</param>
    internal static SisaRow? Of(Grant grant, SisaHistory history, SisaScheme scheme, string municipality, Register register, int year)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
        if (history.Awards.LastOrDefault(one => one.On < next) is not { } award || !IsOpenIn(grant, award, first, next))
        {
            return null;
        }

        var account = history.Accounts.LastOrDefault(one => one.On < next);
        var settlement = SettledBefore(grant, next);
        var region = grant.RegionId is { } serves ? register.Regions.GetValueOrDefault(serves) : null;
        var passedOn = grant.PassedOn.Holding().Where(one => In(one.On)).ToList();
        return new(
            year, municipality, scheme.Ministry, scheme.Said.Terms.SisaCode, scheme.Said.Title, scheme.Said.LegalGrounds, grant.Id,
            award.Decision, award.On, region?.ExternalId ?? region?.Name, award.Total,
            Moved(grant).Where(one => In(one.On)).Sum(one => one.Amount), passedOn.Sum(one => one.Amount), SisaTransfer.Of(passedOn, register),
            SpentIn(history, account, year), account?.OfGrant, account is not null, settlement?.Amount, settlement?.Decision);

        bool In(DateOnly day) => day >= first && day < next;
    }

    // As its account divides it, by the end of the year or, where there was none, the first after it; undivided all of it is of the one year of the activities.
    private static decimal? SpentIn(SisaHistory history, FinalAccountSubmitted? account, int year) => (account ?? (history.Accounts is [var first, ..] ? first : null)) switch
    {
        { Spent: { } spent } => spent.Where(one => one.Year == year).Sum(one => one.Amount),
        { OfGrant: var all, On: var on } when history.Awards.Last(one => one.On <= on) is var award && award.From.Year == year && award.Until.AddDays(-1).Year == year => all,
        _ => null,
    };

    private static GrantSettled? SettledBefore(Grant grant, DateOnly day) =>
        grant.EarlierSettlements.Append(grant.Settlement).OfType<GrantSettled>().LastOrDefault(settled => settled.On < day);

    // From the award until the year in which it was settled; then while what was paid too much is out, or money still moved.
    private static bool IsOpenIn(Grant grant, Award award, DateOnly first, DateOnly next) => award.From < next
        && (SettledBefore(grant, next) is not { } settled || settled.On >= first
            || Moved(grant).Any(one => one.On >= first && one.On < next)
            || Moved(grant).Where(one => one.On < first).Sum(one => one.Amount) > grant.CeilingBy(first.AddDays(-1)));

    private static IEnumerable<(DateOnly On, decimal Amount)> Moved(Grant grant) =>
    [
        .. grant.Instalments.Where(one => one.PaidOn is not null).Select(one => (one.PaidOn!.Value, one.Amount)),
        .. grant.Received.Holding().Select(one => (one.On, -one.Amount)),
    ];
}
