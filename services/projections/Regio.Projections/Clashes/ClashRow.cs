using Regio.Rules;

namespace Regio.Projections;

/// <summary>A change of one side that removes a clash (herstel).</summary>
/// <param name="By">The policy or scheme that changes.</param>
/// <param name="Change">What changes.</param>
/// <param name="To">What it changes to.</param>
/// <param name="Remains">What of the clashes of the two remains then.</param>
internal sealed record Repair(Thing By, [property: CodesOf("repair-kinds")] string Change, string To, IReadOnlyList<RemainingClash> Remains)
{
    public static Repair Of(Initiatives initiatives, Clash clash, Change change) => new(
        change.By, change.Code, change.To,
        [.. Landscape.Clashes.Remaining(initiatives, clash, change).Select(one => new RemainingClash(one.Type, one.Subject))]);
}

/// <summary>A clash that a repair leaves (resterende botsing).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about; absent: the two as such.</param>
internal sealed record RemainingClash([property: CodesOf("clash-types")] string Type, string? Subject);

/// <summary>A side of a clash (kant).</summary>
/// <param name="Initiative">The policy or scheme.</param>
/// <param name="Kind"><c>policy</c> or <c>scheme</c>.</param>
/// <param name="Owner">Its owner; absent: unknown.</param>
/// <param name="Ministry">The ministry that its owner belongs to; absent: unknown.</param>
/// <param name="Rule">What it says.</param>
internal sealed record ClashSide(Thing Initiative, string Kind, Thing? Owner, Thing? Ministry, string Rule)
{
    public static ClashSide Of(Picture picture, Initiative of, string rule) => new(
        of.Thing, of.Kind, picture.Register.OwnerThing(of.OwnerId, picture.Day), picture.Register.MinistryOf(of.OwnerId, picture.Day), rule);
}

/// <summary>Two rules that clash where both land (botsing).</summary>
/// <param name="Type">Its type.</param>
/// <param name="Subject">What it is about: a concept of indicators, a source of money, a kind of edge; absent: the two as such.</param>
/// <param name="Left">The one.</param>
/// <param name="Right">The other; absent of an obligation without money.</param>
/// <param name="Networks">Networks that both touch and that feel it.</param>
/// <param name="Regions">Regions that both touch and that feel it.</param>
/// <param name="CaseId">The alignment case of the two; absent: none was opened.</param>
/// <param name="IsCovered">Whether that settles it, as the rules read.</param>
/// <param name="Consultation">Whether either owner asked the other, before or after: answered, not yet, or never; absent of an obligation without money.</param>
internal sealed record ClashRow(
    [property: CodesOf("clash-types")] string Type, string? Subject, ClashSide Left, ClashSide? Right, IReadOnlyList<Thing> Networks, IReadOnlyList<Thing> Regions,
    Guid? CaseId, bool IsCovered, [property: CodesOf("alignment-states")] string? Consultation) : ViewRow
{
    private Func<IReadOnlyList<Repair>> Mending { get; init; } = () => [];

    /// <summary>Changes that each remove it, the smallest first.</summary>
    public IReadOnlyList<Repair> Repairs => Mending();

    /// <summary>That of a clash, whose repairs are held against the rules of initiatives; those of the picture when none are given.</summary>
    public static ClashRow Of(Picture picture, Clash clash, Initiatives? initiatives = null)
    {
        var cases = CaseOf(picture, clash);
        return new(
            clash.Type, clash.Subject, ClashSide.Of(picture, clash.Left, clash.LeftRule),
            clash.Right is { } other ? ClashSide.Of(picture, other, clash.RightRule!) : null,
            [.. clash.Networks.Select(id => picture.Register.NetworkThing(id, picture.Day)).Order(Thing.Order)], clash.Regions, cases?.Id,
            IsSettled(picture, clash, cases), Consulting.Of(clash, picture))
        {
            // What is not on the page that is asked for is not mended.
            Mending = () => [.. clash.Repairs.Select(change => Repair.Of(initiatives ?? picture.Landings.Initiatives, clash, change))],
        };
    }

    /// <summary>The alignment case of the two; null: none was opened.</summary>
    public static CaseFacts? CaseOf(Picture picture, Clash clash) =>
        clash.Right is { } right ? picture.Register.CaseOf(clash.Left.Id, right.Id, picture.Day) : null;

    /// <summary>Whether it settles the clash.</summary>
    public static bool IsSettled(Picture picture, Clash clash, CaseFacts? by) => by?.Covers(clash.Pair, picture.Day) is true;
}
