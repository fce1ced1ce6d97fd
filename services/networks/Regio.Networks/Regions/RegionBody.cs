using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Texts;
using Regio.Networks.Divisions;

namespace Regio.Networks.Regions;

/// <summary>A region (gebied) as a caller describes it.</summary>
public record RegionBody
{
    /// <summary>The edition it belongs to.</summary>
    [Required, Line(200), Description("Edition of a division (gebiedsindeling) it belongs to: id or external id.")]
    public string? Division { get; init; }

    /// <summary>Its name.</summary>
    [Required, Line(300), Description("Its name (naam).")]
    public string? Name { get; init; }

    /// <summary>Its code in that division.</summary>
    [Line(50), Description("Its code in that division; unknown when absent.")]
    public string? Code { get; init; }

    internal RegionDetails Details() =>
        new(StreamId.Parse(Divisions.Division.StreamKind, Division!), Name!.Trim(), Values.Text(Code));
}

/// <summary>What holds for every region.</summary>
internal static class RegionRules
{
    /// <summary>The division is registered.</summary>
    public static IReadOnlyList<Hosting.Problems.Fault> Faults(RegionDetails details, IReadOnlySet<Guid> divisions) =>
        [.. Refusals.OfUnknown([("/division", details.DivisionId)], divisions, "unknown-division", "division")];
}
