using Regio.Projections;
using Regio.Projections.Specs;

namespace Regio.EndToEnd;

/// <summary>A meta-network by the plain rules, comparable by value.</summary>
internal sealed record PlainMeta(
    string Networks, int Organisations, double Density, double Centralisation, string Connectors);

/// <summary>More of the rules of the views, written apart from the product: for values over the whole road.</summary>
internal sealed class NaiveViews(Register register, DateOnly on)
{
    private readonly Naive _naive = new(register, on);

    /// <summary>Meta-networks at the default thresholds, in their order.</summary>
    public IReadOnlyList<PlainMeta> MetaNetworks()
    {
        var edges = _naive.Pairs().Where(p => p.Jaccard >= 0.5 && p.Shared >= 3).Select(p => (p.Left, p.Right)).ToList();
        var left = edges.SelectMany(e => new[] { e.Left, e.Right }).Distinct().ToHashSet();
        var found = new List<SortedSet<string>>();
        while (left.Count > 0)
        {
            var one = new SortedSet<string>(StringComparer.Ordinal) { left.First() };
            for (var size = 0; size < one.Count;)
            {
                size = one.Count;
                one.UnionWith(edges.Where(e => one.Contains(e.Left) || one.Contains(e.Right))
                    .SelectMany(e => new[] { e.Left, e.Right }).ToList());
            }

            left.ExceptWith(one);
            found.Add(one);
        }

        var active = _naive.Active().ToDictionary(n => n.ExternalId!, n => _naive.M(n));
        return [.. found
            .OrderByDescending(one => one.Count).ThenBy(one => string.Join('\n', one), StringComparer.Ordinal)
            .Select(one => Meta(one, edges, active))];
    }

    /// <summary>Number of networks and of distinct partners of an organisation.</summary>
    public (int Networks, int Partners) Portfolio(string organisation)
    {
        var itself = Ids.Id(organisation);
        var meetings = _naive.Active().Select(_naive.M).Where(members => members.Contains(itself)).ToList();
        return (meetings.Count, meetings.SelectMany(members => members).Where(o => o != itself).Distinct().Count());
    }

    /// <summary>Congruence of two editions, and the number of municipalities that both cover.</summary>
    public (int Municipalities, double? Congruence) Congruence(string left, string right)
    {
        var (one, other) = (Regions(left), Regions(right));
        var both = one.SelectMany(r => r).Intersect(other.SelectMany(r => r)).ToHashSet();
        var (inOne, inOther) = (Together(one, both), Together(other, both));
        var either = inOne.Union(inOther).Count();
        return (both.Count, either == 0 ? null : inOne.Intersect(inOther).Count() / (double)either);
    }

    private List<HashSet<Guid>> Regions(string division) => [.. register.Regions.Values
        .Where(r => r.DivisionId == Ids.Id(division)).Select(r => r.MunicipalityIds.ToHashSet())];

    private static HashSet<(Guid, Guid)> Together(List<HashSet<Guid>> regions, HashSet<Guid> both) => [.. regions
        .Select(r => r.Where(both.Contains).ToList())
        .SelectMany(r => r.SelectMany(a => r.Where(b => a.CompareTo(b) < 0).Select(b => (a, b))))];

    private PlainMeta Meta(
        SortedSet<string> networks, List<(string Left, string Right)> edges, Dictionary<string, HashSet<Guid>> members)
    {
        var n = networks.Count;
        var degrees = networks.Select(network => edges.Count(e => e.Left == network || e.Right == network)).ToList();
        var connectors = networks.SelectMany(network => members[network]).CountBy(o => o)
            .Where(o => o.Value >= 2)
            .Select(o => (Id: register.Organisations[o.Key].ExternalId, o.Value))
            .OrderByDescending(o => o.Value).ThenBy(o => o.Id, StringComparer.Ordinal)
            .Take(10);
        return new(
            string.Join(' ', networks),
            networks.SelectMany(network => members[network]).Distinct().Count(),
            Math.Round(degrees.Sum() / (double)(n * (n - 1)), 12),
            n == 2 ? 0 : Math.Round(degrees.Sum(degree => degrees.Max() - degree) / (double)((n - 1) * (n - 2)), 12),
            string.Join(' ', connectors.Select(o => $"{o.Id} {o.Value}")));
    }
}
