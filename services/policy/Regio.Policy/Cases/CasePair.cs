using Regio.Hosting.Decisions;
using Regio.Landscape;

namespace Regio.Policy.Cases;

/// <summary>A duty to look at the other of two (afstemmingsplicht).</summary>
/// <param name="ByOne">Whether it is the owner of the one that owed it; else that of the other.</param>
/// <param name="On">Day of publication.</param>
public sealed record Owing(bool ByOne, DateOnly On);

/// <summary>Two policies or schemes as they stand to each other now.</summary>
/// <param name="OneId">The first, in the order of lists.</param>
/// <param name="OtherId">The other.</param>
/// <param name="OwnersOfOne">TOOI URIs of who owned the one, the present owner last; empty: unknown.</param>
/// <param name="OwnersOfOther">The same of the other.</param>
/// <param name="Clashes">What clashes between them.</param>
/// <param name="Owed">Who owed it to look; nobody who published before it took part.</param>
/// <param name="IsKnown">Whether every ministry can know of both.</param>
public sealed record CasePair(
    Guid OneId, Guid OtherId, Values<string> OwnersOfOne, Values<string> OwnersOfOther, Values<RulePair> Clashes, Values<Owing> Owed, bool IsKnown)
{
    /// <summary>Their case.</summary>
    public Guid CaseId => AlignmentCase.IdOf(OneId, OtherId);

    /// <summary>The present owners, each once.</summary>
    public Values<string> Owners => [.. OwnersOfOne.TakeLast(1).Concat(OwnersOfOther.TakeLast(1)).Distinct()];

    /// <summary>Who may read of it.</summary>
    public string Visibility => IsKnown ? Contracts.Visibility.Ministries : Contracts.Visibility.Parties;

    /// <summary>The pair, whichever is named first.</summary>
    internal static CasePair Of(Initiatives initiatives, Initiative one, Initiative other, IEnumerable<OwedPair> owed)
    {
        var (first, second) = Thing.Order.Compare(one.Thing, other.Thing) <= 0 ? (one, other) : (other, one);
        var day = initiatives.Standing.Day;
        return new(
            first.Id, second.Id, [.. first.Owners], [.. second.Owners], [.. ClashesOf(initiatives, first, second)],
            [.. owed.Select(pair => new Owing(pair.Later.Id == first.Id, pair.On)).OrderBy(one => !one.ByOne)],
            IsKnownOf(first, day) && IsKnownOf(second, day));
    }

    private static IEnumerable<RulePair> ClashesOf(Initiatives initiatives, Initiative one, Initiative other) =>
        Landscape.Clashes.Between(initiatives, one, other).Select(clash => RulePair.Of(clash.Pair));

    private static bool IsKnownOf(Initiative one, DateOnly day) => one.IsPublic(day) || one.IsVisible(day);
}
