using System.Collections.Immutable;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// Two initiatives that land on the same people (samenloop): their periods share a day, and either they share a municipality
/// and their target groups meet, or both pay or name one network.
/// </summary>
/// <param name="Left">The first in the order of things.</param>
/// <param name="Right">The other.</param>
/// <param name="TargetGroups">By which target groups they meet; null: they do not, or it is unknown.</param>
/// <param name="Domains">By which domains they meet; null: they do not, or it is unknown.</param>
/// <param name="Networks">Networks that both touch, sorted.</param>
/// <param name="Shared">Those of them that both pay or name, sorted.</param>
/// <param name="Regions">Regions of the left that hold a municipality where the right lands, in the order of things; empty: they meet in networks alone.</param>
internal sealed record Encounter(
    Initiative Left, Initiative Right, MeetingConcepts? TargetGroups, MeetingConcepts? Domains, ImmutableArray<Guid> Networks,
    ImmutableArray<Guid> Shared, IReadOnlyList<DelineatedRegion> Regions)
{
    /// <summary>How two meet; null: they do not, or too little is known of them.</summary>
    public static Encounter? Of(Initiatives initiatives, Initiative one, Initiative other)
    {
        var (left, right) = Thing.Order.Compare(one.Place, other.Place) <= 0 ? (one, other) : (other, one);
        if (left.Id == right.Id || !PeriodsMeet(left, right))
        {
            return null;
        }

        var concepts = initiatives.Standing.Register.Concepts;
        var shared = Sorted.Both(left.Networks, right.Networks);
        var groups = concepts.TargetGroups.Meets(left.TargetGroups, right.TargetGroups);
        var lands = groups is not null && left.Land is { } here && right.Land is { } there && Sorted.Meet(here.Municipalities, there.Municipalities);
        return !lands && shared.IsEmpty ? null : new(
            left, right, groups, concepts.Domains.Meets(left.Domains, right.Domains),
            lands ? Sorted.Both(initiatives.Touched(left), initiatives.Touched(right)) : shared, shared,
            lands ? initiatives.RegionsOfBoth(left.Land!, right.Land!) : []);
    }

    /// <summary>A clash of the two, felt wherever they meet.</summary>
    public Clash Clash(string type, string? subject, string mine, string its, IReadOnlyList<Change> repairs) =>
        new(type, Left, Right, subject, mine, its, Networks, [.. Regions.Select(region => region.Region)], repairs);

    /// <summary>The first day that both are there; null while either period is unknown.</summary>
    public DateOnly From => Left.From > Right.From ? Left.From.Value : Right.From!.Value;

    /// <summary>The first day that either is no longer there; null while both are open.</summary>
    public DateOnly? Until => (Left.Until, Right.Until) is ({ } one, { } other) ? one < other ? one : other : Left.Until ?? Right.Until;

    private static bool PeriodsMeet(Initiative one, Initiative other) =>
        one.From is { } from && other.From is { } start && (one.Until is not { } until || start < until) && (other.Until is not { } end || from < end);
}
