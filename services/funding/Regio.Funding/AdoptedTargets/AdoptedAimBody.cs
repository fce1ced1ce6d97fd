using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Funding.Schemes;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;

namespace Regio.Funding.AdoptedTargets;

/// <summary>What a network wants to reach (eigen doel), as a caller describes it.</summary>
public record AdoptedAimBody : AimedBody
{
    /// <summary>First day.</summary>
    [Required, Description("First day on which it holds (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>Decided by.</summary>
    [Required, Line(300), Description("Which body of the network decided it (besloten door); never a person.")]
    public string? DecidedBy { get; init; }

    /// <summary>Source.</summary>
    [Line(500), Description("Where that is written (bron); unknown when absent.")]
    public string? Source { get; init; }

    internal AdoptedAim Aim() => new(
        Baseline, Value!.Value, By!.Value, PathPointBody.Points(Path), Linear ?? false, DecidedBy!.Trim(), Values.Text(Source));
}

/// <summary>What holds for every target that a network adopts.</summary>
internal static class AdoptedTargetRules
{
    /// <summary>Everything that is wrong with it from a day on.</summary>
    /// <param name="from">The day.</param>
    /// <param name="aim">What is aimed at.</param>
    /// <param name="isInForce">Whether the network is in force on it.</param>
    public static IEnumerable<Fault> Faults(DateOnly from, AdoptedAim aim, bool isInForce) =>
    [
        .. isInForce ? Array.Empty<Fault>() : [new Fault("/from", "not-in-force", $"The network is not in force on {from:O}.")],
        .. Refusals.OfPeriod(from, aim.By, "/by"), .. TargetFaults.OfPath(aim.Path, aim.By, ""),
    ];
}
