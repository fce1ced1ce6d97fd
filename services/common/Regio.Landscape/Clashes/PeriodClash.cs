using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// Too many months between an initiative and the one that is said to replace it; or one that requires another is together with it
/// for too small a part of the shorter of their periods.
/// </summary>
internal static class PeriodClash
{
    /// <summary>Those of the edges between two that meet.</summary>
    /// <param name="initiatives">The day.</param>
    /// <param name="met">The two.</param>
    /// <param name="saidBy">Only what was said by this day; null: whenever it was.</param>
    public static IEnumerable<Clash> Between(Initiatives initiatives, Encounter met, DateOnly? saidBy) => Between(initiatives, met.Left, met.Right, saidBy);

    /// <summary>Those of the edges between two as they are given, whether they meet or not.</summary>
    public static IEnumerable<Clash> Between(Initiatives initiatives, Initiative left, Initiative right, DateOnly? saidBy) => left.IsVeiled || right.IsVeiled ? []
        : initiatives.Standing.Register.EdgesOf[left.Id].Intersect(initiatives.Standing.Register.EdgesOf[right.Id])
            .Select(id => initiatives.Standing.Register.Edges[id]).Where(edge => saidBy is { } on ? edge.WasSaid(on) : edge.IsSaid)
            .Select(edge => edge.Edge.FromId == left.Id ? Of(initiatives, edge, left, right) : Of(initiatives, edge, right, left)).OfType<Clash>();

    /// <summary>That of an edge between two; null: none, or too little is known.</summary>
    public static Clash? Of(Initiatives initiatives, EdgeFacts edge) => edge.IsSaid
        && initiatives.Find(edge.Edge.FromId) is { } one && initiatives.Find(edge.Edge.ToId) is { } other
            ? Of(initiatives, edge, one, other)
            : null;

    private static Clash? Of(Initiatives initiatives, EdgeFacts edge, Initiative one, Initiative other) => edge.Edge.Kind switch
    {
        EdgeKinds.Replaces when HasGap(initiatives.Thresholds, one, other) => Found(initiatives, edge, one, other, [BeginsSooner(one, other), LastsLonger(other, one.From)]),
        EdgeKinds.Requires when IsHardlyThere(initiatives.Thresholds, one, other) => Found(initiatives, edge, one, other, [Covers(other, one), Covers(one, other)]),
        _ => null,
    };

    private static bool HasGap(ClashThresholds from, Initiative successor, Initiative before) =>
        successor.From is { } start && before.Until is { } until && start > until.PlusMonths(from.GapMonths);

    private static bool IsHardlyThere(ClashThresholds by, Initiative one, Initiative required) => one.From is { } from && required.From is { } start
        && (one.Until is not null || required.Until is not null)
        && Math.Max(0, Days(from > start ? from : start, Earliest(one.Until, required.Until))) < by.TogetherShare * Math.Min(Days(from, one.Until), Days(start, required.Until));

    private static long Days(DateOnly from, DateOnly? until) => (until ?? DateOnly.MaxValue).DayNumber - from.DayNumber;

    private static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    private static Change BeginsSooner(Initiative successor, Initiative before) =>
        new(successor.Thing, RepairKinds.BeginSooner, RuleTexts.Of(before.Until, null), successor with { From = before.Until });

    private static Change LastsLonger(Initiative by, DateOnly? until) => new(by.Thing, RepairKinds.Extend, RuleTexts.Of(null, until), by with { Until = until });

    private static Change Covers(Initiative by, Initiative other) =>
        ExtendedTo(by, by.From < other.From ? by.From : other.From, by.Until is { } until && other.Until is { } end ? until > end ? until : end : null);

    private static Change ExtendedTo(Initiative by, DateOnly? from, DateOnly? until) =>
        new(by.Thing, RepairKinds.Extend, RuleTexts.Of(from, until), by with { From = from, Until = until });

    private static Clash Found(Initiatives initiatives, EdgeFacts edge, Initiative one, Initiative other, IReadOnlyList<Change> repairs)
    {
        var (left, right) = Thing.Order.Compare(one.Thing, other.Thing) <= 0 ? (one, other) : (other, one);
        return new(
            ClashTypes.Period, left, right, edge.Edge.Kind, RuleTexts.Of(left.From, left.Until), RuleTexts.Of(right.From, right.Until),
            [.. initiatives.Touched(left).Intersect(initiatives.Touched(right))],
            left.Land is { } here && right.Land is { } there ? [.. initiatives.RegionsOfBoth(here, there).Select(region => region.Region)] : [], repairs);
    }
}
