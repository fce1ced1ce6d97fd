using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>A clash as the plain rules find it: sides and subject by what they are called, networks and regions sorted.</summary>
internal sealed record NaiveClash(string Type, string Left, string? Right, string? Subject, string Networks, string Regions);

/// <summary>
/// The rules of clashes once more, written apart from the product and as plainly as they can be: every policy and scheme against
/// every other, no index, day by day where days matter. Asks of a register its facts alone; texts read as on the day, or on another.
/// </summary>
internal sealed class NaiveClashes(Register register, DateOnly on, DateOnly? readOn = null)
{
    private readonly DateOnly read = readOn ?? on;
    private readonly Naive naive = new(register, on);
    private readonly NaiveLandings landings = new(register, on);

    public List<NaiveClash> All()
    {
        var all = NaiveInitiative.All(register, read).Where(one => one.IsPublic(on)).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        var found = all.SelectMany(Unfunded).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                found.AddRange(Between(all[i], all[j]));
                found.AddRange(Edges(all[i], all[j]));
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>Whether target groups, domains, territories and periods of two meet.</summary>
    public bool Meet(NaiveInitiative one, NaiveInitiative other) => ShareDays(one, other) && landings.Where(one).Overlaps(landings.Where(other))
        && NaiveLandings.MeetGroups(one.TargetGroups, other.TargetGroups) && NaiveLandings.MeetDomains(one.Domains, other.Domains);

    /// <summary>Whether both pay or name a network.</summary>
    public bool Share(NaiveInitiative one, NaiveInitiative other) => landings.Named(one).Overlaps(landings.Named(other));

    /// <summary>What clashes between two, the first by name first.</summary>
    public IEnumerable<NaiveClash> Between(NaiveInitiative one, NaiveInitiative other)
    {
        var shared = landings.Named(one).Intersect(landings.Named(other)).ToHashSet();
        var lands = NaiveLandings.MeetGroups(one.TargetGroups, other.TargetGroups) && landings.Where(one).Overlaps(landings.Where(other));
        if (!ShareDays(one, other) || (!lands && shared.Count == 0))
        {
            yield break;
        }

        var networks = lands ? landings.Touched(one).Intersect(landings.Touched(other)).ToHashSet() : shared;
        var standing = naive.Active().Where(n => networks.Contains(n.Id)).ToList();
        var regions = lands ? landings.Regions(one).Where(r => r.Municipalities.Overlaps(landings.Where(other))).ToList() : [];
        NaiveClash Clash(string type, string? subject, IEnumerable<Guid>? felt = null, IEnumerable<string>? there = null) => new(
            type, one.Name, other.Name, subject, Names(felt ?? networks), Text(there ?? regions.Select(r => r.Name)));

        foreach (var concept in Reports(one).Select(r => r.Concept).Intersect(Reports(other).Select(r => r.Concept)))
        {
            var serves = from r in Reports(one) where r.Concept == concept from s in Reports(other) where s.Concept == concept select Serves(r.Rule, one, s.Rule, other);
            if (networks.Count > 0 && !serves.Contains(true))
            {
                yield return Clash("reporting-calendar", concept);
            }
        }

        foreach (var concept in Counted(one).Select(c => c.Concept).Intersect(Counted(other).Select(c => c.Concept)))
        {
            HashSet<object> Ways(NaiveInitiative said) => [.. Counted(said).Where(c => c.Concept == concept).Select(c => (object)(c.Definition, c.Unit, c.Kind, c.Direction, c.Period))];
            if (!Ways(one).SetEquals(Ways(other)))
            {
                yield return Clash("indicator-definition", concept);
            }
        }

        if (one.Division is not null && other.Division is not null)
        {
            var (mine, its) = (landings.Regions(one), landings.Regions(other));
            var crossing = mine.Where(r => Crosses(r.Municipalities, mine, its)).ToList();
            var there = crossing.Where(r => regions.Any(s => s.Name == r.Name)).Select(r => r.Name).ToList();
            var felt = standing.Where(n => crossing.Any(r => r.Municipalities.Overlaps(naive.T(n)))).Select(n => n.Id).ToList();
            if (there.Count + felt.Count > 0)
            {
                yield return Clash("region-division", null, felt, there);
            }
        }

        var (leads, others) = (one.LeadKinds, other.LeadKinds);
        var stuck = standing.Where(n => leads.Count > 0 && others.Count > 0 && naive.M(n).Select(m => register.Organisations[m].Kind).ToList() is { Count: > 0 } kinds
            && !kinds.Any(k => leads.Contains(k) && others.Contains(k))).Select(n => n.Id).ToList();
        if (stuck.Count > 0)
        {
            yield return Clash("eligibility", null, stuck, []);
        }

        var forbids = Forbids(one, other) || Forbids(other, one);
        if (forbids)
        {
            yield return Clash("stacking", null);
        }

        if (one.CoFinancing is { } asked && other.CoFinancing is { } also)
        {
            foreach (var source in asked.Demanded.Where(also.Forbidden.Contains).Concat(also.Demanded.Where(asked.Forbidden.Contains)).Distinct())
            {
                yield return Clash("co-financing", source);
            }

            if (!forbids && one.TargetGroups.Intersect(other.TargetGroups).Any() && one.Domains.Intersect(other.Domains).Any()
                && asked.MinimumShare is { } share && also.MinimumShare is { } rest && 100 - share + 100 - rest > 100)
            {
                yield return Clash("co-financing", "state-share");
            }
        }
    }

    /// <summary>What their owners say that two are to each other and their periods do not bear, as far as it was said by a day.</summary>
    public IEnumerable<NaiveClash> Edges(NaiveInitiative one, NaiveInitiative other, DateOnly? saidBy = null)
    {
        foreach (var edge in register.Edges.Values.Where(_ => !one.IsVeiled && !other.IsVeiled))
        {
            var (from, to) = edge.Edge.FromId == one.Id && edge.Edge.ToId == other.Id ? (one, other) : edge.Edge.FromId == other.Id && edge.Edge.ToId == one.Id ? (other, one) : (null, null);
            if (from is not null && to is not null && edge.Said.LastOrDefault(said => saidBy is not { } day || !(said.From > day)) is { IsSaid: true } && Contradict(edge.Edge.Kind, from, to))
            {
                yield return new(
                    "period", one.Name, other.Name, edge.Edge.Kind, Names(landings.Touched(one).Intersect(landings.Touched(other))),
                    Text(landings.Regions(one).Where(r => r.Municipalities.Overlaps(landings.Where(other))).Select(r => r.Name)));
            }
        }
    }

    private static bool Contradict(string kind, NaiveInitiative from, NaiveInitiative to) => kind switch
    {
        "replaces" => to.Until is { } until && from.From > until.AddMonths(3),
        "requires" => (from.Until ?? to.Until) is not null && from.From is { } start && to.From is { } other
            && 2 * Math.Max(0L, Span(Later(start, other), Earlier(from.Until, to.Until)))
                < Math.Min(Span(start, from.Until ?? DateOnly.MaxValue), Span(other, to.Until ?? DateOnly.MaxValue)),
        _ => false,
    };

    // A policy obliges others for more than it puts with it, or does not say what that costs.
    private IEnumerable<NaiveClash> Unfunded(NaiveInitiative one)
    {
        if (landings.Mandate(one) is { } mandate && !(mandate.CostPerYear <= mandate.Funding.Sum(part => part.Amount)))
        {
            yield return new(
                "unfunded-mandate", one.Name, null, mandate.CostPerYear is null ? "cost-not-stated" : null, Names(landings.Obliged(one)), Text(landings.Regions(one).Select(region => region.Name)));
        }
    }

    // What is not known of a period does not end it.
    private static bool ShareDays(NaiveInitiative one, NaiveInitiative other) =>
        Later(one.From ?? DateOnly.MinValue, other.From ?? DateOnly.MinValue) < Earlier(one.Until, other.Until);

    private static long Span(DateOnly from, DateOnly until) => until.DayNumber - from.DayNumber;

    private static bool Serves(ReportingRule one, NaiveInitiative a, ReportingRule other, NaiveInitiative b)
    {
        if (one.Frequency == "once" || other.Frequency == "once")
        {
            return one.Frequency == other.Frequency && a.From == b.From && a.Until == b.Until && (a.Until is not { } until || Apart(Due(one, until), Due(other, until)) <= 14);
        }

        var start = Later(a.From!.Value, b.From!.Value);
        var ends = Ends(one, start).ToList();
        return ends.SequenceEqual(Ends(other, start)) && ends.TrueForAll(end => Apart(Due(one, end), Due(other, end)) <= 14);
    }

    // The first days after the periods that end in the sixty months from the year of a day.
    private static IEnumerable<DateOnly> Ends(ReportingRule rule, DateOnly start)
    {
        var months = rule.Frequency switch { "monthly" => 1, "quarterly" => 3, "four-monthly" => 4, "half-yearly" => 6, _ => 12 };
        for (var month = new DateOnly(start.Year, 1, 1); month < new DateOnly(start.Year + 5, 1, 1); month = month.AddMonths(1))
        {
            if ((month.Month - rule.FirstMonth + 24) % months == 0)
            {
                yield return month;
            }
        }
    }

    private static DateOnly Due(ReportingRule rule, DateOnly until)
    {
        if (rule.DueDays is { } days)
        {
            return until.AddDays(-1).AddDays(days);
        }

        var day = until;
        while (day.ToString("MM-dd") != rule.DueDay)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private static int Apart(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber);

    // A policy is no money that could be forbidden.
    private static bool Forbids(NaiveInitiative one, NaiveInitiative other) =>
        !other.IsPolicy && one.Stacking is { } rule && (rule.Rule == "forbidden" || (rule.Rule == "forbidden-with" && rule.Schemes.Contains(other.Name)));

    private static bool Crosses(HashSet<Guid> region, List<(string Name, HashSet<Guid> Municipalities)> mine, List<(string Name, HashSet<Guid> Municipalities)> its)
    {
        var common = mine.SelectMany(r => r.Municipalities).Intersect(its.SelectMany(r => r.Municipalities)).ToHashSet();
        var cut = region.Intersect(common).ToHashSet();
        var others = its.ConvertAll(r => r.Municipalities.Intersect(common).ToHashSet());
        return cut.Count > 0 && !others.Exists(cut.IsSubsetOf) && !others.Where(o => o.IsSubsetOf(cut)).SelectMany(o => o).ToHashSet().SetEquals(cut);
    }

    private List<(string Concept, ReportingRule Rule)> Reports(NaiveInitiative one) =>
    [
        .. one.Reporting.SelectMany(rule => (rule.Indicators.Count > 0 ? rule.Indicators : one.Indicators.Select(counted => counted.Indicator))
            .Select(code => (Counting(code).Concept, rule))),
    ];

    private List<IndicatorDetails> Counted(NaiveInitiative one) =>
    [
        .. one.Indicators.Select(counted => Counting(counted.Indicator, counted.Edition)),
        .. one.Reporting.SelectMany(rule => rule.Indicators).Where(code => one.Indicators.All(counted => counted.Indicator != code)).Select(code => Counting(code)),
    ];

    private IndicatorDetails Counting(string code, int? edition = null)
    {
        var editions = register.Indicators.Values.Single(one => one.Code == code).Editions;
        return (edition is { } number ? editions[number - 1] : editions.Last(one => one.From <= read)).Details;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly? other) => (one ?? DateOnly.MaxValue) < (other ?? DateOnly.MaxValue) ? one ?? DateOnly.MaxValue : other ?? DateOnly.MaxValue;

    private string Names(IEnumerable<Guid> networks) => Text(networks.Select(network => register.Networks[network].ExternalId!));

    private static string Text(IEnumerable<string> names) => string.Join(' ', names.Distinct().Order(StringComparer.Ordinal));
}
