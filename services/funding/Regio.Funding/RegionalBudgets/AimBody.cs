using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Funding.RegionalBudgets;

/// <summary>What money or a priority is for (doel), as sent.</summary>
public sealed record AimBody
{
    /// <summary>What it is about.</summary>
    [Required, Line(300), Description("What it is about (titel).")]
    public string? Title { get; init; }

    /// <summary>Code of the list <c>domains</c>.</summary>
    [CodesOf("domains"), Description("Policy domain (beleidsterrein); give it or `targetGroup`, or both.")]
    public string? Domain { get; init; }

    /// <summary>Code of the list <c>target-groups</c>.</summary>
    [CodesOf("target-groups"), Description("Target group (doelgroep); give it or `domain`, or both.")]
    public string? TargetGroup { get; init; }

    internal Aim Aim => new(Title!.Trim(), Domain, TargetGroup);
}
