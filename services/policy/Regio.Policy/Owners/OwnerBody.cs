using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Policy.Owners;

/// <summary>What an owner is (eigenaar van beleid en regelingen), as a caller describes it.</summary>
public record OwnerBody
{
    /// <summary>Name.</summary>
    [Required, Line(300), Description("Name (naam).")]
    public string? Name { get; init; }

    /// <summary>Kind.</summary>
    [Required, CodesOf("owner-kinds"), Description("Ministry, directorate-general or directorate (soort).")]
    public string? Kind { get; init; }

    /// <summary>What it is part of.</summary>
    [Line(200), Description("TOOI URI of the ministry or directorate-general that it is part of (onderdeel van); nothing when absent.")]
    public string? Parent { get; init; }

    /// <summary>First day.</summary>
    [Required, Description("First day on which it exists under that name and place (ingangsdatum).")]
    public DateOnly? From { get; init; }

    /// <summary>Day of joining.</summary>
    [Description("Day from which it looks here before it publishes (deelname); today when absent.")]
    public DateOnly? JoinedOn { get; init; }
}
