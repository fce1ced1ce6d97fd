using Regio.Hosting.Decisions;
using Regio.Terms;

namespace Regio.Funding.Schemes;

/// <summary>
/// What a scheme asks and promises (voorwaarden en doelen): its rules, typed so that two schemes can be held against
/// each other. What is null or empty is not told.
/// </summary>
/// <param name="PartOf">External id of the scheme that it is a part of: a chapter with money and rules of its own.</param>
/// <param name="Reporting">What is to be reported, how often and by when.</param>
/// <param name="CoFinancing">What others pay.</param>
/// <param name="Stacking">Which other money may go to the same costs.</param>
/// <param name="Earmarking">Code of the list <c>earmarkings</c>.</param>
/// <param name="MinimumPartners">Fewest organisations that take part, the lead included.</param>
/// <param name="StartUpMonths">Months from an award in which no result is expected.</param>
/// <param name="Targets">What is to be reached, an indicator once.</param>
/// <param name="Key">How the money is divided.</param>
/// <param name="Deadlines">By when each side does its part; null: not told.</param>
/// <param name="SisaCode">Code in the yearly list of specific grants that municipalities account for (SiSa); null: none is told.</param>
public sealed record SchemeTerms(
    string? PartOf, Values<ReportingRule> Reporting, CoFinancingRule? CoFinancing, StackingRule? Stacking, string? Earmarking,
    int? MinimumPartners, int? StartUpMonths, Values<SchemeTarget> Targets, MoneyKey? Key,
    Deadlines? Deadlines, string? SisaCode = null)
{
    /// <summary>Those that tell nothing.</summary>
    public static SchemeTerms Untold { get; } = new(null, [], null, null, null, null, null, [], null, null);
}

/// <summary>By when each side does its part (termijnen), in days; null: not told, so nobody is late by it.</summary>
/// <param name="DecisionDays">From the submission, or from the closing of a call by ranking, to the decision.</param>
/// <param name="ReviewDays">From the submission of a report to its review.</param>
/// <param name="AccountDays">From the last day of the activities to the final account.</param>
/// <param name="SettlementDays">From the final account to the settlement.</param>
public sealed record Deadlines(int? DecisionDays, int? ReviewDays, int? AccountDays, int? SettlementDays);

/// <summary>What is to be reached (doel, streefwaarde).</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Edition">Edition of its definition; null: the latest.</param>
/// <param name="Baseline">Value at the start (nulwaarde); null: unknown.</param>
/// <param name="Value">Value to be reached.</param>
/// <param name="By">Day by which.</param>
/// <param name="Path">Values to be reached on the way, in the order of their days.</param>
/// <param name="Linear">Whether it goes in a straight line between the points; else each holds until the next.</param>
/// <param name="Regions">Where it differs per region.</param>
public sealed record SchemeTarget(
    string Indicator, int? Edition, decimal? Baseline, decimal Value, DateOnly By, Values<PathPoint> Path, bool Linear,
    Values<RegionTarget> Regions);

/// <summary>What is to be reached on a day.</summary>
public sealed record PathPoint(DateOnly On, decimal Value);

/// <summary>What is to be reached in one region.</summary>
/// <param name="Region">External id of the region.</param>
/// <param name="Baseline">Value at the start; null: unknown.</param>
/// <param name="Value">Value to be reached.</param>
/// <param name="Path">Values on the way.</param>
public sealed record RegionTarget(string Region, decimal? Baseline, decimal Value, Values<PathPoint> Path);

/// <summary>How money is divided (verdeelsleutel).</summary>
/// <param name="Kind">Code of the list <c>money-keys</c>.</param>
/// <param name="Measure">Code of the indicator whose value per region sets the class.</param>
/// <param name="MeasuredOn">Last day of the period that the measure is taken over, or its reference date.</param>
/// <param name="Classes">Amounts a year by size, in the order of their sizes; the last may be without a most.</param>
/// <param name="Fixed">Amounts of a region for a year, beside the classes.</param>
public sealed record MoneyKey(
    string Kind, string? Measure, DateOnly? MeasuredOn, Values<SizeClass> Classes, Values<RegionAmount> Fixed)
{
    /// <summary>Whether it divides all of the money over regions.</summary>
    internal bool IsOfRegions => Kind is MoneyKeys.ByMeasure or MoneyKeys.Fixed;
}

/// <summary>An amount for regions of a size.</summary>
/// <param name="Most">Largest size in the class; null: all that are larger.</param>
/// <param name="Amount">Euros a year.</param>
public sealed record SizeClass(decimal? Most, decimal Amount);

/// <summary>An amount for a region in a year.</summary>
public sealed record RegionAmount(string Region, int Year, decimal Amount);
