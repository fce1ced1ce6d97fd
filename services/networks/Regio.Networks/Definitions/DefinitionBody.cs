using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;

namespace Regio.Networks.Definitions;

/// <summary>What a term means (omschrijving), as a caller describes it.</summary>
public record DefinitionBody
{
    /// <summary>What it means.</summary>
    [Required, Prose(4_000), Description("What it means (omschrijving).")]
    public string? Text { get; init; }

    /// <summary>First day of this edition.</summary>
    [Required, Description("First day of this edition (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>Where it is written.</summary>
    [Line(500), Description("Where it is written (bron); unknown when absent.")]
    public string? Source { get; init; }
}

/// <summary>What holds for every definition.</summary>
internal static class DefinitionRules
{
    /// <summary>Decides about a definition that is in use.</summary>
    public static Decision InUse(Definition definition, Func<Decision> decide) => definition.Latest.Until is { } until
        ? Decision.Reject("definition-withdrawn", $"It was withdrawn on {until:O}.")
        : decide();
}
