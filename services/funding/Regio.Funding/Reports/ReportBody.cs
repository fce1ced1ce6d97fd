using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Funding.Indicators;
using Regio.Funding.Observations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;

namespace Regio.Funding.Reports;

/// <summary>What a report says (voortgangsrapportage), as sent; its values are reported apart, once for all.</summary>
public record ReportBody
{
    /// <summary>Narrative.</summary>
    [Required, Prose(20_000), Description("What was done, and how it went (toelichting).")]
    public string? Narrative { get; init; }

    /// <summary>What is missing.</summary>
    [MaxLength(200), Description("Why a value is missing (ontbrekende waarden); what was reported of the period need not be named.")]
    public IReadOnlyList<MissingBody>? Missing { get; init; }

    /// <summary>The values asked: as they were reported, or why they are not there.</summary>
    internal Values<ReportedValue> ValuesOf(IEnumerable<string> asked, IReadOnlyDictionary<string, Observation> reported) =>
    [
        .. asked.Distinct().Order(StringComparer.Ordinal).Select(indicator => reported.TryGetValue(indicator, out var value)
            ? new ReportedValue(indicator, value.Id, null)
            : new ReportedValue(indicator, null, Values.Text((Missing ?? []).FirstOrDefault(one => one.Indicator == indicator)?.Reason))),
    ];
}

/// <summary>A value that is missing (ontbrekende waarde), and why.</summary>
public sealed record MissingBody
{
    /// <summary>Indicator.</summary>
    [Required, StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator (indicator).")]
    public string? Indicator { get; init; }

    /// <summary>Why.</summary>
    [Required, Prose(1_000), Description("Why it is missing (reden).")]
    public string? Reason { get; init; }
}
