using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Hosting.Texts;
using Regio.Rules;

namespace Regio.Networks.ReferenceData;

/// <summary>What a code of a list means (code), as a caller tells it.</summary>
public record CodeBody
{
    /// <summary>Dutch label.</summary>
    [Required, Line(200), Description("Dutch label (Nederlandse naam).")]
    public string? Nl { get; init; }

    /// <summary>English label.</summary>
    [Required, Line(200), Description("English label (Engelse naam).")]
    public string? En { get; init; }

    /// <summary>What it means.</summary>
    [Line(1_000), Description("What it means, in Dutch (definitie); absent where the label says enough.")]
    public string? Definition { get; init; }

    /// <summary>Codes that it is a narrower case of.</summary>
    [MaxLength(20), Lines, Description("Codes of this list that it is a narrower case of (bredere begrippen).")]
    public IReadOnlyList<string>? Broader { get; init; }

    /// <summary>Codes close to it.</summary>
    [MaxLength(20), Lines, Description("Codes of this list close to it (verwante begrippen); it holds in both directions.")]
    public IReadOnlyList<string>? Related { get; init; }

    /// <summary>First age in years.</summary>
    [Range(0, 150), Description("First age in years of a target group (leeftijd vanaf); absent: from any age, or not told by age.")]
    public int? AgeFrom { get; init; }

    /// <summary>First age in years that it no longer has.</summary>
    [Range(0, 150), Description("First age in years that a target group no longer has (leeftijd tot); absent: without an end.")]
    public int? AgeUntil { get; init; }

    /// <summary>What its people have in common.</summary>
    [Line(200), Description("What people of a target group have in common beside age (leefsituatie).")]
    public string? LifeSituation { get; init; }

    internal CodeDetails Details(string id) => new(
        id, Nl!.Trim(), En!.Trim(), Values.Text(Definition), Values.Set(Values.Texts(Broader)), Values.Set(Values.Texts(Related)),
        AgeFrom, AgeUntil, Values.Text(LifeSituation));
}

/// <summary>What holds for every code of a list.</summary>
internal static class CodeRules
{
    /// <summary>It refers to codes of its list, not to itself, and not in a circle; ages do not end before they start.</summary>
    public static IReadOnlyList<Fault> Faults(CodeList list, CodeDetails code) =>
    [
        .. Unknown(list, code, code.Broader, "broader"), .. Unknown(list, code, code.Related, "related"),
        .. list.WouldCircle(code.Id, code.Broader)
            ? [new Fault("/broader", "code-circle", "By its broader codes one would end up at itself.")]
            : Array.Empty<Fault>(),
        .. code.AgeUntil < code.AgeFrom
            ? [new Fault("/ageUntil", "ends-before-start", $"It starts at {code.AgeFrom} and would end at {code.AgeUntil}.")]
            : Array.Empty<Fault>(),
    ];

    /// <summary>Why a list cannot be amended; null when it can.</summary>
    public static Problem? Closed(CodeList list) => list.Open
        ? null
        : new("list-closed", $"Rules hang on the codes of {list.Id}: it changes with the product alone.");

    private static IEnumerable<Fault> Unknown(CodeList list, CodeDetails code, Values<string> named, string field) => named.Index()
        .Where(one => one.Item == code.Id || !list.Contains(one.Item))
        .Select(one => new Fault($"/{field}/{one.Index}", "unknown-code", $"Not another code of {list.Id}: {one.Item}."));
}
