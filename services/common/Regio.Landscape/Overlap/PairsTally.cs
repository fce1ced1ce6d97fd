namespace Regio.Landscape;

/// <summary>
/// How many pairs there are, and of how many it is unknown what they are to one another; kept beside the pairs, so that who asks for a
/// page of them need not look at all.
/// </summary>
/// <param name="Pairs">All of them.</param>
/// <param name="WantDomains">Those that could have a kind if their domains were known.</param>
/// <param name="WantTargetGroups">Those that could have one if their target groups were.</param>
/// <param name="Want">Those of either.</param>
internal sealed record PairsTally(int Pairs, int WantDomains, int WantTargetGroups, int Want)
{
    /// <summary>Of pairs that are told by some thresholds; the usual ones when none are given.</summary>
    public static PairsTally Of(IEnumerable<OverlapPair> pairs, OverlapThresholds? by = null)
    {
        var (from, all, domains, groups, either) = (by ?? OverlapThresholds.Usual, 0, 0, 0, 0);
        foreach (var pair in pairs)
        {
            var (domain, group) = (OverlapRules.WantsDomains(pair, from), OverlapRules.WantsTargetGroups(pair, from));
            all++;
            domains += domain ? 1 : 0;
            groups += group ? 1 : 0;
            either += domain || group ? 1 : 0;
        }

        return new(all, domains, groups, either);
    }

    /// <summary>After some pairs went and others came.</summary>
    public PairsTally After(PairsTally gone, PairsTally come) => new(
        Pairs - gone.Pairs + come.Pairs, WantDomains - gone.WantDomains + come.WantDomains,
        WantTargetGroups - gone.WantTargetGroups + come.WantTargetGroups, Want - gone.Want + come.Want);
}
