using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Funding.Indicators;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>A value to be reached (streefwaarde), and the way to it.</summary>
public record AimedBody
{
    /// <summary>Baseline.</summary>
    [Description("Value at the start (nulwaarde); unknown when absent.")]
    public decimal? Baseline { get; init; }

    /// <summary>Value.</summary>
    [Required, Description("Value to be reached (streefwaarde).")]
    public decimal? Value { get; init; }

    /// <summary>By when.</summary>
    [Required, Description("Day by which it is to be reached.")]
    public DateOnly? By { get; init; }

    /// <summary>Path.</summary>
    [MaxLength(100), Description("Values to be reached on the way (pad), in the order of their days.")]
    public IReadOnlyList<PathPointBody>? Path { get; init; }

    /// <summary>Linear.</summary>
    [Description("Whether it goes in a straight line between the points (lineair); when absent or false each holds until the next.")]
    public bool? Linear { get; init; }
}

/// <summary>What is to be reached (doel, streefwaarde), as a caller describes it.</summary>
public sealed record TargetBody : AimedBody
{
    /// <summary>Indicator.</summary>
    [Required, StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator (indicator).")]
    public string? Indicator { get; init; }

    /// <summary>Edition.</summary>
    [Range(1, 1_000), Description("Edition of its definition (versie); the latest when absent.")]
    public int? Edition { get; init; }

    /// <summary>Regions.</summary>
    [MaxLength(1_000), Description("Where it differs per region (per gebied).")]
    public IReadOnlyList<RegionTargetBody>? Regions { get; init; }

    internal SchemeTarget Target() => new(
        Indicator!, Edition, Baseline, Value!.Value, By!.Value, PathPointBody.Points(Path), Linear ?? false,
        [.. (Regions ?? []).Select(one => one.Target())]);
}

/// <summary>What is to be reached on a day on the way (tussendoel).</summary>
public sealed record PathPointBody
{
    /// <summary>Day.</summary>
    [Required, Description("Day (dag).")]
    public DateOnly? On { get; init; }

    /// <summary>Value.</summary>
    [Required, Description("Value to be reached (waarde).")]
    public decimal? Value { get; init; }

    internal static Values<PathPoint> Points(IReadOnlyList<PathPointBody>? path) =>
        [.. (path ?? []).Select(point => new PathPoint(point.On!.Value, point.Value!.Value))];
}

/// <summary>What is to be reached in one region (doel per gebied).</summary>
public sealed record RegionTargetBody
{
    /// <summary>Region.</summary>
    [Required, Line(200), Description("The region (gebied): identifier in the source, or id.")]
    public string? Region { get; init; }

    /// <summary>Baseline.</summary>
    [Description("Value at the start (nulwaarde); unknown when absent.")]
    public decimal? Baseline { get; init; }

    /// <summary>Value.</summary>
    [Required, Description("Value to be reached (streefwaarde).")]
    public decimal? Value { get; init; }

    /// <summary>Path.</summary>
    [MaxLength(100), Description("Values to be reached on the way (pad).")]
    public IReadOnlyList<PathPointBody>? Path { get; init; }

    internal RegionTarget Target() => new(Region!.Trim(), Baseline, Value!.Value, PathPointBody.Points(Path));
}

/// <summary>How money is divided (verdeelsleutel), as a caller describes it.</summary>
public sealed record MoneyKeyBody
{
    /// <summary>Kind.</summary>
    [Required, CodesOf("money-keys"), Description("Kind of key (soort).")]
    public string? Kind { get; init; }

    /// <summary>Measure.</summary>
    [StringLength(80), RegularExpression(IndicatorBody.Words, ErrorMessage = "Give the code of an indicator."), Description("Code of the indicator whose value per region sets the class (maat).")]
    public string? Measure { get; init; }

    /// <summary>When measured.</summary>
    [Description("Last day of the period that the measure is taken over, or its reference date (peildatum).")]
    public DateOnly? MeasuredOn { get; init; }

    /// <summary>Classes.</summary>
    [MaxLength(100), Description("Amounts a year by size (klassen), in the order of their sizes.")]
    public IReadOnlyList<SizeClassBody>? Classes { get; init; }

    /// <summary>Fixed amounts.</summary>
    [MaxLength(5_000), Description("Amounts of a region for a year (vaste bedragen), beside the classes.")]
    public IReadOnlyList<RegionAmountBody>? Fixed { get; init; }

    internal MoneyKey Key() => new(
        Kind!, Measure, MeasuredOn, [.. (Classes ?? []).Select(one => new SizeClass(one.Most, one.Amount!.Value))],
        [.. (Fixed ?? []).Select(one => new RegionAmount(one.Region!.Trim(), one.Year!.Value, one.Amount!.Value))]);
}

/// <summary>An amount for regions of a size (klasse).</summary>
public sealed record SizeClassBody
{
    /// <summary>Largest size.</summary>
    [Range(0, 1_000_000_000), Description("Largest size in the class (bovengrens); all that are larger when absent, only in the last.")]
    public decimal? Most { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros, Description("Amount a year (bedrag), in euros.")]
    public decimal? Amount { get; init; }
}

/// <summary>An amount for a region in a year (vast bedrag).</summary>
public sealed record RegionAmountBody
{
    /// <summary>Region.</summary>
    [Required, Line(200), Description("The region (gebied): identifier in the source, or id.")]
    public string? Region { get; init; }

    /// <summary>Year.</summary>
    [Required, Range(1900, 2200), Description("Calendar year (jaar).")]
    public int? Year { get; init; }

    /// <summary>Amount.</summary>
    [Required, Euros, Description("Amount (bedrag), in euros.")]
    public decimal? Amount { get; init; }
}
