using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Texts;

namespace Regio.Networks.Divisions;

/// <summary>An edition of a division (gebiedsindeling) as a caller describes it.</summary>
public record DivisionBody
{
    /// <summary>What it divides for.</summary>
    [Required, Line(100), RegularExpression("^[a-z0-9-]+$")]
    [Description("What it divides for (soort indeling), such as `ggd`; editions of one kind follow one another.")]
    public string? Kind { get; init; }

    /// <summary>Dutch name.</summary>
    [Required, Line(300), Description("Dutch name (naam).")]
    public string? Name { get; init; }

    /// <summary>Policy domain.</summary>
    [Line(100), Description("Policy domain it serves (beleidsterrein); unknown when absent.")]
    public string? Domain { get; init; }

    /// <summary>In force from 1 January of this year.</summary>
    [Required, Range(1800, 2200), Description("In force from 1 January of this year until the kind's next edition (peiljaar).")]
    public int? ReferenceYear { get; init; }

    /// <summary>Where it was published.</summary>
    [Line(500), Description("Where it was published (bron).")]
    public string? Source { get; init; }

    internal DivisionDetails Details() =>
        new(Kind!, Name!.Trim(), Values.Text(Domain), ReferenceYear!.Value, Values.Text(Source));
}
