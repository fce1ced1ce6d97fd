using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;
using Regio.Terms;

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
        Values.Text(PartOf), [.. (Reporting ?? []).Select(one => one.Told())], CoFinancing?.Told(), Stacking?.Told(), Earmarking,
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
