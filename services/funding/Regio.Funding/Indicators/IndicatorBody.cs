using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.Indicators;

/// <summary>What an indicator is (indicator), as a caller describes it.</summary>
public record IndicatorBody
{
    /// <summary>First day of this edition.</summary>
    [Required, Description("First day of this edition (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>Name.</summary>
    [Required, Line(300), Description("Name (naam).")]
    public string? Name { get; init; }

    /// <summary>What it measures.</summary>
    [Required, StringLength(80), RegularExpression(Words, ErrorMessage = "Give lower-case words with a hyphen between them.")]
    [Description("What it measures (begrip), whatever the definition: lower-case English words with a hyphen between them. Two indicators of one concept with different definitions clash.")]
    public string? Concept { get; init; }

    /// <summary>Kind.</summary>
    [Required, CodesOf("indicator-kinds"), Description("What it shows (soort).")]
    public string? Kind { get; init; }

    /// <summary>Unit.</summary>
    [Required, CodesOf("indicator-units"), Description("Unit (eenheid).")]
    public string? Unit { get; init; }

    /// <summary>Direction.</summary>
    [Required, CodesOf("indicator-directions"), Description("What is better (gewenste richting).")]
    public string? Direction { get; init; }

    /// <summary>Period.</summary>
    [Required, CodesOf("indicator-periods"), Description("What one value is over (meetperiode).")]
    public string? Period { get; init; }

    /// <summary>Whether values may be added up.</summary>
    [Description("Whether values of several regions or networks may be added up (optelbaar); unknown when absent.")]
    public bool? Additive { get; init; }

    /// <summary>Definition.</summary>
    [Required, Prose(4_000), Description("What counts, and what does not (definitie).")]
    public string? Definition { get; init; }

    /// <summary>Source of values.</summary>
    [Line(500), Description("Where values come from (gegevensbron); unknown when absent.")]
    public string? Source { get; init; }

    internal const string Words = "^[a-z0-9]+(-[a-z0-9]+)*$";

    internal IndicatorDetails Details() => new(
        Name!.Trim(), Concept!, Kind!, Unit!, Direction!, Period!, Additive, Definition!.Trim(), Values.Text(Source));
}

/// <summary>What holds for every indicator, and who keeps it.</summary>
internal static class IndicatorRules
{
    /// <summary>Roles that may keep some indicator.</summary>
    public static readonly IReadOnlyList<string> Keeping = [Roles.Ministry, Roles.Steward];

    private static readonly string[] NeverAddedUp = ["percent", "score"];

    /// <summary>Shares and scores are not added up: their sum means nothing.</summary>
    public static IEnumerable<Fault> Faults(IndicatorDetails details) =>
        details.Additive is true && NeverAddedUp.Contains(details.Unit)
            ? [new("/additive", "never-added-up", "Shares and scores of several regions have no sum.")]
            : [];

    /// <summary>Why a caller may not change it; null when it may: who keeps it, or a steward.</summary>
    public static Problem? AgainstChanging(Indicator indicator, Caller? caller) =>
        caller?.Role == Roles.Steward || (indicator.OwnerId is { } owner && caller?.ActsFor(owner) is true)
            ? null
            : new("not-your-organisation", "An indicator is kept by who defined it.");
}
