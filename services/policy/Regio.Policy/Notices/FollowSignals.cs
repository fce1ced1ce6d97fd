using Regio.Hosting.Decisions;

namespace Regio.Policy.Notices;

/// <summary>Tells of rules that fire for a network since the last look, and of those that fire no more.</summary>
public static class FollowSignals
{
    /// <summary>What is still to be recorded of a network; nothing where all is.</summary>
    /// <param name="known">What was told; null: nothing yet.</param>
    /// <param name="now">What fires now.</param>
    public static Decision Decide(KnownSignals? known, KnownSignals now)
    {
        var before = known?.Rules ?? [];
        return Decision.Accept(
        [
            .. before.Except(now.Rules).Select(rule => (object)new SignalEnded(now.Id, now.NetworkId, rule)),
            .. now.Rules.Except(before).Select(rule => new SignalDetected(now.Id, now.NetworkId, rule)),
        ]);
    }

    /// <summary>The networks of which something is still to be recorded; nothing fires for those that the feed leaves out.</summary>
    internal static IEnumerable<KnownSignals> Due(IReadOnlyCollection<KnownSignals> now, IReadOnlyDictionary<Guid, KnownSignals> told)
    {
        var firing = now.Select(one => one.Id).ToHashSet();
        return now.Concat(told.Values.Where(one => one.Rules.Count > 0 && !firing.Contains(one.Id)).Select(one => one with { Rules = [] }))
            .Where(one => !Following.IsNothing(Decide(told.GetValueOrDefault(one.Id), one)));
    }
}
