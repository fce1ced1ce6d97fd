using Regio.Rules;

namespace Regio.Landscape;

/// <summary>Two active networks that share a member (samenloop) and whose territories meet, or one has none.</summary>
/// <param name="Left">The one that comes first by external id, ordinal.</param>
/// <param name="Right">The other.</param>
/// <param name="Shared">Members in common.</param>
/// <param name="Jaccard">Shared members among all members of the two.</param>
/// <param name="Containment">Shared members among those of the smaller one.</param>
/// <param name="Kind">One of <see cref="OverlapKinds"/>.</param>
/// <param name="DomainSimilarity">0–1; null when the domains of either are unknown.</param>
/// <param name="TargetGroupSimilarity">0–1; null when the target groups of either are unknown.</param>
/// <param name="DomainsMeet">The domains by which they meet; null when they do not, or are unknown.</param>
/// <param name="TargetGroupsMeet">The target groups by which they meet; null when they do not, or are unknown.</param>
internal sealed record OverlapPair(
    Thing Left, Thing Right, int Shared, double Jaccard, double Containment, string Kind, double? DomainSimilarity,
    double? TargetGroupSimilarity, MeetingConcepts? DomainsMeet, MeetingConcepts? TargetGroupsMeet) : ViewRow
{
    /// <summary>The facility to share; null when the kind is another.</summary>
    public UsableFacility? Facility { get; init; }

    /// <summary>
    /// The policy that obliges the younger of two that cross, the first in the order of things; null: it says itself by which law
    /// or scheme, or the kind is another.
    /// </summary>
    public Thing? ObligedBy { get; init; }

    /// <summary>The order of every list of pairs: shared and jaccard descending, then left and right.</summary>
    public static IComparer<OverlapPair> Order { get; } = Comparer<OverlapPair>.Create(Compare);

    private static int Compare(OverlapPair one, OverlapPair other) =>
        other.Shared.CompareTo(one.Shared) is not 0 and var shared ? shared
        : other.Jaccard.CompareTo(one.Jaccard) is not 0 and var jaccard ? jaccard
        : Thing.Order.Compare(one.Left, other.Left) is not 0 and var left ? left
        : Thing.Order.Compare(one.Right, other.Right);
}
