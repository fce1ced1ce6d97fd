using System.Collections.Frozen;

namespace Regio.Landscape;

/// <summary>What a network calls itself and says it is for, as words; an empty set is unknown.</summary>
/// <param name="Name">Of its name.</param>
/// <param name="Purpose">Of its objective.</param>
/// <param name="Areas">Of its policy areas, as the source words them.</param>
internal sealed record NetworkWords(FrozenSet<string> Name, FrozenSet<string> Purpose, FrozenSet<string> Areas)
{
    /// <summary>The words of a network.</summary>
    public static NetworkWords Of(NetworkFacts network) => new(
        Words.Of(network.Details.Name), Words.Of(network.Details.Purpose), Words.Of(network.Details.PolicyAreas));

    /// <summary>All of them, each as often as the parts that hold it.</summary>
    public IEnumerable<string> All => Name.Concat(Purpose).Concat(Areas);
}
