using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>What a scheme asks and promises (voorwaarden en doelen), as a caller describes it; what is left out is not told.</summary>
public sealed record TermsBody
{
    /// <summary>The whole.</summary>
    [Line(200), Description("Scheme that it is a part of (onderdeel van): id, or identifier in the source.")]
    public string? PartOf { get; init; }

    /// <summary>Reports.</summary>
    [MaxLength(20), Description("What is to be reported, how often and by when (rapportageverplichtingen).")]
    public IReadOnlyList<ReportingBody>? Reporting { get; init; }

    /// <summary>Co-financing.</summary>
    [Description("What others pay (cofinanciering).")]
    public CoFinancingBody? CoFinancing { get; init; }

    /// <summary>Stacking.</summary>
    [Description("Which other subsidy may go to the same costs (stapeling).")]
    public StackingBody? Stacking { get; init; }

    /// <summary>Earmarking.</summary>
    [CodesOf("earmarkings"), Description("Whether the receiver decides what it is spent on (bestedingsvrijheid).")]
    public string? Earmarking { get; init; }

    /// <summary>Fewest partners.</summary>
    [Range(1, 1_000), Description("Fewest organisations that take part, the lead included (minimum aantal deelnemers).")]
    public int? MinimumPartners { get; init; }

    /// <summary>Start-up.</summary>
    [Range(0, 120), Description("Months from an award in which no result is expected (aanlooptijd).")]
    public int? StartUpMonths { get; init; }

    /// <summary>Targets.</summary>
    [MaxLength(100), Description("What is to be reached (doelen), an indicator once.")]
    public IReadOnlyList<TargetBody>? Targets { get; init; }

    /// <summary>Division key.</summary>
    [Description("How the money is divided (verdeelsleutel).")]
    public MoneyKeyBody? Key { get; init; }

    /// <summary>Deadlines.</summary>
    [Description("By when each side does its part (termijnen).")]
    public DeadlinesBody? Deadlines { get; init; }

    /// <summary>Code of accountability.</summary>
    [RegularExpression(SisaCodes, ErrorMessage = "Give a code of the SiSa list, such as D8 or A12B.")]
    [Description("Code of the scheme (regelingcode) in the yearly list of specific grants that municipalities account for (SiSa): D8, A12B; none is told when absent.")]
    public string? SisaCode { get; init; }

    /// <summary>How such a code is written.</summary>
    internal const string SisaCodes = "^[A-Z][0-9]{1,3}[A-Z]?$";

    internal SchemeTerms Terms() => new(
        Values.Text(PartOf), [.. (Reporting ?? []).Select(one => one.Rule())], CoFinancing?.Rule(), Stacking?.Asked(), Earmarking,
        MinimumPartners, StartUpMonths, [.. (Targets ?? []).Select(one => one.Target())], Key?.Key(),
        Deadlines?.Told(), SisaCode);
}

/// <summary>By when each side does its part (termijnen), in days; what is absent is not told.</summary>
public sealed record DeadlinesBody
{
    /// <summary>Decision.</summary>
    [Range(1, 730), Description("Days from the submission, or from the closing of a call by ranking, to the decision (beslistermijn).")]
    public int? DecisionDays { get; init; }

    /// <summary>Review.</summary>
    [Range(1, 730), Description("Days from the submission of a report to its review (beoordelingstermijn).")]
    public int? ReviewDays { get; init; }

    /// <summary>Final account.</summary>
    [Range(1, 730), Description("Days from the last day of the activities to the final account (verantwoordingstermijn).")]
    public int? AccountDays { get; init; }

    /// <summary>Settlement.</summary>
    [Range(1, 730), Description("Days from the final account to the settlement (vaststellingstermijn).")]
    public int? SettlementDays { get; init; }

    internal Deadlines Told() => new(DecisionDays, ReviewDays, AccountDays, SettlementDays);
}

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

    internal ReportingRule Rule() => new(Frequency!, FirstMonth ?? 1, DueDays, DueDay, Values.Texts(Indicators));
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

    internal CoFinancingRule Rule() => new(MinimumShare, Values.Texts(Demanded), Values.Texts(Forbidden));
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

    internal StackingRule Asked() => new(Rule!, Values.Texts(Schemes));
}
