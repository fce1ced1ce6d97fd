using Regio.Contracts.Networks;
using Regio.Contracts.Policy;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>
/// The rules once more, written apart from the product and as plainly as they can be: every network against every
/// other, no index, nothing remembered. Asks of a register its facts alone.
/// </summary>
internal sealed class Naive(Register register, DateOnly on)
{
    public CodeList Domains => Listed("domains");

    public CodeList TargetGroups => Listed("target-groups");

    public List<NetworkFacts> Active() => [.. register.Networks.Values
        .Where(n => n.Details.InForceFrom <= on && !(n.Details.InForceUntil <= on))];

    public HashSet<Guid> Resolve(Guid organisation)
    {
        var reached = new HashSet<Guid> { organisation };
        while (true)
        {
            var more = reached.Where(Ended).SelectMany(Next).Except(reached).ToList();
            if (more.Count == 0)
            {
                break;
            }

            reached.UnionWith(more);
        }

        var standing = reached.Where(o => !Ended(o) || Next(o).Count == 0).ToHashSet();
        return standing.Count > 0 ? standing : [organisation];
    }

    public HashSet<Guid> M(NetworkFacts network) => [.. network.Memberships
        .Where(m => (m.JoinedOn ?? network.Details.InForceFrom) <= on && !(m.LeftOn <= on))
        .SelectMany(m => Resolve(m.OrganisationId))];

    public HashSet<Guid> T(NetworkFacts network) => network.Territory.Count > 0
        ? [.. network.Territory.SelectMany(Resolve)]
        : [.. M(network).Where(o => register.Organisations.GetValueOrDefault(o)?.Kind == "municipality")];

    /// <summary>Left, right, shared, jaccard, containment, same chain: by external id, unordered.</summary>
    public List<(string Left, string Right, int Shared, double Jaccard, double Containment, bool SameChain)> Pairs()
    {
        var networks = Active().ConvertAll(n => (Facts: n, M: M(n), T: T(n), Chain: Chain(n.Id)));
        var pairs = new List<(string, string, int, double, double, bool)>();
        foreach (var a in networks)
        {
            foreach (var b in networks.Where(b => string.CompareOrdinal(a.Facts.ExternalId, b.Facts.ExternalId) < 0))
            {
                var shared = a.M.Intersect(b.M).Count();
                if (shared > 0 && (a.T.Count == 0 || b.T.Count == 0 || a.T.Overlaps(b.T)))
                {
                    pairs.Add((
                        a.Facts.ExternalId!, b.Facts.ExternalId!, shared, shared / (double)a.M.Union(b.M).Count(),
                        shared / (double)Math.Min(a.M.Count, b.M.Count), a.Chain.Contains(b.Facts.Id)));
                }
            }
        }

        return pairs;
    }

    /// <summary>
    /// Half the same members for other, known target groups, and some facility that one of them offers is for a group that
    /// is the other's, broader, narrower or related.
    /// </summary>
    public bool ShareAFacility(NetworkFacts a, NetworkFacts b)
    {
        var (mine, others) = (M(a), M(b));
        var (ofA, ofB) = (GroupsOf(a), GroupsOf(b));
        return mine.Intersect(others).Count() * 2 >= mine.Union(others).Count()
            && ofA.Count > 0 && ofB.Count > 0 && !ofA.SetEquals(ofB) && (Serves(a, ofB) || Serves(b, ofA));
    }

    /// <summary>
    /// The policies in force that oblige a network: those that name it, and those that name none and land where it is, for a
    /// domain and a target group that are its own, broader, narrower or related.
    /// </summary>
    public List<Guid> Obliging(NetworkFacts network) =>
    [
        .. register.Policies.Values.Where(policy =>
        {
            var said = policy.Versions.Where(version => version.From <= on).Select(version => version.Said).LastOrDefault() ?? policy.Versions[0].Said;
            var obliged = policy.Obligations.LastOrDefault(one => one.From <= on)?.Obliged;
            return obliged is not null && !(policy.PublishedOn > on) && said.From <= on && !(said.Until <= on)
                && (obliged.Networks.Count > 0 ? obliged.Networks.Contains(network.Id) : LandOf(said).Overlaps(T(network))
                    && Near(Domains, said.Domains, DomainsOf(network)) && Near(TargetGroups, said.TargetGroups, GroupsOf(network)));
        }).Select(policy => policy.Id),
    ];

    public HashSet<string> DomainsOf(NetworkFacts network) => [.. ObjectiveOf(network)?.Domains ?? network.Original?.Domains ?? network.Details.Domains];

    public HashSet<string> GroupsOf(NetworkFacts network) => [.. ObjectiveOf(network)?.TargetGroups ?? network.Original?.TargetGroups ?? network.Details.TargetGroups];

    public Objective? ObjectiveOf(NetworkFacts network) => (network.Revisions ?? []).LastOrDefault(revision => revision.From <= on)?.Objective;

    private HashSet<Guid> LandOf(PolicyDetails said) =>
    [
        .. register.Regions.Values
            .Where(region => said.Division is not null && register.Divisions.GetValueOrDefault(region.DivisionId)?.ExternalId == said.Division)
            .Where(region => said.Regions.Count == 0 || said.Regions.Contains(region.ExternalId)).SelectMany(region => region.MunicipalityIds).SelectMany(Resolve),
    ];

    private static bool Near(CodeList list, IEnumerable<string> some, IReadOnlyCollection<string> others) =>
        some.Any(one => others.Any(other => Alike(list, one, other) >= 0.5));

    public static double Alike(CodeList list, string one, string other) =>
        one == other ? 1
        : Above(list, one).Contains(other) || Above(list, other).Contains(one) ? 0.7
        : list.Code(one)?.Related.Contains(other) is true || list.Code(other)?.Related.Contains(one) is true ? 0.5
        : 0;

    private static List<string> Above(CodeList list, string code) => [.. (list.Code(code)?.Broader ?? []).SelectMany(one => Above(list, one).Append(one))];

    // Each code as it was last said to be, else as the product has it.
    private CodeList Listed(string list)
    {
        var (first, said) = (CodeLists.First.Single(one => one.Id == list), register.CodeLists.Values.Where(one => one.List == list).SelectMany(one => one.Codes).ToList());
        return first with { Concepts = [.. first.Concepts.Where(code => !said.Exists(one => one.Id == code.Id)), .. said] };
    }

    private bool Serves(NetworkFacts offering, HashSet<string> groups) => register.Facilities.Values.Any(facility =>
        facility.NetworkId == offering.Id && facility.Details.From <= on && !(facility.Details.Until <= on)
        && Near(TargetGroups, facility.Details.TargetGroups, groups));

    private HashSet<Guid> Chain(Guid network)
    {
        var chain = new HashSet<Guid> { network };
        for (var size = 0; size < chain.Count;)
        {
            size = chain.Count;
            foreach (var n in register.Networks.Values)
            {
                Guid[] linked = [n.Id, n.PreviousId ?? n.Id, n.NextId ?? n.Id];
                if (linked.Any(chain.Contains))
                {
                    chain.UnionWith(linked);
                }
            }
        }

        return chain;
    }

    private bool Ended(Guid o) => register.Organisations.TryGetValue(o, out var known) && known.ValidUntil <= on;

    private List<Guid> Next(Guid o) => [.. register.Successions.Values
        .Where(s => !s.Withdrawn && s.EffectiveOn <= on)
        .SelectMany(s => s.Links)
        .Where(l => l.FromId == o && l.ToId != o)
        .Select(l => l.ToId)];
}
