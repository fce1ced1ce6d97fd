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
/// <param name="Indicators">Codes of the indicators whose values it asks.</param>
public sealed record Duty(Guid GrantId, Guid SchemeId, DateOnly From, DateOnly Until, DateOnly DueOn, Values<string> Indicators)
{
    /// <summary>As a report serves it.</summary>
    public ServedDuty Served => new(GrantId, SchemeId, DueOn, Indicators);
}

/// <summary>Which reports follow from the rules of schemes for a grant.</summary>
internal static class Duties
{
    /// <summary>The duties of a grant that was awarded, in the order of their days.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="scheme">Its scheme, with what it says from which day on.</param>
    public static IReadOnlyList<Duty> Of(Grant grant, SchemeItem scheme) => grant.Award is not { } award || award.Amounts.Count == 0 ? [] :
    [
        .. scheme.Versions.SelectMany((version, i) => version.Details.Terms.Reporting.SelectMany(rule =>
            ReportCalendar.Of(new(rule.Frequency, rule.FirstMonth, rule.DueDays, rule.DueDay), award.From, award.Until)
                .Where(report => i == Holding(scheme, report.Until.AddDays(-1)))
                .Select(report => new Duty(
                    grant.Id, scheme.Id, report.From, report.Until, ReportCalendar.Fairly(report, Later(grant.FirstAwardedOn!.Value, version.From)),
                    rule.Indicators.Count > 0 ? rule.Indicators : [.. version.Details.Terms.Targets.Select(target => target.Indicator)]))))
            .OrderBy(duty => duty.DueOn).ThenBy(duty => duty.From),
    ];

    // What is to be reported of a period follows from what the scheme says on its last day.
    private static int Holding(SchemeItem scheme, DateOnly day) => scheme.On(day).Number - 1;

    private static DateOnly Later(DateOnly awarded, DateOnly? said) => said > awarded ? said.Value : awarded;
}
