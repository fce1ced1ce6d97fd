namespace Regio.Projections;

/// <summary>A grant that runs in a year, or of which a report is due in it, with those reports.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Reports">The reports that are due in the year.</param>
internal sealed record AskedGrant(GrantFacts Grant, SchemeFacts Scheme, IReadOnlyList<NetworkReport> Reports)
{
    /// <summary>Whether it is known what the grant asks: its scheme says it, and whom it asks.</summary>
    public bool IsTold => Grant.NetworkId is not null && NetworkReport.AreTold(Scheme);

    /// <summary>Those of a year, as awarded on a day.</summary>
    public static IReadOnlyList<AskedGrant> Of(Register register, DateOnly day, int year, IEnumerable<GrantFacts> grants) =>
    [
        .. from grant in grants
           let award = grant.AwardOn(day)
           let scheme = register.Schemes.GetValueOrDefault(grant.SchemeId)
           where award is { Amounts.Count: > 0 } && scheme is not null
           let reports = NetworkReport.Of(register, grant, day).Where(report => report.Owed.DueOn.Year == year).ToList()
           where reports.Count > 0 || (award.From.Year <= year && award.Until > new DateOnly(year, 1, 1))
           select new AskedGrant(grant, scheme, reports),
    ];
}
