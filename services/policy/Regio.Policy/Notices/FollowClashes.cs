using Regio.Hosting.Decisions;
using Regio.Landscape;
using RulePair = Regio.Policy.Cases.RulePair;

namespace Regio.Policy.Notices;

/// <summary>Tells of clashes that are new, and of those that are gone.</summary>
public static class FollowClashes
{
    /// <summary>What is still to be recorded of two; nothing where all is.</summary>
    /// <param name="known">What was told; null: nothing yet.</param>
    /// <param name="now">What clashes now.</param>
    public static Decision Decide(KnownClashes? known, KnownClashes now)
    {
        var before = known?.Clashes ?? [];
        Values<RulePair> anew = [.. now.Clashes.Except(before)];
        Values<RulePair> gone = [.. before.Except(now.Clashes)];
        return Decision.Accept(
        [
            .. gone.Count > 0 ? [new ClashesEnded(now.Id, now.OneId, now.OtherId, gone)] : Array.Empty<object>(),
            .. anew.Count > 0 ? [new ClashesDetected(now.Id, now.OneId, now.OtherId, anew)] : Array.Empty<object>(),
        ]);
    }

    /// <summary>The twos of which something is still to be recorded, by what was told of them.</summary>
    internal static IEnumerable<KnownClashes> Due(Landings landings, IReadOnlyDictionary<Guid, KnownClashes> told) =>
        Among(landings, [.. told.Values]).Where(two => !Following.IsNothing(Decide(told.GetValueOrDefault(two.Id), two)));

    /// <summary>What clashes now, by two; and nothing for those that clashed when it was told.</summary>
    internal static IEnumerable<KnownClashes> Among(Landings landings, IReadOnlyCollection<KnownClashes> known)
    {
        var now = landings.Clashes.ToLookup(clash => KnownClashes.IdOf(clash.Left.Id, clash.Right?.Id));
        return now.Select(of => new KnownClashes(of.Key, of.First().Left.Id, of.First().Right?.Id, [.. of.Select(clash => RulePair.Of(clash.Pair)).Distinct()]))
            .Concat(known.Where(one => one.Clashes.Count > 0 && !now.Contains(one.Id)).Select(one => one with { Clashes = [] }));
    }
}
