using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Networks.Organisations;
using Regio.Rules;

namespace Regio.Networks.Facilities;

/// <summary>A facility (voorziening) as a caller describes it.</summary>
public record FacilityBody
{
    /// <summary>Its name.</summary>
    [Required, Line(300), Description("Its name (naam).")]
    public string? Name { get; init; }

    /// <summary>Code of the list <c>facility-kinds</c>.</summary>
    [Required, CodesOf("facility-kinds"), Description("Kind (soort), of /reference/v1/facility-kinds.")]
    public string? Kind { get; init; }

    /// <summary>Codes of the list <c>target-groups</c>.</summary>
    [MaxLength(50), CodesOf("target-groups"), Description("Target groups (doelgroepen), of /reference/v1/target-groups; empty is unknown.")]
    public IReadOnlyList<string>? TargetGroups { get; init; }

    /// <summary>How much there is.</summary>
    [Description("How much there is (capaciteit); unknown when absent.")]
    public CapacityBody? Capacity { get; init; }

    /// <summary>Where it is.</summary>
    [MaxLength(1_000), Lines, Description("Where it is (waar): ids, TOOI URIs or codes of municipalities; empty is unknown.")]
    public IReadOnlyList<string>? Municipalities { get; init; }

    /// <summary>First day on which it is offered.</summary>
    [Required, Description("First day on which it is offered (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>First day on which it is offered no longer.</summary>
    [Description("First day on which it is offered no longer (einddatum); absent while open.")]
    public DateOnly? Until { get; init; }

    internal FacilityDetails Details(IReadOnlyList<Guid> municipalities) => new(
        Name!.Trim(), Kind!, Values.Texts(TargetGroups),
        Capacity is { } capacity ? new(capacity.Amount!.Value, capacity.Unit!.Trim()) : null, [.. municipalities.Distinct()],
        From!.Value, Until);

    internal Task<IReadOnlyList<Guid>> Where(OrganisationIds ids, CancellationToken ct) => ids.Of(Municipalities ?? [], ct);
}

/// <summary>How much there is of a facility (capaciteit), as sent.</summary>
public sealed record CapacityBody
{
    /// <summary>A number.</summary>
    [Required, Range(0.01, 1_000_000_000), Description("Number (aantal), above 0.")]
    public decimal? Amount { get; init; }

    /// <summary>What is counted.</summary>
    [Required, Line(100), Description("What is counted (eenheid): places, hours a week, coaches.")]
    public string? Unit { get; init; }
}
