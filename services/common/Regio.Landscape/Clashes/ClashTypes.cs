namespace Regio.Landscape;

/// <summary>Codes of the list <c>clash-types</c>, in the order in which clashes of a pair are told.</summary>
internal static class ClashTypes
{
    /// <summary>One submission cannot serve both: another period, or due too far apart.</summary>
    public const string ReportingCalendar = "reporting-calendar";

    /// <summary>The same is counted by different definitions.</summary>
    public const string IndicatorDefinition = "indicator-definition";

    /// <summary>The regions of the one cut across those of the other.</summary>
    public const string RegionDivision = "region-division";

    /// <summary>No member of a network may lead under both.</summary>
    public const string Eligibility = "eligibility";

    /// <summary>The one forbids the other.</summary>
    public const string Stacking = "stacking";

    /// <summary>The one demands a source that the other forbids, or the state pays more than the costs.</summary>
    public const string CoFinancing = "co-financing";

    /// <summary>A gap before the successor, or hardly any time in which what is required is there.</summary>
    public const string Period = "period";

    /// <summary>What is obliged costs more than the money that goes with it.</summary>
    public const string UnfundedMandate = "unfunded-mandate";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ReportingCalendar, IndicatorDefinition, RegionDivision, Eligibility, Stacking, CoFinancing, Period, UnfundedMandate];
}
