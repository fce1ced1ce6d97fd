using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Hosting.Sources;

/// <summary>What a fact rests on (bron), as a caller names it.</summary>
public sealed record SourceBody
{
    /// <summary>Code of the list <c>source-kinds</c>.</summary>
    [Required, CodesOf("source-kinds"), Description("Kind (soort), of /reference/v1/source-kinds.")]
    public string? Kind { get; init; }

    /// <summary>What it is called.</summary>
    [Required, Line(500), RegularExpression(@"[^|]+", ErrorMessage = "It may not hold '|', which stands between the values of a list.")]
    [Description("What it is called (titel), its number included.")]
    public string? Title { get; init; }

    /// <summary>Where it can be read.</summary>
    [Line(2_000), RegularExpression(@"^(https?://|urn:)[^\s|]+$", ErrorMessage = "Give an address that begins with https://, http:// or urn:.")]
    [Description("Where it can be read; unknown when absent.")]
    public string? Uri { get; init; }

    /// <summary>When it was published.</summary>
    [Description("When it was published (publicatiedatum); unknown when absent.")]
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Hash of its text.</summary>
    [RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "Give 64 hexadecimals in lower case.")]
    [Description("SHA-256 of its text, in hexadecimals; unknown when absent.")]
    public string? Sha256 { get; init; }

    internal Source Source => new(Kind!, Title!.Trim(), Uri, PublishedOn, Sha256);
}
