using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>Where policies and schemes land once more, and which networks they touch there on a day.</summary>
internal sealed class NaiveLandings(Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    /// <summary>The regions that one addresses: of its division all, or those that it is about.</summary>
    public List<(string Name, HashSet<Guid> Municipalities)> Regions(NaiveInitiative one) => one.Division is null ? [] :
    [
        .. register.Regions.Values.Where(region => register.Divisions.GetValueOrDefault(region.DivisionId)?.ExternalId == one.Division)
            .Where(region => one.Regions.Count == 0 || one.Regions.Contains(region.ExternalId)).OrderBy(region => region.ExternalId, StringComparer.Ordinal)
            .Select(region => (region.ExternalId!, region.MunicipalityIds.SelectMany(naive.Resolve).ToHashSet())),
    ];

    /// <summary>All municipalities there.</summary>
    public HashSet<Guid> Where(NaiveInitiative one) => [.. Regions(one).SelectMany(region => region.Municipalities)];

    /// <summary>What a policy obliges on the day; null: nothing.</summary>
    public Contracts.Policy.CooperationObliged? Mandate(NaiveInitiative one) => register.Policies.GetValueOrDefault(one.Id)?.Obligations.LastOrDefault(version => version.From <= on)?.Obliged;

    /// <summary>The networks that a scheme pays, by its awards until the day, or that the obligation of a policy names.</summary>
    public HashSet<Guid> Named(NaiveInitiative one) => one.IsPolicy ? [.. Mandate(one)?.Networks ?? []] :
    [
        .. register.Grants.Values.Where(grant => grant.SchemeId == one.Id && grant.NetworkId is not null && grant.Awards.Any(award => award.On <= on)).Select(grant => grant.NetworkId!.Value),
        .. register.RecordedGrants.Values.Select(grant => grant.Record).Where(told => told.SchemeId == one.Id && told.NetworkId is not null && !(told.DecidedOn > on)).Select(told => told.NetworkId!.Value),
    ];

    /// <summary>Those, and the active ones that are there and for a domain and a target group that meet its own.</summary>
    public HashSet<Guid> Touched(NaiveInitiative one) =>
    [
        .. Named(one), .. naive.Active().Where(network => MeetDomains(naive.DomainsOf(network), one.Domains) && MeetGroups(naive.GroupsOf(network), one.TargetGroups)
            && naive.T(network).Overlaps(Where(one))).Select(network => network.Id),
    ];

    /// <summary>The networks that an obligation is about: those that it names, else those that the policy touches.</summary>
    public HashSet<Guid> Obliged(NaiveInitiative policy) => Mandate(policy) is null ? [] : Named(policy) is { Count: > 0 } named ? named : Touched(policy);

    /// <summary>Where the money of a grant lands: in the region that it is for, else where its network is, or was on its last day.</summary>
    public HashSet<Guid> Served(GrantFacts grant)
    {
        if (grant.Details.RegionId is { } id && register.Regions.GetValueOrDefault(id) is { MunicipalityIds.Count: > 0 } region)
        {
            return [.. region.MunicipalityIds.SelectMany(naive.Resolve)];
        }

        var network = grant.NetworkId is { } paid ? register.Networks.GetValueOrDefault(paid) : null;
        return network is null ? []
            : network.Details.InForceUntil is { } until && until <= on ? [.. new Naive(register, until.AddDays(-1)).T(network).SelectMany(naive.Resolve)]
            : naive.T(network);
    }

    /// <summary>Whether target groups meet.</summary>
    public static bool MeetGroups(IEnumerable<string> some, IEnumerable<string> others) => Meet(CodeLists.TargetGroups, some, others);

    /// <summary>Whether domains meet.</summary>
    public static bool MeetDomains(IEnumerable<string> some, IEnumerable<string> others) => Meet(CodeLists.Domains, some, others);

    private static bool Meet(CodeList list, IEnumerable<string> some, IEnumerable<string> others) => some.Any(one => others.Any(other => Alike(list, one, other) >= 0.5));

    private static double Alike(CodeList list, string a, string b) =>
        a == b ? 1 : Above(list, a).Contains(b) || Above(list, b).Contains(a) ? 0.7 : Of(list, a).Related.Contains(b) || Of(list, b).Related.Contains(a) ? 0.5 : 0;

    private static HashSet<string> Above(CodeList list, string code) => [.. Of(list, code).Broader.SelectMany(b => Above(list, b).Append(b))];

    private static Concept Of(CodeList list, string code) => list.Concepts.Single(c => c.Id == code);
}
