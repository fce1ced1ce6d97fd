using Regio.Hosting.Decisions;

namespace Regio.Policy.BlindMatches;

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
    public static Decision Decide(BlindMatch? known, BlindMatchNoticed? found, DateOnly today) => (known, found) switch
    {
        ({ Declined: not null }, _) or (null, null) or ({ Lapsed: not null }, null) => Decision.Nothing,
        ({ } open, null) => Decision.Accept(new BlindMatchLapsed(open.Id, today, open.Found.Visibility)),
        ({ Lapsed: null } told, { } now) when told.Found with { On = now.On } == now => Decision.Nothing,
        (_, { } now) => Decision.Accept(now with { On = today }),
    };
}
