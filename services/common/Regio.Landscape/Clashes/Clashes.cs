using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>Which rules clash where initiatives meet. Pure, and on recorded facts alone: what is not told makes no clash.</summary>
internal static class Clashes
{
    /// <summary>Every clash among initiatives, in the order of lists.</summary>
    public static IReadOnlyList<Clash> Among(Initiatives initiatives, IReadOnlyList<Initiative> all)
    {
        var (among, met) = (all.Select(one => one.Id).ToHashSet(), new HashSet<(Guid, Guid)>());
        var meeting = Encounters.Among(initiatives, all).ToList();
        met.UnionWith(meeting.Select(one => (one.Left.Id, one.Right.Id)));
        return Ordered(
        [
            .. meeting.SelectMany(one => Of(initiatives, one)),
            .. initiatives.Standing.Register.Edges.Values.Where(edge => among.Contains(edge.Edge.FromId) && among.Contains(edge.Edge.ToId))
                .Select(edge => PeriodClash.Of(initiatives, edge)).OfType<Clash>().Where(clash => !met.Contains((clash.Left.Id, clash.Right!.Id))),
            .. all.Select(one => MandateClash.Of(initiatives, one)).OfType<Clash>(),
        ]);
    }

    /// <summary>Every clash of two that meet, type by type.</summary>
    public static IEnumerable<Clash> Of(Initiatives initiatives, Encounter met) => Of(initiatives, met, null);

    /// <summary>The same, by what their owners had said by a day that the two are to each other.</summary>
    public static IEnumerable<Clash> Of(Initiatives initiatives, Encounter met, DateOnly? saidBy) =>
    [
        .. ReportingClash.Of(initiatives.Thresholds, met), .. DefinitionClash.Of(met), .. DivisionClash.Of(initiatives, met), .. EligibilityClash.Of(initiatives, met),
        .. StackingClash.Of(met), .. CoFinancingClash.Of(met), .. PeriodClash.Between(initiatives, met, saidBy),
    ];

    /// <summary>Every clash of two, whether they meet or hang together alone, in the order of lists.</summary>
    public static IReadOnlyList<Clash> Between(Initiatives initiatives, Initiative one, Initiative other)
    {
        var register = initiatives.Standing.Register;
        return Ordered(Encounter.Of(initiatives, one, other) is { } met
            ? Of(initiatives, met)
            : one.IsVeiled || other.IsVeiled ? []
            : register.EdgesOf[one.Id].Intersect(register.EdgesOf[other.Id])
                .Select(id => PeriodClash.Of(initiatives, register.Edges[id])).OfType<Clash>());
    }

    /// <summary>What of the clashes of two remains after a change of one of them: types, each with its subject.</summary>
    public static IReadOnlyList<(string Type, string? Subject)> Remaining(Initiatives initiatives, Clash clash, Change change)
    {
        if (clash.Right is not { } right)
        {
            return [];
        }

        var (one, other) = (change.By.Id == clash.Left.Id ? change.Made : clash.Left, change.By.Id == right.Id ? change.Made : right);
        return [.. (Encounter.Of(initiatives, one, other) is { } met ? Of(initiatives, met) : PeriodClash.Between(initiatives, one, other, null)).Select(left => (left.Type, left.Subject))];
    }

    private static IReadOnlyList<Clash> Ordered(IEnumerable<Clash> clashes) =>
    [
        .. clashes.DistinctBy(clash => (clash.Type, clash.Subject, clash.Left.Id, clash.Right?.Id)).OrderBy(clash => clash.Left.Thing, Thing.Order).ThenBy(clash => clash.Right?.Thing.Key, StringComparer.Ordinal)
            .ThenBy(clash => clash.Right?.Id).ThenBy(clash => Place(clash.Type)).ThenBy(clash => clash.Subject, StringComparer.Ordinal),
    ];

    private static int Place(string type) => ClashTypes.All.Index().First(one => one.Item == type).Index;
}
