namespace Regio.Projections;

/// <summary>How many reports and values are to be handed in (rapportagelast).</summary>
/// <param name="Reports">Number of reports.</param>
/// <param name="Values">Number of values in them.</param>
internal sealed record LoadSide(int Reports, int Values);

/// <summary>An indicator, and how many reports ask for it (gevraagde indicator).</summary>
/// <param name="Indicator">Its code.</param>
/// <param name="Reports">Number of reports that ask for it.</param>
/// <param name="Schemes">Number of schemes that do.</param>
/// <param name="Values">Number of distinct values that they ask: per definition, network and period.</param>
internal sealed record AskedIndicator(string Indicator, int Reports, int Schemes, int Values);

/// <summary>What the reports of grants ask, before and after reporting once.</summary>
/// <param name="Before">Each grant's report and each value in it by itself.</param>
/// <param name="After">One submission per network and period, and each value once.</param>
/// <param name="DueDates">Number of different days on which a report is due.</param>
/// <param name="Indicators">What is asked, that which most reports ask first.</param>
internal sealed record AskedLoad(LoadSide Before, LoadSide After, int DueDates, IReadOnlyList<AskedIndicator> Indicators)
{
    /// <summary>Values asked to distinct values; null: none is asked.</summary>
    public double? Factor => After.Values == 0 ? null : Before.Values / (double)After.Values;

    /// <summary>That of grants; null: of none of them it is known what it asks.</summary>
    public static AskedLoad? Of(Register register, IReadOnlyList<AskedGrant> grants)
    {
        if (!grants.Any(grant => grant.IsTold))
        {
            return null;
        }

        var reports = grants.SelectMany(grant => grant.Reports).ToList();
        var values = reports.SelectMany(report => AskedValue.In(register, report).Select(value => (Report: report, Value: value))).ToList();
        return new(
            new(reports.Count, values.Count),
            new(
                reports.DistinctBy(report => (report.NetworkId, report.Owed.From, report.Owed.Until)).Count(),
                values.DistinctBy(one => one.Value).Count()),
            reports.DistinctBy(report => report.Owed.DueOn).Count(),
            [
                .. values.GroupBy(one => one.Value.Indicator)
                    .Select(group => new AskedIndicator(
                        group.Key, group.Count(), group.DistinctBy(one => one.Report.Scheme.Id).Count(), group.DistinctBy(one => one.Value).Count()))
                    .OrderByDescending(one => one.Reports).ThenBy(one => one.Indicator, StringComparer.Ordinal),
            ]);
    }
}
