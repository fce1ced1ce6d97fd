namespace Regio.Projections;

/// <summary>Money that a network has of a scheme (subsidie).</summary>
/// <param name="Ministry">The ministry that pays; absent: unknown.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Grant">The grant.</param>
/// <param name="Awarded">Euros awarded, as last changed by the day.</param>
/// <param name="Paid">Euros of it paid by the day.</param>
/// <param name="From">First day of what is paid for.</param>
/// <param name="Until">First day after it.</param>
internal sealed record FundedBy(Thing? Ministry, Thing Scheme, Thing Grant, decimal Awarded, decimal Paid, DateOnly From, DateOnly Until)
{
    /// <summary>Every grant of a network that runs on the day of a picture, by ministry, scheme and grant.</summary>
    public static IReadOnlyList<FundedBy> Of(Standing standing, Guid network) =>
    [
        .. (from grant in standing.Register.GrantsFor[network].Select(id => standing.Register.Grants[id])
            let award = grant.AwardOn(standing.Day)
            where award is { Amounts.Count: > 0 } && award.From <= standing.Day && standing.Day < award.Until
            let scheme = standing.Register.Schemes.GetValueOrDefault(grant.SchemeId)
            where scheme is not null
            select new FundedBy(
                standing.Register.MinistryOf(scheme.OwnerId), scheme.ThingOn(standing.Day), new(grant.Id, grant.ExternalId, null), award.Total,
                grant.PaidBy(standing.Day), award.From, award.Until))
            .OrderBy(one => one.Ministry?.Key, StringComparer.Ordinal).ThenBy(one => one.Scheme, Thing.Order).ThenBy(one => one.Grant, Thing.Order),
    ];
}
