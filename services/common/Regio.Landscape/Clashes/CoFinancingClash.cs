using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>
/// The one demands money of a source that the other forbids; or, where both pay the same costs, the two may pay more than all
/// of them. Costs are the same where both are for the very same domain and target group and neither forbids the other.
/// </summary>
internal static class CoFinancingClash
{
    private const string State = "state";

    /// <summary>One for each source, in their order, and then one for the shares.</summary>
    public static IEnumerable<Clash> Of(Encounter met)
    {
        if (met is not { Left.Rules.CoFinancing: { } mine, Right.Rules.CoFinancing: { } its })
        {
            yield break;
        }

        foreach (var source in mine.Demanded.Intersect(its.Forbidden).Union(its.Demanded.Intersect(mine.Forbidden)).Order(StringComparer.Ordinal))
        {
            yield return met.Clash(
                ClashTypes.CoFinancing, source, RuleTexts.Of(mine), RuleTexts.Of(its), [.. Allows(met.Left, mine, its, source), .. Allows(met.Right, its, mine, source)]);
        }

        if (PaySameCosts(met) && mine.MinimumShare + its.MinimumShare < 100)
        {
            yield return met.Clash(
                ClashTypes.CoFinancing, $"{State}-share", RuleTexts.Of(mine), RuleTexts.Of(its),
                [Raises(met.Left, mine, 100 - its.MinimumShare!.Value), Raises(met.Right, its, 100 - mine.MinimumShare!.Value)]);
        }
    }

    private static bool PaySameCosts(Encounter met) =>
        met is { TargetGroups.Similarity: 1, Domains.Similarity: 1 } && !StackingClash.Holds(met);

    // Who forbids what the other does not demand need not allow it; where each forbids what the other demands, neither can mend it alone.
    private static IEnumerable<Change> Allows(Initiative by, CoFinancingRule rule, CoFinancingRule other, string source) => !Bars(rule, other, source) || Bars(other, rule, source) ? [] :
    [
        new(by.Thing, RepairKinds.AllowSource, source, With(by, rule with { Forbidden = [.. rule.Forbidden.Where(one => one != source)] })),
    ];

    private static bool Bars(CoFinancingRule rule, CoFinancingRule other, string source) => rule.Forbidden.Contains(source) && other.Demanded.Contains(source);

    private static Change Raises(Initiative by, CoFinancingRule rule, decimal share) =>
        new(by.Thing, RepairKinds.RaiseShareOfOthers, RuleTexts.Of(share), With(by, rule with { MinimumShare = share }));

    private static Initiative With(Initiative by, CoFinancingRule rule) => by with { Rules = by.Rules with { CoFinancing = rule } };
}
