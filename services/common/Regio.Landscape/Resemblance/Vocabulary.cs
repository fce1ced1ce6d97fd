using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// How rare each word is in what networks say of themselves, so that what all of them say weighs little: TF-IDF with
/// each word counted once, and the cosine of two texts (Salton and Buckley 1988). Kept in step with the register.
/// </summary>
internal sealed class Vocabulary
{
    private readonly ImmutableDictionary<Guid, NetworkWords> _networks;
    private readonly ImmutableDictionary<string, int> _counts;

    private Vocabulary(ImmutableDictionary<Guid, NetworkWords> networks, ImmutableDictionary<string, int> counts) =>
        (_networks, _counts) = (networks, counts);

    public static Vocabulary Empty { get; } = new(
        ImmutableDictionary<Guid, NetworkWords>.Empty, ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>The words of a network that it has taken in.</summary>
    public NetworkWords this[Guid network] => _networks[network];

    /// <summary>It after networks changed.</summary>
    public Vocabulary With(IEnumerable<NetworkFacts> changed)
    {
        var (networks, counts) = (_networks.ToBuilder(), _counts.ToBuilder());
        foreach (var network in changed)
        {
            if (networks.TryGetValue(network.Id, out var before))
            {
                Count(counts, before.All, -1);
            }

            var now = NetworkWords.Of(network);
            Count(counts, now.All, 1);
            networks[network.Id] = now;
        }

        return new(networks.ToImmutable(), counts.ToImmutable());
    }

    /// <summary>How alike two texts are (0–1); null, unknown, when either is empty.</summary>
    public double? Similarity(IReadOnlySet<string> left, IReadOnlySet<string> right) =>
        left.Count == 0 || right.Count == 0
            ? null
            : left.Where(right.Contains).Sum(Weight) / Math.Sqrt(left.Sum(Weight) * right.Sum(Weight));

    // Squared, as the cosine needs it.
    private double Weight(string word)
    {
        var weight = Math.Log(1 + ((1.0 + _networks.Count) / (1 + _counts.GetValueOrDefault(word))));
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
