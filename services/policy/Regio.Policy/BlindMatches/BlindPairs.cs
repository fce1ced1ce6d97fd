using System.Collections.Immutable;
using Regio.Contracts;
using Regio.Landscape;

namespace Regio.Policy.BlindMatches;

/// <summary>Which private drafts meet: of different owners, and by target groups, domains, territory and period.</summary>
internal static class BlindPairs
{
    /// <summary>Every pair that meets now, each once, as it would be told.</summary>
    public static IEnumerable<BlindMatchNoticed> Among(Initiatives initiatives)
    {
        var today = initiatives.Standing.Day;
        List<Initiative> drafts =
        [
            .. initiatives.Standing.Register.Schemes.Values.Where(one => IsPrivate(one, today)).Select(initiatives.Of).Where(one => !(one.Until <= today)),
        ];
        return Encounters.Among(initiatives, drafts).Select(met => Of(initiatives, met)).OfType<BlindMatchNoticed>();
    }

    /// <summary>The matches of which something is still to be recorded, by what was told of them, each with how its two meet now; null: they do not.</summary>
    public static IEnumerable<(Guid MatchId, BlindMatchNoticed? Found)> Due(Initiatives initiatives, ImmutableDictionary<Guid, BlindMatchFacts> told)
    {
        var found = Among(initiatives).ToDictionary(one => one.MatchId);
        return found.Keys.Union(told.Keys).Select(id => (Id: id, Found: found.GetValueOrDefault(id)))
            .Where(one => !Following.IsNothing(FollowBlindMatch.Decide(told.GetValueOrDefault(one.Id), one.Found, initiatives.Standing.Day)));
    }

    /// <summary>How two meet now, if they are private drafts still; null: they do not.</summary>
    public static BlindMatchNoticed? Between(Initiatives initiatives, Guid one, Guid other) =>
        Draft(initiatives, one) is { } here && Draft(initiatives, other) is { } there && Encounter.Of(initiatives, here, there) is { } met ? Of(initiatives, met) : null;

    /// <summary>Whether each reads the draft of the other: both are private drafts that meet, and who owns them now accepted.</summary>
    public static bool AreOpened(Initiatives initiatives, BlindMatchFacts? match) => match is { IsOpened: true, Found: var found }
        && Between(initiatives, found.One.SchemeId, found.Other.SchemeId) is { } now && now.Sides.All(side => match.Accepted.Contains(side.Owner));

    // What was announced by a day or published is no secret; what is imported never was one.
    private static bool IsPrivate(SchemeFacts scheme, DateOnly on) => scheme is { Record: null, PublishedOn: null } && !(scheme.IntendedOn <= on);

    private static Initiative? Draft(Initiatives initiatives, Guid id) =>
        initiatives.Standing.Register.Schemes.GetValueOrDefault(id) is { } scheme && IsPrivate(scheme, initiatives.Standing.Day) ? initiatives.Of(scheme) : null;

    private static BlindMatchNoticed? Of(Initiatives initiatives, Encounter met)
    {
        var (one, other) = met.Left.Id.CompareTo(met.Right.Id) < 0 ? (met.Left, met.Right) : (met.Right, met.Left);
        return met is { TargetGroups: { } groups, Domains: { } domains, Regions.Count: > 0 }
            && one.OwnerId is { } owner && other.OwnerId is { } another && owner != another
                ? new(
                    BlindMatch.IdOf(one.Id, other.Id), initiatives.Standing.Day, Side(initiatives, one, owner, other), Side(initiatives, other, another, one),
                    [.. Codes(groups.Left, groups.Right)], [.. Codes(domains.Left, domains.Right)], Visibility.Parties)
                : null;
    }

    private static BlindSide Side(Initiatives initiatives, Initiative mine, string owner, Initiative other) =>
        new(mine.Id, owner, [.. initiatives.RegionsOfBoth(mine.Land!, other.Land!).Select(region => region.Region.Key)]);

    // In an order that does not tell whose is which.
    private static IEnumerable<string> Codes(string one, string other) => new[] { one, other }.Distinct().Order(StringComparer.Ordinal);
}
