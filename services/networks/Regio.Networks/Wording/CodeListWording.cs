using Regio.Hosting.Histories;
using Regio.Networks.ReferenceData;

namespace Regio.Networks.Wording;

/// <summary>What the facts of code lists say.</summary>
internal static class CodeListWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        CodeAdded { Code: var c } => new(
            $"De code {c.Id} ({c.Nl}) werd toegevoegd", $"The code {c.Id} ({c.En}) was added"),
        CodeRevised { Code: var c } => new(
            $"De code {c.Id} ({c.Nl}) werd herzien", $"The code {c.Id} ({c.En}) was revised"),
        CodeRetired f => new(
            $"De code {f.Id} vervalt per {f.From}", $"The code {f.Id} is retired as of {f.From}"),
        _ => null,
    };
}
