using Regio.Hosting.Decisions;

namespace Regio.Terms;

/// <summary>A report that is asked for (rapportageverplichting).</summary>
/// <param name="Frequency">Code of the list <c>report-frequencies</c>.</param>
/// <param name="FirstMonth">Month in which a year of reports begins: 1, or 8 for school years.</param>
/// <param name="DueDays">Days after the last day of the period by which it is due; null: a day of the year.</param>
/// <param name="DueDay">Day of the year, the first after the period: <c>10-15</c>; null: a number of days.</param>
/// <param name="Indicators">Codes of the indicators whose values it asks; empty: those that are counted anyway.</param>
public sealed record ReportingRule(string Frequency, int FirstMonth, int? DueDays, string? DueDay, Values<string> Indicators);

/// <summary>What others pay (cofinanciering), in percent of the costs.</summary>
/// <param name="MinimumShare">Least that others pay; null: none is asked.</param>
/// <param name="Demanded">Codes of the list <c>funding-sources</c>: each must pay something.</param>
/// <param name="Forbidden">Codes of the same list: none may.</param>
public sealed record CoFinancingRule(decimal? MinimumShare, Values<string> Demanded, Values<string> Forbidden);

/// <summary>Which other subsidy may go to the same costs (stapeling).</summary>
/// <param name="Rule">Code of the list <c>stackings</c>.</param>
/// <param name="Schemes">External ids of the schemes that are forbidden beside it.</param>
public sealed record StackingRule(string Rule, Values<string> Schemes);
