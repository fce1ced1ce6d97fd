using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Landscape;

namespace Regio.Policy.BlindMatches;

/// <summary>A blind match as it is told to others, folded from its facts: the follower looks at it by that alone.</summary>
/// <param name="Facts">What is told.</param>
internal sealed record FollowedBlindMatch(BlindMatchFacts Facts) : IFold<FollowedBlindMatch>
{
    /// <inheritdoc/>
    public static FollowedBlindMatch? After(FollowedBlindMatch? state, object fact) =>
        PublishedBlindMatches.ContractOf(fact) is { } contract && BlindMatchFacts.After(state?.Facts, contract) is { } facts ? new(facts) : state;
}

/// <summary>
/// What a blind match is still to hold, by how its two drafts stand to each other now: found where they meet, told anew where they
/// meet otherwise, lapsed where they do not. What was declined stays so.
/// </summary>
public static class FollowBlindMatch
{
    /// <summary>What is still to be recorded; nothing where all is.</summary>
    /// <param name="known">The match; null: there is none.</param>
    /// <param name="found">How the two meet now; null: they do not, or one is no private draft.</param>
    /// <param name="today">Today.</param>
    public static Decision Decide(BlindMatchFacts? known, BlindMatchNoticed? found, DateOnly today) => (known, found) switch
    {
        ({ Declined: true }, _) or (null, null) or ({ Lapsed: true }, null) => Decision.Nothing,
        ({ } open, null) => Decision.Accept(new BlindMatchLapsed(open.Id, today, open.Found.Visibility)),
        ({ Lapsed: false } told, { } now) when BlindMatchNoticed.Of(told.Found) with { On = now.On } == now => Decision.Nothing,
        (_, { } now) => Decision.Accept(now with { On = today }),
    };
}
