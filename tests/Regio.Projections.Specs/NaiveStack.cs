using Regio.Contracts.Funding;
using Regio.Contracts.Policy;

namespace Regio.Projections.Specs;

/// <summary>What lands on a region and a target group in a period once more, each policy and scheme a line of words.</summary>
internal sealed class NaiveStack(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);
    private readonly NaiveReports reports = new(told, register, on);
    private readonly NaiveLandings landings = new(register, on);
    private readonly NaiveOwners owners = new(register);
    private readonly List<NaiveClash> clashes = new NaiveClashes(register, on).All();

    /// <summary>
    /// Every policy and scheme that is public, whose period shares a day with it, whose target groups meet and that addresses the region,
    /// pays something there or names a network there.
    /// </summary>
    public List<string> Of(DateOnly from, DateOnly until, Guid? region, string? group)
    {
        var there = region is { } asked ? register.Regions[asked].MunicipalityIds.SelectMany(naive.Resolve).ToHashSet() : null;
        var clashing = Clashing(there, group);
        var lines = new List<string>();
        foreach (var one in NaiveInitiative.All(register, on).OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var runs = !(one.From >= until) && !(one.Until <= from);
            var meets = group is null || NaiveLandings.MeetGroups(one.TargetGroups, [group]);
            var addresses = there is null || landings.Where(one).Overlaps(there);
            var paid = register.Grants.Values.Where(grant => grant.SchemeId == one.Id && grant.Awards.Any(award => award.On <= on) && (there is null || landings.Served(grant).Overlaps(there))).ToList();
            var named = one.IsPolicy && landings.Named(one).Any(network => IsThere(network, there));
            if (one.IsPublic(on) && runs && meets && (addresses || paid.Count > 0 || named))
            {
                lines.Add(Words(
                    one.Name, one.Owner(on) is { } owner ? $"{owner} under {owners.Ministry(owner, on)}" : null, one.From, one.Until,
                    paid.Select(grant => register.Networks[grant.NetworkId!.Value].ExternalId!).Distinct().Order(StringComparer.Ordinal),
                    paid.Count == 0 ? null : paid.Sum(grant => grant.Awards.Where(award => award.On <= on).Sum(award => award.Amounts.Sum(amount => amount.Amount))),
                    Budgets(one.Id, from, until), one.IsPolicy ? Obliges(one, there) : null, Dates(one, there).Where(date => from <= date.On && date.On < until).Distinct()
                        .OrderBy(date => date.On).ThenBy(date => date.What, StringComparer.Ordinal).Select(date => $"{date.On:MM-dd} {date.What}"),
                    clashing.Count(clash => clash.Left == one.Name || clash.Right == one.Name)));
            }
        }

        return lines;
    }

    /// <summary>One line for a policy or scheme.</summary>
    public static string Words(
        string name, string? owner, DateOnly? from, DateOnly? until, IEnumerable<string> networks, decimal? awarded, IEnumerable<string> budgets, string? obliges,
        IEnumerable<string> dates, int clashes) =>
        $"{name} of {owner} {from:O} {until:O} pays {string.Join('+', networks)} {awarded:0.##} of {string.Join('+', budgets)} obliges {obliges} on {string.Join(", ", dates)} with {clashes}";

    /// <summary>What a policy obliges: whom, what that costs, what goes with it and what nobody pays.</summary>
    public static string Obligation(IEnumerable<string> networks, bool areNamed, decimal? cost, decimal funded, decimal? unfunded) =>
        $"{string.Join('+', networks)} {areNamed} for {cost:0.##} with {funded:0.##} without {unfunded:0.##}";

    private string? Obliges(NaiveInitiative policy, HashSet<Guid>? there)
    {
        if (landings.Mandate(policy) is not { } mandate)
        {
            return null;
        }

        var (funded, cost) = (mandate.Funding.Sum(one => one.Amount), mandate.CostPerYear);
        return Obligation(
            landings.Obliged(policy).Where(network => IsThere(network, there)).Select(network => register.Networks[network].ExternalId!).Order(StringComparer.Ordinal),
            mandate.Networks.Count > 0, cost, funded, cost is null ? null : cost > funded ? cost - funded : 0);
    }

    // A network is there while it is active.
    private bool IsThere(Guid network, HashSet<Guid>? there) => naive.Active().Find(one => one.Id == network) is { } active && (there is null || naive.T(active).Overlaps(there));

    // What goes on, for a side that is for the group, and is felt by a network or in a region there.
    private List<NaiveClash> Clashing(HashSet<Guid>? there, string? group)
    {
        var all = NaiveInitiative.All(register, on).ToDictionary(one => one.Name);
        NaiveInitiative[] Sides(NaiveClash clash) => clash.Right is null ? [all[clash.Left]] : [all[clash.Left], all[clash.Right]];
        return clashes.FindAll(clash => (clash.Type == "period" || Sides(clash).All(one => !(one.Until <= on)))
            && (group is null || Sides(clash).Any(one => NaiveLandings.MeetGroups(one.TargetGroups, [group])))
            && (there is null || naive.Active().Any(network => clash.Networks.Split(' ').Contains(network.ExternalId) && naive.T(network).Overlaps(there))
                || register.Regions.Values.Any(region => clash.Regions.Split(' ').Contains(region.ExternalId)
                    && region.MunicipalityIds.SelectMany(naive.Resolve).Any(one => there.Contains(one) && (clash.Right is null || landings.Where(all[clash.Right]).Contains(one))))));
    }

    private IEnumerable<string> Budgets(Guid scheme, DateOnly from, DateOnly until) => told.OfType<BudgetSet>().Where(set => set.SchemeId == scheme && set.DecidedOn <= on)
        .GroupBy(set => set.Year).Where(year => from.Year <= year.Key && year.Key <= until.AddDays(-1).Year).OrderBy(year => year.Key).Select(year => $"{year.Key} {year.Last().Amount:0.##}");

    private IEnumerable<(DateOnly On, string What)> Dates(NaiveInitiative one, HashSet<Guid>? there)
    {
        foreach (var (day, what) in new[] { (one.From, "starts"), (one.Until, "ends") })
        {
            if (day is { } known)
            {
                yield return (known, what);
            }
        }

        foreach (var call in told.OfType<CallPlanned>().Where(call => call.SchemeId == one.Id))
        {
            yield return (DateOnly.FromDateTime(call.Call.OpensAt.DateTime), "call-opens call");
            yield return (DateOnly.FromDateTime(call.Call.ClosesAt.DateTime), "call-closes call");
        }

        foreach (var target in register.Schemes.GetValueOrDefault(one.Id)?.On(on).Terms?.Targets ?? [])
        {
            yield return (target.By, $"target-by {target.Indicator}");
        }

        foreach (var obliged in told.OfType<CooperationObliged>().Where(obliged => obliged.PolicyId == one.Id))
        {
            yield return (obliged.From, "obliges");
        }

        foreach (var owed in reports.All().Where(owed => owed.Scheme == one.Id && (there is null || landings.Served(register.Grants[owed.Grant]).Overlaps(there))))
        {
            yield return (owed.DueOn, $"report-due {register.Networks[owed.Network].ExternalId}");
        }
    }
}
