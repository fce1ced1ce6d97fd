using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// What a pair of networks is to one another. Fires on recorded facts alone: what is unknown makes no kind hold.
/// </summary>
internal static class OverlapRules
{
    private const string Voluntary = "voluntary";
    private const string SchemeInduced = "scheme-induced";

    /// <summary>The row of two networks, left before right, with the members they share.</summary>
    public static OverlapPair Pair(ActiveNetwork left, ActiveNetwork right, int shared, Concepts concepts)
    {
        var (sizeLeft, sizeRight) = (left.Members.Length, right.Members.Length);
        var pair = new OverlapPair(
            left.Thing, right.Thing, shared,
            (double)shared / (sizeLeft + sizeRight - shared),
            (double)shared / Math.Min(sizeLeft, sizeRight),
            OverlapKinds.None,
            concepts.Domains.Similarity(left.Domains, right.Domains),
            concepts.TargetGroups.Similarity(left.TargetGroups, right.TargetGroups),
            concepts.Domains.Meets(left.Domains, right.Domains),
            concepts.TargetGroups.Meets(left.TargetGroups, right.TargetGroups));
        return Told(pair, left, right, concepts, OverlapThresholds.Usual);
    }

    /// <summary>The same row by other thresholds.</summary>
    public static OverlapPair Told(OverlapPair pair, ActiveIndex index, Concepts concepts, OverlapThresholds from) =>
        Told(pair with { Kind = OverlapKinds.None, ObligedBy = null, Facility = null }, index.Networks[pair.Left.Id], index.Networks[pair.Right.Id], concepts, from);

    /// <summary>Whether a pair without a kind could have one if its domains were known.</summary>
    public static bool WantsDomains(OverlapPair pair, OverlapThresholds from) =>
        pair is { Kind: OverlapKinds.None, DomainSimilarity: null } && (pair.Containment >= from.CrossingContainment || pair.Jaccard >= from.DuplicateJaccard);

    /// <summary>Whether a pair without a kind could have one if its target groups were known.</summary>
    public static bool WantsTargetGroups(OverlapPair pair, OverlapThresholds from) =>
        pair is { Kind: OverlapKinds.None, TargetGroupSimilarity: null } && (pair.Jaccard >= from.FacilityJaccard || pair.Jaccard >= from.DuplicateJaccard);

    private static OverlapPair Told(OverlapPair pair, ActiveNetwork left, ActiveNetwork right, Concepts concepts, OverlapThresholds from) =>
        SameChain(left, right, pair) ? pair with { Kind = OverlapKinds.SameChain }
            : PossibleDuplicate(pair, from) ? pair with { Kind = OverlapKinds.PossibleDuplicate }
            : Crossing(left, right, pair, from) is { } obliged ? pair with { Kind = OverlapKinds.Crossing, ObligedBy = obliged.ObligedBy.FirstOrDefault() }
            : SharedFacility(left, right, pair, concepts, from) is { } facility ? pair with { Kind = OverlapKinds.SharedFacility, Facility = facility }
            : SameTable(pair, from) ? pair with { Kind = OverlapKinds.SameTable }
            : pair;

    private static bool SameChain(ActiveNetwork left, ActiveNetwork right, OverlapPair pair) =>
        left.Chain.Line == right.Chain.Line
        || (IsByLaw(left) && IsByLaw(right) && pair.Shared == left.Members.Length && pair.Shared == right.Members.Length
            && !left.Territory.IsEmpty && left.Territory.AsSpan().SequenceEqual(right.Territory.AsSpan()));

    private static bool PossibleDuplicate(OverlapPair pair, OverlapThresholds from) => pair.Jaccard >= from.DuplicateJaccard && pair.Shared >= from.DuplicateShared
        && pair.DomainSimilarity >= from.Alike && pair.TargetGroupSimilarity >= from.Alike;

    /// <summary>The younger one, obliged by law, scheme or policy, of two of which the other is not; null: they do not cross.</summary>
    private static ActiveNetwork? Crossing(ActiveNetwork left, ActiveNetwork right, OverlapPair pair, OverlapThresholds from) =>
        // Of no members no share is known: that is from no threshold on.
        !(pair.Containment >= from.CrossingContainment) || pair.DomainsMeet is null ? null
        : Crosses(left, right) ? left
        : Crosses(right, left) ? right
        : null;

    private static bool Crosses(ActiveNetwork obliged, ActiveNetwork other) =>
        (IsByLaw(obliged) || obliged.Obligation == SchemeInduced || !obliged.ObligedBy.IsEmpty)
        && other.Obligation == Voluntary && other.ObligedBy.IsEmpty && obliged.Chain.Start > other.Chain.Start;

    private static UsableFacility? SharedFacility(ActiveNetwork left, ActiveNetwork right, OverlapPair pair, Concepts concepts, OverlapThresholds from) =>
        pair.Jaccard >= from.FacilityJaccard && pair.TargetGroupSimilarity is not null && !left.TargetGroups.SequenceEqual(right.TargetGroups)
            ? UsableFacility.Between(left, right, concepts)
            : null;

    private static bool SameTable(OverlapPair pair, OverlapThresholds from) => pair.Jaccard >= from.TableJaccard && pair.Shared >= from.TableShared;

    private static bool IsByLaw(ActiveNetwork network) => network.Obligation is "form-obliged" or "cooperation-obliged";
}
