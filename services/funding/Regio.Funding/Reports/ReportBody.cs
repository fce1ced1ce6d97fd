using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Funding.Indicators;
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
    internal Values<ReportedValue> ValuesOf(IEnumerable<FoundValue> asked) =>
    [
        .. asked.Select(one => new ReportedValue(
            one.Indicator, one.ObservationId, one.ObservationId is null ? Values.Text((Missing ?? []).FirstOrDefault(missing => missing.IsOf(one))?.Reason) : null,
            one.Edition)),
    ];
}

/// <summary>A value that is missing (ontbrekende waarde), and why.</summary>
public sealed record MissingBody
{
    /// <summary>Indicator.</summary>
    [Required, StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator (indicator).")]
    public string? Indicator { get; init; }

    /// <summary>Edition.</summary>
    [Range(1, 1_000), Description("Edition of its definition (versie); each that is asked when absent.")]
    public int? Edition { get; init; }

    /// <summary>Why.</summary>
    [Required, Prose(1_000), Description("Why it is missing (reden).")]
    public string? Reason { get; init; }

    /// <summary>Whether it is this value.</summary>
    internal bool IsOf(FoundValue value) => Indicator == value.Indicator && (Edition is null || Edition == value.Edition);
}
