using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Rules;

namespace Regio.Funding.Reports;

/// <summary>A report that a network owes for one of its grants (rapportageverplichting).</summary>
/// <param name="GrantId">The grant.</param>
/// <param name="SchemeId">Its scheme.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="DueOn">Last day on which it is in time: later than the rule says where the award or the rule was late.</param>
/// <param name="Indicators">The indicators whose values it asks, where a period that they are measured over ends in its own.</param>
public sealed record Duty(Guid GrantId, Guid SchemeId, DateOnly From, DateOnly Until, DateOnly DueOn, Values<ReportIndicator> Indicators)
{
    /// <summary>As a report serves it.</summary>
    public ServedDuty Served => new(GrantId, SchemeId, DueOn, Codes);

    /// <summary>Codes of those indicators.</summary>
    public Values<string> Codes => [.. Indicators.Select(one => one.Code).Distinct()];
}

/// <summary>Which reports follow from the rules of schemes for a grant.</summary>
internal static class Duties
{
    /// <summary>The duties of a grant that was awarded, in the order of their days.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="scheme">Its scheme, with what it says from which day on.</param>
    public static IReadOnlyList<Duty> Of(Grant grant, SchemeItem scheme) => grant.Award is not { } award || award.Amounts.Count == 0 ? [] :
    [
        .. ReportDuties.Of([.. scheme.Versions.Select(Asked)], [.. grant.EarlierAwards.Append(award).Select(Paid)])
            .Select(owed => new Duty(grant.Id, scheme.Id, owed.From, owed.Until, owed.DueOn, [.. owed.Indicators])),
    ];

    private static AwardedPeriod Paid(Award award) => new(award.On, award.From, award.Amounts.Count == 0 ? award.From : award.Until);

    private static AskedFrom Asked(SchemeVersion version) => new(version.From,
    [
        .. version.Details.Terms.Reporting.Select(rule => new AskedReport(
            new(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay),
            ReportIndicator.Of(rule.Indicators, [.. version.Details.Terms.Targets.Select(target => new ReportIndicator(target.Indicator, target.Edition))]))),
    ]);
}
