namespace Regio.Projections;

/// <summary>What reporting asks in a year (rapportagelast), and what it would ask if nothing were reported once.</summary>
/// <param name="Subject">Of which network, municipality, region or ministry.</param>
/// <param name="Year">Year in which the reports are due.</param>
/// <param name="Grants">Number of grants that run, or of which a report is due, in the year.</param>
/// <param name="GrantsUntold">Of how many of them it is not known what they ask.</param>
/// <param name="Before">Each grant's report and each value in it by itself; null: of no grant it is known.</param>
/// <param name="After">One submission per network and period, and each value once; null: of no grant it is known.</param>
/// <param name="LoadFactor">Values asked to distinct values; null: none is asked, or it is not known.</param>
/// <param name="DueDates">Number of different days on which a report is due; null: not known.</param>
/// <param name="Indicators">What is asked, that which most reports ask first.</param>
internal sealed record ReportingLoad(
    Thing Subject, int Year, int Grants, int GrantsUntold, LoadSide? Before, LoadSide? After, double? LoadFactor, int? DueDates,
    IReadOnlyList<AskedIndicator> Indicators) : ViewRow
{
    /// <summary>The load of those who are asked, in the order of things.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="year">The year.</param>
    /// <param name="asked">The grants, each under all that it counts for.</param>
    public static IReadOnlyList<ReportingLoad> Of(Register register, int year, IEnumerable<(Thing Subject, AskedGrant Grant)> asked) =>
    [
        .. asked.GroupBy(one => one.Subject, one => one.Grant).OrderBy(group => group.Key, Thing.Order)
            .Select(group => Of(register, group.Key, year, [.. group])),
    ];

    private static ReportingLoad Of(Register register, Thing subject, int year, IReadOnlyList<AskedGrant> grants)
    {
        var (load, untold) = (AskedLoad.Of(register, grants), grants.Count(grant => !grant.IsTold));
        return new(subject, year, grants.Count, untold, load?.Before, load?.After, load?.Factor, load?.DueDates, load?.Indicators ?? []);
    }
}
