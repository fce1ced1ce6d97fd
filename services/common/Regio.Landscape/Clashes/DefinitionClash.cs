namespace Regio.Landscape;

/// <summary>
/// The same concept is counted by different definitions: one of either is none of the other. Two indicators with the very same
/// definition are no clash, nor are two that both count a concept by the same few.
/// </summary>
internal static class DefinitionClash
{
    /// <summary>One for each concept, in the order of the concepts.</summary>
    public static IEnumerable<Clash> Of(Encounter met) =>
        met.Left.Rules.Counted.Select(one => one.Concept).Intersect(met.Right.Rules.Counted.Select(one => one.Concept))
            .Order(StringComparer.Ordinal).Select(concept => Of(met, concept)).OfType<Clash>();

    private static Clash? Of(Encounter met, string concept)
    {
        var (mine, its) = (Counted(met.Left, concept), Counted(met.Right, concept));
        return mine.TrueForAll(one => its.Exists(one.CountsAs)) && its.TrueForAll(one => mine.Exists(one.CountsAs)) ? null : met.Clash(
            ClashTypes.IndicatorDefinition, concept, RuleTexts.Of(mine), RuleTexts.Of(its),
            [Adopts(met.Left, concept, its), Adopts(met.Right, concept, mine)]);
    }

    // All of them: by fewer or more than the other it would still count otherwise.
    private static Change Adopts(Initiative by, string concept, IReadOnlyList<CountedConcept> now) => new(
        by.Thing, RepairKinds.AdoptIndicator, RuleTexts.Of(now),
        by with { Rules = by.Rules with { Counted = [.. by.Rules.Counted.Where(one => one.Concept != concept), .. now] } });

    private static List<CountedConcept> Counted(Initiative of, string concept) =>
    [
        .. of.Rules.Counted.Where(one => one.Concept == concept).OrderBy(one => one.Indicator, StringComparer.Ordinal).ThenBy(one => one.Edition),
    ];
}
