using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Cases;

namespace Regio.Policy.Specs;

/// <summary>A case as the follower knows it: by what is told of it.</summary>
public sealed record FollowCaseState : IFold<FollowCaseState>
{
    private FollowedCase? known;

    public static FollowCaseState? After(FollowCaseState? state, object fact) => new() { known = FollowedCase.After(state?.known, fact) };

    public Decision Decide(CasePair pair, DateOnly today) => FollowCase.Decide(known?.Facts, pair, today);
}
