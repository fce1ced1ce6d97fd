namespace Regio.Projections.Specs;

/// <summary>What a network on the council sheet is for once more, whether it had to be made, and which policies oblige or steer it.</summary>
internal sealed class NaiveSheetAims(Register register, DateOnly on)
{
    private readonly NaiveLandings landings = new(register, on);
    private readonly Naive naive = new(register, on);

    /// <summary>The objective, domains and target groups, and what would show success; null: nothing of it is known.</summary>
    public (string? For, string? Yields) Purpose(NetworkFacts network)
    {
        var aim = naive.ObjectiveOf(network) ?? network.Original;
        var (purpose, measure) = aim is null ? (network.Details.Purpose, network.Details.SuccessMeasure) : (aim.Purpose, aim.SuccessMeasure);
        var (domains, groups) = (naive.DomainsOf(network), naive.GroupsOf(network));
        return (purpose is null && domains.Count == 0 && groups.Count == 0 ? null : Words(purpose, domains, groups), measure is null ? null : measure.Text ?? "");
    }

    /// <summary>The code and its source, and what is public and named by that, rests on it or obliges by it; null: unknown.</summary>
    public string? Obligation(NetworkFacts network)
    {
        if (network.Details is not { Obligation: not "unknown" } details)
        {
            return null;
        }

        var madeFor = NaiveInitiative.All(register, on).Where(one => one.IsPublic(on) && details.ObligationSource is { } source
            && new[] { one.Name, one.Id.ToString(), landings.Mandate(one)?.Article }.Concat(Grounds(one)).Contains(source, StringComparer.OrdinalIgnoreCase));
        return Words(details.Obligation, details.ObligationSource, madeFor.Select(one => one.Name));
    }

    /// <summary>Public policies in force: those that oblige it first, with what that costs, and those that are for the same there.</summary>
    public List<string> Policies(NetworkFacts network) =>
    [
        .. NaiveInitiative.All(register, on).Where(one => one.IsPolicy && one.IsPublic(on) && one.From <= on && !(one.Until <= on))
            .Select(one => (Policy: one, Mandate: landings.Obliged(one).Contains(network.Id) ? landings.Mandate(one) : null))
            .Where(one => one.Mandate is not null || landings.Touched(one.Policy).Contains(network.Id))
            .OrderBy(one => one.Mandate is null).ThenBy(one => one.Policy.Name, StringComparer.Ordinal)
            .Select(one => Words(
                one.Policy.Name, one.Policy.Owner(on), one.Mandate is not null, one.Mandate?.Article, one.Mandate?.CostPerYear, one.Mandate?.Funding.Sum(part => part.Amount),
                one.Mandate?.CostPerYear is { } cost ? decimal.Max(0, cost - one.Mandate.Funding.Sum(part => part.Amount)) : null)),
    ];

    /// <summary>What it is for, in words.</summary>
    public static string Words(string? purpose, IEnumerable<string> domains, IEnumerable<string> groups) => $"{purpose} in {string.Join('+', domains.Order())} for {string.Join('+', groups.Order())}";

    /// <summary>Whether it had to be made, in words.</summary>
    public static string Words(string obligation, string? source, IEnumerable<string> madeFor) => $"{obligation} by {source} for {string.Join('+', madeFor.Order(StringComparer.Ordinal))}";

    /// <summary>A policy, in words.</summary>
    public static string Words(string policy, string? owner, bool obliges, string? article, decimal? cost, decimal? funded, decimal? unfunded) =>
        $"{policy} of {owner} {obliges} {article} {cost:0.##} {funded:0.##} {unfunded:0.##}";

    private IEnumerable<string> Grounds(NaiveInitiative one) => register.Policies.TryGetValue(one.Id, out var policy)
        ? (policy.Versions.LastOrDefault(version => version.From <= on) ?? policy.Versions[0]).Said.LegalGrounds
        : [];
}
