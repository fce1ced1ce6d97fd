using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Texts;

namespace Regio.Networks.Networks;

/// <summary>Why a territory deviates from the divisions of the country (motivering van afwijking), as sent.</summary>
public record DeviationBody
{
    /// <summary>The weighty reason.</summary>
    [Required, Prose(2_000), Description("The weighty reason (motief).")]
    public string? Motive { get; init; }

    /// <summary>When it is looked at again.</summary>
    [Required, Description("When it is looked at again (herbezien op).")]
    public DateOnly? ReviewOn { get; init; }
}
