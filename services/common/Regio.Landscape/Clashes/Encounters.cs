using Regio.Rules;

namespace Regio.Landscape;

/// <summary>
/// Which initiatives meet. Found by the divisions that lie over each other, the target groups that meet and the networks that are
/// shared, so that the cost follows the pairs that may meet and not all that there could be.
/// </summary>
internal static class Encounters
{
    /// <summary>Every pair that meets, each once.</summary>
    public static IEnumerable<Encounter> Among(Initiatives initiatives, IReadOnlyList<Initiative> all) =>
        Candidates(initiatives.Standing.Register.Concepts, all).Select(pair => Encounter.Of(initiatives, pair.One, pair.Other)).OfType<Encounter>();

    /// <summary>Every one of some that an initiative meets.</summary>
    public static IEnumerable<Encounter> With(Initiatives initiatives, Initiative one, IEnumerable<Initiative> others) =>
        others.Select(other => Encounter.Of(initiatives, one, other)).OfType<Encounter>();

    private static IEnumerable<(Initiative One, Initiative Other)> Candidates(Concepts concepts, IReadOnlyList<Initiative> all)
    {
        var landed = Landed(concepts, all).ToHashSet();
        return landed.Concat(Sharing(all).Where(pair => !landed.Contains(pair))).Select(pair => (all[pair.One], all[pair.Other]));
    }

    // Of like ones, in the same division and for the same target groups, all may meet or none does.
    private static IEnumerable<(int One, int Other)> Landed(Concepts concepts, IReadOnlyList<Initiative> all)
    {
        var alike = all.Index().Where(one => one.Item is { Land: not null, TargetGroups.IsEmpty: false })
            .GroupBy(one => (Division: one.Item.Land!.Division.Id, Groups: string.Join(' ', one.Item.TargetGroups)))
            .Select(group => (group.Key.Division, group.First().Item.TargetGroups, At: group.Select(one => one.Index).ToList())).ToList();
        var (lying, over) = (alike.Index().ToLookup(one => one.Item.Division), Over(all));
        return
            from one in alike.Index()
            from division in over[one.Item.Division]
            from other in lying[division]
            where one.Index <= other.Index && concepts.TargetGroups.Meets(one.Item.TargetGroups, other.Item.TargetGroups) is not null
            from here in one.Item.At
            from there in other.Item.At
            where one.Index < other.Index || here < there
            select here < there ? (here, there) : (there, here);
    }

    // Which divisions hold a municipality that another holds, as far as something lands there: each lies over itself.
    private static ILookup<Guid, Guid> Over(IReadOnlyList<Initiative> all) => all
        .Select(one => one.Land).OfType<Land>().Distinct().SelectMany(land => land.Municipalities.Select(municipality => (Municipality: municipality, Division: land.Division.Id)))
        .Distinct().GroupBy(one => one.Municipality, one => one.Division)
        .SelectMany(divisions => divisions.SelectMany(one => divisions.Select(other => (one, other)))).Distinct().ToLookup(pair => pair.one, pair => pair.other);

    private static IEnumerable<(int One, int Other)> Sharing(IReadOnlyList<Initiative> all) => all.Index()
        .SelectMany(one => one.Item.Networks.Select(network => (network, one.Index))).GroupBy(one => one.network, one => one.Index)
        .SelectMany(at => at.SelectMany((one, i) => at.Skip(i + 1).Select(other => one < other ? (one, other) : (other, one)))).Distinct();
}
