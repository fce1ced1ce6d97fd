using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;
using Regio.Terms;

namespace Regio.Policy.Policies;

/// <summary>What a policy says (inhoud van een beleidsdossier), as a caller describes it.</summary>
public record PolicyBody
{
    /// <summary>Title.</summary>
    [Required, Line(300), Description("Title (titel).")]
    public string? Title { get; init; }

    /// <summary>Goal.</summary>
    [Prose(4_000), Description("What it is to reach (doel); unknown when absent.")]
    public string? Goal { get; init; }

    /// <summary>Policy domains.</summary>
    [CodesOf("domains"), Description("Policy domains (beleidsterreinen); empty is unknown.")]
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Target groups.</summary>
    [CodesOf("target-groups"), Description("Target groups (doelgroepen); empty is unknown.")]
    public IReadOnlyList<string>? TargetGroups { get; init; }

    /// <summary>Instruments.</summary>
    [CodesOf("instrument-kinds"), Description("What it works with (instrumenten); empty is unknown.")]
    public IReadOnlyList<string>? Instruments { get; init; }

    /// <summary>Legal grounds.</summary>
    [MaxLength(50), Lines, Description("Laws and articles it rests on (grondslagen); empty is unknown.")]
    public IReadOnlyList<string>? LegalGrounds { get; init; }

    /// <summary>First day.</summary>
    [Required, Description("First day of its period.")]
    public DateOnly? From { get; init; }

    /// <summary>First day after.</summary>
    [Description("First day after its period; absent while open.")]
    public DateOnly? Until { get; init; }

    /// <summary>Division.</summary>
    [Line(200), Description("Division (gebiedsindeling) whose regions it addresses: an edition or a kind; unknown when absent.")]
    public string? Division { get; init; }

    /// <summary>Regions.</summary>
    [MaxLength(500), Lines, Description("Those regions of the division that it is about (regio's); empty: all of them.")]
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Rules.</summary>
    [Description("What it asks of who carries it out (regels); what is left out is not told.")]
    public PolicyRulesBody? Rules { get; init; }

    internal PolicyDetails Details() => new(
        Title!.Trim(), Values.Text(Goal), Values.Texts(Domains), Values.Texts(TargetGroups), Values.Texts(Instruments), Values.Texts(LegalGrounds),
        From!.Value, Until, Values.Text(Division), Values.Texts(Regions), Rules?.Told() ?? PolicyRules.Untold);
}

/// <summary>What a policy asks of who carries it out (regels), as a caller describes it; what is left out is not told.</summary>
public sealed record PolicyRulesBody
{
    /// <summary>Who may lead.</summary>
    [CodesOf("organisation-kinds"), Description("Kinds of organisations that may lead (penvoerders); empty: any.")]
    public IReadOnlyList<string>? LeadKinds { get; init; }

    /// <summary>Fewest partners.</summary>
    [Range(1, 1_000), Description("Fewest organisations that take part, the lead included (minimum aantal deelnemers).")]
    public int? MinimumPartners { get; init; }

    /// <summary>Reports.</summary>
    [MaxLength(20), Description("What is to be reported, how often and by when (rapportageverplichtingen).")]
    public IReadOnlyList<ReportingBody>? Reporting { get; init; }

    /// <summary>Indicators.</summary>
    [MaxLength(100), Description("What is counted, and by which definition (indicatoren), each once.")]
    public IReadOnlyList<IndicatorRuleBody>? Indicators { get; init; }

    /// <summary>Co-financing.</summary>
    [Description("What others pay (cofinanciering).")]
    public CoFinancingBody? CoFinancing { get; init; }

    /// <summary>Stacking.</summary>
    [Description("Which other subsidy may go to the same costs (stapeling).")]
    public StackingBody? Stacking { get; init; }

    /// <summary>Earmarking.</summary>
    [CodesOf("earmarkings"), Description("Whether the receiver decides what it is spent on (bestedingsvrijheid).")]
    public string? Earmarking { get; init; }

    internal PolicyRules Told() => new(
        Values.Texts(LeadKinds), MinimumPartners, [.. (Reporting ?? []).Select(one => one.Told())], [.. (Indicators ?? []).Select(one => one.Told())],
        CoFinancing?.Told(), Stacking?.Told(), Earmarking);
}

/// <summary>What is counted (indicatordefinitie), as a caller describes it.</summary>
public sealed record IndicatorRuleBody
{
    /// <summary>Indicator.</summary>
    [Required, Line(80), Description("Code of the indicator (indicator).")]
    public string? Indicator { get; init; }

    /// <summary>Edition.</summary>
    [Range(1, 10_000), Description("Edition of its definition (uitgave); the latest when absent.")]
    public int? Edition { get; init; }

    internal IndicatorRule Told() => new(Indicator!.Trim(), Edition);
}
