using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Networks.Surroundings;

/// <summary>Which networks in force a decision comes near to.</summary>
internal static class Nearness
{
    /// <summary>The networks in force that one resembles as a decision makes it; what does not come to a network resembles none.</summary>
    /// <param name="around">What is registered.</param>
    /// <param name="before">What is known of it; null: it begins.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="isOfIt">Which of its facts are of that network; null: all.</param>
    public static IReadOnlyList<Resembling> Near(
        this Surrounding around, IFacts? before, Decision decision, Func<object, bool>? isOfIt = null) =>
        decision is Decision.Accepted { Facts: { Count: > 0 } facts }
        && facts.Where(isOfIt ?? (_ => true)).Select(Published.ContractOf)
            .Aggregate((NetworkFacts?)before, (state, contract) => NetworkFacts.After(state, contract!)) is { } network
            ? Resemblance.Of(around.Standing, around.Vocabulary, network)
            : [];
}
