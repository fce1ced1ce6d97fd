using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Regio.Landscape;

/// <summary>The words of a text, each once, in lower case; a letter alone is none.</summary>
internal static partial class Words
{
    /// <summary>The words of several texts together.</summary>
    public static FrozenSet<string> Of(params IEnumerable<string?> texts) => texts
        .OfType<string>()
        .SelectMany(text => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value))
        .ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}{2,}|\p{N}+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
