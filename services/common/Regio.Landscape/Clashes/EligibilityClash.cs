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
            var there = stuck.SelectMany(network => network.Kinds).ToHashSet();
            yield return met.Clash(
                ClashTypes.Eligibility, null, RuleTexts.Of(mine), RuleTexts.Of(its), [.. Admits(met.Left, its, there), .. Admits(met.Right, mine, there)]) with
            {
                Networks = [.. stuck.Select(network => network.Id)],
                Regions = [],
            };
        }
    }

    private static IEnumerable<Change> Admits(Initiative by, ImmutableArray<string> others, HashSet<string> there) => others
        .Where(there.Contains).Order(StringComparer.Ordinal).Take(1)
        .Select(kind => new Change(by.Thing, RepairKinds.AdmitLead, kind, by with { Rules = by.Rules with { LeadKinds = [.. by.Rules.LeadKinds, kind] } }));
}
