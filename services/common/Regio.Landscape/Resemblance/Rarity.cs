using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// How rare each word is in what many things say of themselves, so that what all of them say weighs little: TF-IDF with
/// each word counted once, and the cosine of two texts (Salton and Buckley 1988).
/// </summary>
internal sealed class Rarity
{
    private readonly int _things;
    private readonly ImmutableDictionary<string, int> _counts;

    private Rarity(int things, ImmutableDictionary<string, int> counts) => (_things, _counts) = (things, counts);

    public static Rarity Empty { get; } = new(0, ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>It after things changed what they say.</summary>
    /// <param name="changes">The words of each before, null for a new one, and now.</param>
    public Rarity With(IEnumerable<(IEnumerable<string>? Before, IEnumerable<string> Now)> changes)
    {
        var (things, counts) = (_things, _counts.ToBuilder());
        foreach (var (before, now) in changes)
        {
            things += before is null ? 1 : 0;
            Count(counts, before ?? [], -1);
            Count(counts, now, 1);
        }

        return new(things, counts.ToImmutable());
    }

    /// <summary>How alike two texts are (0–1); null, unknown, when either is empty.</summary>
    public double? Similarity(IReadOnlySet<string> left, IReadOnlySet<string> right) =>
        left.Count == 0 || right.Count == 0
            ? null
            : left.Where(right.Contains).Sum(Weight) / Math.Sqrt(left.Sum(Weight) * right.Sum(Weight));

    // Squared, as the cosine needs it.
    private double Weight(string word)
    {
        var weight = Math.Log(1 + ((1.0 + _things) / (1 + _counts.GetValueOrDefault(word))));
        return weight * weight;
    }

    private static void Count(ImmutableDictionary<string, int>.Builder counts, IEnumerable<string> words, int more)
    {
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + more;
        }
    }
}
