using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>A phase of a network (ontwikkelfase), as sent.</summary>
public record PhaseBody
{
    /// <summary>Code of the list <c>phases</c>.</summary>
    [Required, CodesOf("phases"), Description("Phase (fase), of /reference/v1/phases; a network ends by ending it.")]
    public string? Phase { get; init; }

    /// <summary>First day of the phase.</summary>
    [Required, Description("First day of the phase (ingangsdatum).")]
    public DateOnly? From { get; init; }
}
