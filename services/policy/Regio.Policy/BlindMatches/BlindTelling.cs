using Regio.Hosting.Histories;

namespace Regio.Policy.BlindMatches;

/// <summary>What the owner of a draft is told of a blind match while it does not know the other.</summary>
/// <param name="SchemeId">Its own draft.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c> by which the two meet.</param>
/// <param name="Domains">Codes of the list <c>domains</c> by which they meet.</param>
/// <param name="Regions">Regions of its own division in which the other lands too.</param>
internal sealed record BlindlyFound(Guid SchemeId, IReadOnlyList<string> TargetGroups, IReadOnlyList<string> Domains, IReadOnlyList<string> Regions);

/// <summary>Takes out of a history what would name the other before both accepted.</summary>
internal static class BlindTelling
{
    private static readonly object Nothing = new();

    /// <summary>What is withheld from the owner of one side: the other's, who answered, and how that changed the match.</summary>
    public static Withheld Withheld(BlindSide mine) => new(fact => new(Shown(fact, mine)), ["state"]);

    /// <summary>A fact without who recorded it, unless the reader did itself.</summary>
    public static HistoryEntry Unsigned(HistoryEntry entry, string mine) => entry.Organisation == mine
        ? entry
        : entry with { Organisation = null, OrganisationName = null, Role = null, RoleLabel = null, Sources = [], Correlation = null };

    private static object Shown(object fact, BlindSide mine) =>
        fact is BlindMatchNoticed found && found.Sides.FirstOrDefault(side => side.SchemeId == mine.SchemeId) is { } side
            ? new BlindlyFound(side.SchemeId, found.TargetGroups, found.Domains, side.Regions)
            : Nothing;
}
