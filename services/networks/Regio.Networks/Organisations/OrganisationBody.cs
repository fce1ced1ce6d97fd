using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.Organisations;

/// <summary>An organisation (organisatie) as a caller describes it.</summary>
public record OrganisationBody
{
    /// <summary>Code of the list <c>organisation-kinds</c>.</summary>
    [Required, CodesOf("organisation-kinds"), Description("Kind (soort), of /reference/v1/organisation-kinds.")]
    public string? Kind { get; init; }

    /// <summary>Official name.</summary>
    [Required, Line(300), Description("Official name (officiële naam).")]
    public string? Name { get; init; }

    /// <summary>Short name.</summary>
    [Line(100), Description("Short name (afkorting); unknown when absent.")]
    public string? Abbreviation { get; init; }

    /// <summary>Identification number.</summary>
    [RegularExpression("^[0-9]{20}$"), Description("Organisation identification number (OIN), 20 digits.")]
    public string? Oin { get; init; }

    /// <summary>First day it exists.</summary>
    [Description("First day it exists (begindatum); unknown when absent.")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day it no longer exists.</summary>
    [Description("First day it no longer exists (einddatum); absent while it exists.")]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>External id of the organisation it is part of.</summary>
    [Line(300), Description("TOOI URI of the organisation it is part of (onderdeel van).")]
    public string? Parent { get; init; }

    /// <summary>Inhabitants.</summary>
    [Range(1, 100_000_000), Description("Inhabitants (inwonertal), for a municipality; unknown when absent.")]
    public int? Population { get; init; }

    internal OrganisationDetails Details() =>
        new(
            Kind!, Name!.Trim(), Values.Text(Abbreviation), Oin, ValidFrom, ValidUntil, Values.Text(Parent), Population);
}
