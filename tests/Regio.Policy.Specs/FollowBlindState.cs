using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.BlindMatches;

namespace Regio.Policy.Specs;

/// <summary>A blind match as the follower knows it: by what is told of it.</summary>
public sealed record FollowBlindState : IFold<FollowBlindState>
{
    private FollowedBlindMatch? known;

    public static FollowBlindState? After(FollowBlindState? state, object fact) => new() { known = FollowedBlindMatch.After(state?.known, fact) };

    public Decision Decide(BlindMatchNoticed? found, DateOnly today) => FollowBlindMatch.Decide(known?.Facts, found, today);
}
