using Regio.Rules;

namespace Regio.Landscape;

/// <summary>What a draft meets that is there or is announced already (samenloop).</summary>
/// <param name="Initiative">The other policy or scheme; without a name while it is only announced.</param>
/// <param name="Kind"><c>policy</c> or <c>scheme</c>.</param>
/// <param name="Owner">Its owner; absent: unknown.</param>
/// <param name="IsAnnounced">Whether it is an intention, of which no more may be known.</param>
/// <param name="From">First day of its period.</param>
/// <param name="Until">First day after it; absent while open.</param>
/// <param name="TargetGroups">By which target groups they meet; absent: through a network alone.</param>
/// <param name="Domains">By which domains they meet; absent: they do not, or it is unknown.</param>
/// <param name="Regions">Regions of the draft that both address.</param>
/// <param name="Networks">Networks that both could be carried by.</param>
/// <param name="IsOwed">Whether its owner is to be asked before the draft is published.</param>
/// <param name="State">What was done about it; absent: it is not owed.</param>
/// <param name="CaseId">The alignment case; absent: none was opened.</param>
internal sealed record MetInitiative(
    Thing Initiative, string Kind, Thing? Owner, bool IsAnnounced, DateOnly? From, DateOnly? Until, MeetingConcepts? TargetGroups, MeetingConcepts? Domains,
    IReadOnlyList<Thing> Regions, int Networks, bool IsOwed, [property: CodesOf("alignment-states")] string? State, Guid? CaseId)
{
    public static MetInitiative Of(Standing standing, Initiative draft, Encounter met, OwedPair? owed)
    {
        var (other, isLeft) = met.Left.Id == draft.Id ? (met.Right, true) : (met.Left, false);
        return new(
            other.Thing, other.Kind, standing.Register.OwnerThing(other.OwnerId, standing.Day), !other.IsPublic(standing.Day), other.From, other.Until,
            isLeft ? met.TargetGroups : Turned(met.TargetGroups), isLeft ? met.Domains : Turned(met.Domains),
            [.. (draft.Land?.Regions ?? []).Where(region => other.Land is { } land && Sorted.Meet(region.Municipalities, land.Municipalities)).Select(region => region.Region)],
            met.Networks.Length, owed is not null, owed?.State, standing.Register.CaseOf(draft.Id, other.Id, standing.Day)?.Id);
    }

    private static MeetingConcepts? Turned(MeetingConcepts? met) => met is null ? null : new(met.Right, met.Left, met.Similarity);
}
