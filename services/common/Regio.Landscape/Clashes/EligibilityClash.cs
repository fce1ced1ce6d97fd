using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>No member of a network that both touch may lead under both.</summary>
internal static class EligibilityClash
{
    /// <summary>At most one, with the networks of which it holds.</summary>
    public static IEnumerable<Clash> Of(Initiatives initiatives, Encounter met)
    {
        var (mine, its) = (met.Left.Rules.LeadKinds, met.Right.Rules.LeadKinds);
        if (mine.IsEmpty || its.IsEmpty)
        {
            yield break;
        }

        var stuck = met.Networks.Select(id => (Id: id, Kinds: initiatives.KindsIn(id)))
            .Where(network => network.Kinds.Count > 0 && !network.Kinds.Any(kind => mine.Contains(kind) && its.Contains(kind))).ToList();
        if (stuck.Count > 0)
        {
            yield return met.Clash(
                ClashTypes.Eligibility, null, RuleTexts.Of(mine), RuleTexts.Of(its),
                [.. Admits(met.Left, its, stuck.Select(network => network.Kinds)), .. Admits(met.Right, mine, stuck.Select(network => network.Kinds))]) with
            {
                Networks = [.. stuck.Select(network => network.Id)],
                Regions = [],
            };
        }
    }

    // None where a network has nobody whom the other lets lead: whomever the one admits, that network stays stuck.
    private static IEnumerable<Change> Admits(Initiative by, ImmutableArray<string> others, IEnumerable<IReadOnlyList<string>> stuck)
    {
        var ways = stuck.Select(kinds => others.Where(kinds.Contains).Order(StringComparer.Ordinal).ToList()).DistinctBy(kinds => string.Join(' ', kinds)).ToList();
        return ways.Exists(kinds => kinds.Count == 0) ? [] : [Admits(by, Fewest(ways))];
    }

    private static Change Admits(Initiative by, IReadOnlyList<string> kinds) => new(
        by.Thing, RepairKinds.AdmitLead, RuleTexts.Of(kinds), by with { Rules = by.Rules with { LeadKinds = [.. by.Rules.LeadKinds, .. kinds] } });

    // As few as hold one of each; of as few the first by their codes.
    private static ImmutableList<string> Fewest(List<List<string>> ways)
    {
        var kinds = ways.SelectMany(way => way).Distinct().Order(StringComparer.Ordinal).ToList();
        return Enumerable.Range(1, kinds.Count).SelectMany(size => Choices(kinds, size, 0)).First(choice => ways.TrueForAll(way => way.Exists(choice.Contains)));
    }

    private static IEnumerable<ImmutableList<string>> Choices(List<string> of, int size, int from) => size == 0 ? [[]]
        : Enumerable.Range(from, of.Count - from).SelectMany(i => Choices(of, size - 1, i + 1).Select(rest => rest.Insert(0, of[i])));
}
