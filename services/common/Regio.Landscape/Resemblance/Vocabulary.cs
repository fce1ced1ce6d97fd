using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>What networks say of themselves, and how rare each word of it is. Kept in step with the register.</summary>
internal sealed class Vocabulary
{
    private readonly ImmutableDictionary<Guid, NetworkWords> _networks;
    private readonly Rarity _rarity;

    private Vocabulary(ImmutableDictionary<Guid, NetworkWords> networks, Rarity rarity) => (_networks, _rarity) = (networks, rarity);

    public static Vocabulary Empty { get; } = new(ImmutableDictionary<Guid, NetworkWords>.Empty, Rarity.Empty);

    /// <summary>The words of a network that it has taken in.</summary>
    public NetworkWords this[Guid network] => _networks[network];

    /// <summary>It after networks changed.</summary>
    public Vocabulary With(IEnumerable<NetworkFacts> changed)
    {
        var networks = _networks.ToBuilder();
        var changes = new List<(IEnumerable<string>?, IEnumerable<string>)>();
        foreach (var network in changed)
        {
            var now = NetworkWords.Of(network);
            changes.Add((networks.GetValueOrDefault(network.Id)?.All, now.All));
            networks[network.Id] = now;
        }

        return new(networks.ToImmutable(), _rarity.With(changes));
    }

    /// <inheritdoc cref="Rarity.Similarity"/>
    public double? Similarity(IReadOnlySet<string> left, IReadOnlySet<string> right) => _rarity.Similarity(left, right);
}
