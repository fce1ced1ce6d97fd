using Regio.Inventions;
using Regio.Landscape;

namespace Regio.Benchmarks;

/// <summary>
/// Countries side by side, each the size of the real register: what clashes in one country clashes in none of the others, and one
/// membership in a hundred crosses a border.
/// </summary>
internal static class Countries
{
    /// <summary>The countries of every benchmark.</summary>
    public const int Seed = 1;

    /// <summary>The day that they are looked at.</summary>
    public static DateOnly Day => InventedStreams.Today;

    /// <summary>All that is known of so many.</summary>
    public static Register Register(int countries) => Landscape.Register.Empty.With(Facts(countries));

    /// <summary>Everything that stands on the day in so many countries; the same seed gives the same.</summary>
    public static Standing Of(int countries) => Standing.Of(Register(countries), Day);

    /// <summary>The facts of each stream, as the views keep them.</summary>
    public static IEnumerable<IFacts> Facts(int countries) => InventedStreams.Of(countries, Seed).Select(stream =>
        stream.Contracts.Aggregate((IFacts?)null, (facts, contract) => StreamFacts.After(facts, stream.Id, contract))!);
}
