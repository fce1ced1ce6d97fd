using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>What two networks that overlap are to one another once more: the first kind that holds, in whole numbers where these are told.</summary>
internal sealed class NaiveKinds(Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    /// <summary>The kind, and how alike the domains and the target groups are; null: unknown.</summary>
    public (string Kind, double? Domains, double? Groups) Of(NetworkFacts a, NetworkFacts b, bool areVersions)
    {
        var (mine, others) = (naive.M(a), naive.M(b));
        var (shared, all, least) = (mine.Intersect(others).Count(), mine.Union(others).Count(), Math.Min(mine.Count, others.Count));
        var domains = Alike(naive.Domains, naive.DomainsOf(a), naive.DomainsOf(b));
        var groups = Alike(naive.TargetGroups, naive.GroupsOf(a), naive.GroupsOf(b));
        var isOneByLaw = IsByLaw(a) && IsByLaw(b) && mine.SetEquals(others) && naive.T(a).Count > 0 && naive.T(a).SetEquals(naive.T(b));
        var domainsMeet = naive.DomainsOf(a).Any(one => naive.DomainsOf(b).Any(other => Naive.Alike(naive.Domains, one, other) >= 0.5));
        var kind = areVersions || isOneByLaw ? "same-chain"
            : shared * 10 >= all * 6 && shared >= 2 && domains >= 0.5 && groups >= 0.5 ? "possible-duplicate"
            : shared * 10 >= least * 6 && domainsMeet && (Crosses(a, b) || Crosses(b, a)) ? "crossing"
            : naive.ShareAFacility(a, b) ? "shared-facility"
            : shared * 10 >= all * 8 && shared >= 3 ? "same-table"
            : "none";
        return (kind, domains, groups);
    }

    // One that was made to be, and is younger than the other, which was not.
    private bool Crosses(NetworkFacts obliged, NetworkFacts other) =>
        (IsByLaw(obliged) || obliged.Details.Obligation == "scheme-induced" || naive.Obliging(obliged).Count > 0)
        && other.Details.Obligation == "voluntary" && naive.Obliging(other).Count == 0 && Start(obliged) > Start(other);

    private DateOnly Start(NetworkFacts network)
    {
        var chain = new NaiveLives(register, on).ChainOf(network.Id);
        return register.Networks.Values.Where(n => chain.Contains(n.Id) && n.Details.InForceFrom != n.Details.InForceUntil).Min(n => n.Details.InForceFrom);
    }

    private static bool IsByLaw(NetworkFacts network) => network.Details.Obligation is "form-obliged" or "cooperation-obliged";

    // The mean, over both directions, of the best match of each concept.
    private static double? Alike(CodeList list, HashSet<string> some, HashSet<string> others)
    {
        List<double> best = [.. some.Select(one => others.Select(other => Naive.Alike(list, one, other)).DefaultIfEmpty(0).Max())];
        best.AddRange(others.Select(other => some.Select(one => Naive.Alike(list, one, other)).DefaultIfEmpty(0).Max()));
        return some.Count == 0 || others.Count == 0 ? null : best.Average();
    }
}
