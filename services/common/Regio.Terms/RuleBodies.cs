using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Terms;

/// <summary>A report that is asked for (rapportageverplichting).</summary>
public sealed record ReportingBody
{
    /// <summary>How often.</summary>
    [Required, CodesOf("report-frequencies"), Description("How often (frequentie).")]
    public string? Frequency { get; init; }

    /// <summary>First month.</summary>
    [Range(1, 12), Description("Month in which a year of reports begins: 1 when absent, 8 for school years.")]
    public int? FirstMonth { get; init; }

    /// <summary>Days.</summary>
    [Range(0, 730), Description("Days after the last day of the period by which it is due; give this or dueDay.")]
    public int? DueDays { get; init; }

    /// <summary>Day of the year.</summary>
    [RegularExpression("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", ErrorMessage = "Give a month and a day, as 10-15.")]
    [Description("Day of the year by which it is due (uiterste dag), the first after the period: month and day, as 10-15.")]
    public string? DueDay { get; init; }

    /// <summary>Indicators.</summary>
    [MaxLength(100), Lines, Description("Codes of the indicators whose values it asks; empty: those of the targets.")]
    public IReadOnlyList<string>? Indicators { get; init; }

    /// <summary>The rule.</summary>
    public ReportingRule Told() => new(Frequency!, FirstMonth ?? 1, DueDays, DueDay, Values.Texts(Indicators));
}

/// <summary>What others pay (cofinanciering).</summary>
public sealed record CoFinancingBody
{
    /// <summary>Share.</summary>
    [Range(typeof(decimal), "0", "100"), Description("Least that others pay, in percent of the costs; none is asked when absent.")]
    public decimal? MinimumShare { get; init; }

    /// <summary>Demanded sources.</summary>
    [CodesOf("funding-sources"), Description("Sources that must pay something (verplichte bronnen).")]
    public IReadOnlyList<string>? Demanded { get; init; }

    /// <summary>Forbidden sources.</summary>
    [CodesOf("funding-sources"), Description("Sources that may pay nothing (uitgesloten bronnen).")]
    public IReadOnlyList<string>? Forbidden { get; init; }

    /// <summary>The rule.</summary>
    public CoFinancingRule Told() => new(MinimumShare, Values.Texts(Demanded), Values.Texts(Forbidden));
}

/// <summary>Which other subsidy may go to the same costs (stapeling).</summary>
public sealed record StackingBody
{
    /// <summary>The rule.</summary>
    [Required, CodesOf("stackings"), Description("Whether it may (regel).")]
    public string? Rule { get; init; }

    /// <summary>Schemes.</summary>
    [MaxLength(100), Lines, Description("Schemes that are forbidden beside it (uitgesloten regelingen): identifiers.")]
    public IReadOnlyList<string>? Schemes { get; init; }

    /// <summary>The rule.</summary>
    public StackingRule Told() => new(Rule!, Values.Texts(Schemes));
}
