using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>A change that removes a clash (herstel).</summary>
/// <param name="By">The policy or scheme that changes; the draft is told by its own identifier.</param>
/// <param name="Change">What changes.</param>
/// <param name="To">What it changes to.</param>
/// <param name="Remains">What of the clashes of the two remains then.</param>
internal sealed record FoundRepair(Thing By, [property: CodesOf("repair-kinds")] string Change, string To, IReadOnlyList<LeftClash> Remains);

/// <summary>A clash that a repair leaves (resterende botsing).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about; absent: the two as such.</param>
internal sealed record LeftClash([property: CodesOf("clash-types")] string Type, string? Subject);

/// <summary>A clash that a draft would add (botsing die het toevoegt).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about; absent: the two as such.</param>
/// <param name="With">The other policy or scheme; absent of an obligation without money.</param>
/// <param name="DraftRule">What the draft says.</param>
/// <param name="OtherRule">What the other says; absent: there is none.</param>
/// <param name="Networks">Networks that would feel it.</param>
/// <param name="Regions">Regions that would feel it.</param>
/// <param name="IsCovered">Whether an alignment case settles it, as the rules read.</param>
/// <param name="Repairs">Changes that each remove it, those of the draft first.</param>
internal sealed record FoundClash(
    [property: CodesOf("clash-types")] string Type, string? Subject, Thing? With, string DraftRule, string? OtherRule, IReadOnlyList<Thing> Networks,
    IReadOnlyList<Thing> Regions, bool IsCovered, IReadOnlyList<FoundRepair> Repairs)
{
    /// <summary>A clash seen from the draft.</summary>
    public static FoundClash Of(Initiatives initiatives, Initiative draft, Clash clash)
    {
        var (register, day, isLeft) = (initiatives.Standing.Register, initiatives.Standing.Day, clash.Left.Id == draft.Id);
        var other = isLeft ? clash.Right : clash.Left;
        return new(
            clash.Type, clash.Subject, other?.Thing, isLeft ? clash.LeftRule : clash.RightRule!, isLeft ? clash.RightRule : clash.LeftRule,
            [.. clash.Networks.Select(id => register.NetworkThing(id, day)).Order(Thing.Order)], clash.Regions,
            other is not null && register.CaseOf(draft.Id, other.Id, day)?.Covers(clash.Pair, day) is true,
            [
                .. clash.Repairs.OrderBy(change => change.By.Id != draft.Id).Select(change => Of(initiatives, clash, change)),
                .. other is { Kind: Initiative.Scheme } && draft.Kind == Initiative.Scheme ? [new FoundRepair(draft.Thing, RepairKinds.JoinScheme, other.Thing.Key, [])] : Array.Empty<FoundRepair>(),
            ]);
    }

    private static FoundRepair Of(Initiatives initiatives, Clash clash, Change change) => new(
        change.By, change.Code, change.To, [.. Clashes.Remaining(initiatives, clash, change).Select(one => new LeftClash(one.Type, one.Subject))]);
}
