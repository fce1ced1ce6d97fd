using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// Which networks in force one that is registered, goes on as a next version or takes another name resembles. What it says of itself is compared with those whose
/// territory meets its own, or that share a member. The thresholds are assumptions, held against the real register.
/// </summary>
internal static class Resemblance
{
    /// <summary>Raised when a rule or threshold changes: a confirmation is of one version.</summary>
    public const string Rules = "1";

    /// <summary>How alike two texts are that say nearly the same.</summary>
    public const double NearlyTheSame = 0.85;

    /// <summary>How alike two texts are that have an aim in common.</summary>
    public const double LikeAim = 0.5;

    private const double LargelyTheSame = 0.6;

    /// <summary>
    /// The networks that the new one meets, strongest resemblance first; those without a reason are no candidates, but
    /// may be worth knowing (<see cref="Resembling.Kind"/>). One that has ended already is held against none, and none
    /// against its own chain.
    /// </summary>
    /// <param name="standing">The networks in force today.</param>
    /// <param name="vocabulary">Their words.</param>
    /// <param name="network">The new one, with its members and territory; its dates do not count.</param>
    public static IReadOnlyList<Resembling> Of(Standing standing, Vocabulary vocabulary, NetworkFacts network)
    {
        if (network.Details.InForceUntil <= standing.Day)
        {
            return [];
        }

        var now = AsOf(standing.Day, network);
        var register = standing.Register.With([now]);
        var (active, chain) = (new Activity(register, standing.Day).Of(network.Id)!, Chain.Versions(register, network.Id));
        var (words, index) = (NetworkWords.Of(network), standing.Index);
        return
        [
            .. Near(standing, active)
                .Where(id => !chain.Contains(id))
                .Select(id => index.Networks[id])
                .Select(other => Compare(active, other, words, vocabulary, register.Concepts))
                .OrderByDescending(one => one.Strength).ThenBy(one => one.Network, Thing.Order),
        ];
    }

    private static Resembling Compare(ActiveNetwork active, ActiveNetwork other, NetworkWords words, Vocabulary vocabulary, Concepts concepts)
    {
        var theirs = vocabulary[other.Id];
        var shared = active.Members.Count(m => other.Member(m.OrganisationId) is not null);
        var pair = OverlapRules.Pair(active, other, shared, concepts);
        var jaccard = double.IsNaN(pair.Jaccard) ? 0 : pair.Jaccard;
        var name = vocabulary.Similarity(words.Name, theirs.Name) ?? 0;
        var purpose = vocabulary.Similarity(words.Purpose, theirs.Purpose);
        var aim = purpose ?? vocabulary.Similarity(words.Areas, theirs.Areas);
        var noAim = words.Purpose.Count + words.Areas.Count + active.Domains.Length + active.TargetGroups.Length == 0;
        var meets = active.TerritoryMeets(other);
        var reasons = new (string Reason, bool Holds)[]
        {
            (Likeness.PossibleDuplicate, meets && pair.Kind == OverlapKinds.PossibleDuplicate),
            (Likeness.SameMembersAndAim, jaccard >= LargelyTheSame && shared >= 2 && aim >= LikeAim),
            (Likeness.SameMembersNoAim, noAim && jaccard == 1 && shared >= 2),
            (Likeness.SameName, meets && name >= NearlyTheSame),
            (Likeness.SamePurpose, meets && purpose >= NearlyTheSame),
        };
        var likeAims = Math.Max(aim ?? 0, Math.Min(pair.DomainSimilarity ?? 0, pair.TargetGroupSimilarity ?? 0));
        // Of two with the same members, the one that says as little as the new one is the liker.
        var silent = noAim && theirs.Purpose.Count + theirs.Areas.Count == 0 ? LikeAim : 0;
        return new(
            other.Thing, [.. reasons.Where(r => r.Holds).Select(r => r.Reason)], pair.Kind, shared, jaccard, name, aim,
            (jaccard * (1 + likeAims + silent)) + name + (purpose ?? 0));
    }

    // With a member or a municipality in common; one without any meets all, as far as territory goes.
    private static IEnumerable<Guid> Near(Standing standing, ActiveNetwork network) =>
        network.Members.IsEmpty && network.Territory.IsEmpty
            ? standing.Index.Networks.Keys
            : network.Members.SelectMany(m => standing.Index.NetworksOf(m.OrganisationId))
                .Concat(standing.Index.Networks.Values.Where(n => Sorted.Meet(n.Territory, network.Territory)).Select(n => n.Id))
                .Distinct();

    // Who is going to be a member counts as one; what begins later is compared as if it began today.
    private static NetworkFacts AsOf(DateOnly day, NetworkFacts network) => network with
    {
        Details = network.Details with { InForceFrom = network.Details.InForceFrom < day ? network.Details.InForceFrom : day },
        Memberships = [.. network.Memberships.Select(m => m with { JoinedOn = m.JoinedOn < day ? m.JoinedOn : null })],
    };
}
