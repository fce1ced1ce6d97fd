using Regio.Landscape;
using Regio.Rules;

namespace Regio.Policy.BlindMatches;

/// <summary>A blind match with the draft of the other, once both accepted (blinde overeenkomst met het andere concept).</summary>
/// <param name="Match">The match.</param>
/// <param name="Other">The draft of the other; absent: not both accepted, or it is over.</param>
internal sealed record BlindMatchAnswer(BlindMatchRow Match, OpenedDraft? Other);

/// <summary>The draft of the other of a blind match, as its owner says it now (geopend concept).</summary>
/// <param name="SchemeId">The draft.</param>
/// <param name="ExternalId">Identifier in the source; absent: it has none.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Title">Its title.</param>
/// <param name="ContactDesk">Desk of the owner that answers questions; unknown when absent.</param>
/// <param name="Domains">Policy domains.</param>
/// <param name="TargetGroups">Target groups.</param>
/// <param name="Division">Division it addresses; unknown when absent.</param>
/// <param name="From">First day of its period; unknown when absent.</param>
/// <param name="Until">First day after its period; absent while open.</param>
/// <param name="Clashes">What clashes between the two, seen from the reader's own draft.</param>
internal sealed record OpenedDraft(
    Guid SchemeId, string? ExternalId, Thing Owner, string Title, string? ContactDesk, [property: CodesOf("domains")] IReadOnlyList<string> Domains,
    [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups, string? Division, DateOnly? From, DateOnly? Until,
    IReadOnlyList<FoundClash> Clashes)
{
    /// <summary>What a reader may know of the other; null where not both accepted, or the two do not meet as was told any more.</summary>
    public static OpenedDraft? Of(Initiatives initiatives, BlindMatch match, BlindSide mine)
    {
        var found = match.Found;
        if (!match.IsOpened || BlindPairs.Between(initiatives, found.One.SchemeId, found.Other.SchemeId) is not { } now
            || !now.Sides.Select(side => side.Owner).SequenceEqual(found.Sides.Select(side => side.Owner)))
        {
            return null;
        }

        var (register, day) = (initiatives.Standing.Register, initiatives.Standing.Day);
        var (own, other) = (initiatives.Find(mine.SchemeId)!, register.Schemes[match.OtherThan(mine).SchemeId]);
        var said = other.On(day);
        return new(
            other.Id, other.ExternalId, register.OwnerThing(match.OtherThan(mine).Owner, day)!, said.Title, other.ContactDesk, said.Domains, said.TargetGroups,
            said.Division, said.From, said.Until,
            [.. Landscape.Clashes.Between(initiatives, own, initiatives.Of(other)).Select(clash => FoundClash.Of(initiatives, own, clash))]);
    }
}
