using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Projections.Specs;

/// <summary>A clash as the plain rules find it: sides and subject by what they are called, networks and regions sorted.</summary>
internal sealed record NaiveClash(string Type, string Left, string? Right, string? Subject, string Networks, string Regions);

/// <summary>
/// The rules of clashes once more, written apart from the product and as plainly as they can be: every scheme against every
/// other, no index, day by day where days matter. Asks of a register its facts alone; schemes read as on the day, or on another.
/// </summary>
internal sealed class NaiveClashes(Register register, DateOnly on, DateOnly? readOn = null)
{
    private readonly DateOnly read = readOn ?? on;
    private readonly Naive naive = new(register, on);

    public List<NaiveClash> All()
    {
        var schemes = register.Schemes.Values.Where(s => s.PublishedOn <= on).OrderBy(s => s.ExternalId, StringComparer.Ordinal).ToList();
        var found = new List<NaiveClash>();
        for (var i = 0; i < schemes.Count; i++)
        {
            for (var j = i + 1; j < schemes.Count; j++)
            {
                found.AddRange(Between(schemes[i], schemes[j]));
            }
        }

        found.AddRange(register.Edges.Values.Where(e => e.IsSaid).SelectMany(e => Edge(register.Schemes[e.Edge.FromId], e.Edge.Kind, register.Schemes[e.Edge.ToId])));
        return found;
    }

    /// <summary>Whether target groups, domains, territories and periods of two meet.</summary>
    public bool Meet(SchemeFacts a, SchemeFacts b)
    {
        var (one, other) = (a.On(read), b.On(read));
        return Later(one.From!.Value, other.From!.Value) < Earlier(one.Until, other.Until) && Where(one).Overlaps(Where(other))
            && Meet(CodeLists.TargetGroups, one.TargetGroups, other.TargetGroups) >= 0.5 && Meet(CodeLists.Domains, one.Domains, other.Domains) >= 0.5;
    }

    /// <summary>Whether both pay a network.</summary>
    public bool Share(SchemeFacts a, SchemeFacts b) => Paid(a).Overlaps(Paid(b));

    /// <summary>What clashes between two, the first by name first.</summary>
    public IEnumerable<NaiveClash> Between(SchemeFacts a, SchemeFacts b)
    {
        var (one, other) = (a.On(read), b.On(read));
        var (start, end) = (Later(one.From!.Value, other.From!.Value), Earlier(one.Until, other.Until));
        var paid = Paid(a).Intersect(Paid(b)).ToHashSet();
        var lands = Meet(CodeLists.TargetGroups, one.TargetGroups, other.TargetGroups) >= 0.5 && Where(one).Overlaps(Where(other));
        if (start >= end || (!lands && paid.Count == 0))
        {
            yield break;
        }

        var networks = lands ? Touched(a).Intersect(Touched(b)).ToHashSet() : paid;
        var regions = lands ? Regions(one).Where(r => r.Municipalities.Overlaps(Where(other))).ToList() : [];
        NaiveClash Clash(string type, string? subject, IEnumerable<Guid>? felt = null, IEnumerable<string>? there = null) => new(
            type, a.ExternalId!, b.ExternalId!, subject, Text((felt ?? networks).Select(n => register.Networks[n].ExternalId!)), Text(there ?? regions.Select(r => r.Name)));

        foreach (var concept in Reports(one).Select(r => r.Concept).Intersect(Reports(other).Select(r => r.Concept)))
        {
            var serves = from r in Reports(one) where r.Concept == concept from s in Reports(other) where s.Concept == concept select Serves(r.Rule, one, s.Rule, other, start);
            if (networks.Count > 0 && !serves.Contains(true))
            {
                yield return Clash("reporting-calendar", concept);
            }
        }

        foreach (var concept in Counted(one).Select(c => c.Concept).Intersect(Counted(other).Select(c => c.Concept)))
        {
            HashSet<object> Ways(SchemeSaid said) => [.. Counted(said).Where(c => c.Concept == concept).Select(c => (object)(c.Definition, c.Unit, c.Kind, c.Direction, c.Period))];
            if (!Ways(one).SetEquals(Ways(other)))
            {
                yield return Clash("indicator-definition", concept);
            }
        }

        if (one.Division is not null && other.Division is not null)
        {
            var crossing = Regions(one).Where(r => Crosses(r.Municipalities, Regions(one), Regions(other))).ToList();
            var there = crossing.Where(r => regions.Any(s => s.Name == r.Name)).Select(r => r.Name).ToList();
            var felt = networks.Where(n => crossing.Any(r => r.Municipalities.Overlaps(naive.T(register.Networks[n])))).ToList();
            if (there.Count + felt.Count > 0)
            {
                yield return Clash("region-division", null, felt, there);
            }
        }

        var (leads, others) = (one.LeadKinds ?? [], other.LeadKinds ?? []);
        var stuck = networks.Where(n => leads.Count > 0 && others.Count > 0 && naive.M(register.Networks[n]).Select(m => register.Organisations[m].Kind).ToList() is { Count: > 0 } kinds
            && !kinds.Any(k => leads.Contains(k) && others.Contains(k))).ToList();
        if (stuck.Count > 0)
        {
            yield return Clash("eligibility", null, stuck, []);
        }

        var forbids = Forbids(one, b) || Forbids(other, a);
        if (forbids)
        {
            yield return Clash("stacking", null);
        }

        if (one.Terms?.CoFinancing is { } mine && other.Terms?.CoFinancing is { } its)
        {
            foreach (var source in mine.Demanded.Where(its.Forbidden.Contains).Concat(its.Demanded.Where(mine.Forbidden.Contains)).Distinct())
            {
                yield return Clash("co-financing", source);
            }

            if (!forbids && one.TargetGroups.Intersect(other.TargetGroups).Any() && one.Domains.Intersect(other.Domains).Any()
                && mine.MinimumShare is { } share && its.MinimumShare is { } rest && 100 - share + 100 - rest > 100)
            {
                yield return Clash("co-financing", "state-share");
            }
        }
    }

    private IEnumerable<NaiveClash> Edge(SchemeFacts from, string kind, SchemeFacts to)
    {
        var (one, other) = (from.On(read), to.On(read));
        bool late = kind == "replaces" && other.Until is { } until && one.From > until.AddMonths(3);
        bool short1 = kind == "requires" && (one.Until is not null || other.Until is not null)
            && 2 * Math.Max(0L, Span(Later(one.From!.Value, other.From!.Value), Earlier(one.Until, other.Until))) < Math.Min(Span(one.From.Value, one.Until ?? DateOnly.MaxValue), Span(other.From.Value, other.Until ?? DateOnly.MaxValue));
        if (late || short1)
        {
            var (left, right) = string.CompareOrdinal(from.ExternalId, to.ExternalId) < 0 ? (from, to) : (to, from);
            yield return new(
                "period", left.ExternalId!, right.ExternalId!, kind, Text(Touched(left).Intersect(Touched(right)).Select(n => register.Networks[n].ExternalId!)),
                Text(Regions(left.On(read)).Where(r => r.Municipalities.Overlaps(Where(right.On(read)))).Select(r => r.Name)));
        }
    }

    private static long Span(DateOnly from, DateOnly until) => until.DayNumber - from.DayNumber;

    private static bool Serves(ReportingRule one, SchemeSaid a, ReportingRule other, SchemeSaid b, DateOnly start)
    {
        if (one.Frequency == "once" || other.Frequency == "once")
        {
            return one.Frequency == other.Frequency && a.From == b.From && a.Until == b.Until && (a.Until is not { } until || Apart(Due(one, until), Due(other, until)) <= 14);
        }

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

    private static bool Forbids(SchemeSaid one, SchemeFacts other) =>
        one.Terms?.Stacking is { } rule && (rule.Rule == "forbidden" || (rule.Rule == "forbidden-with" && rule.Schemes.Contains(other.ExternalId)));

    private static bool Crosses(HashSet<Guid> region, List<(string Name, HashSet<Guid> Municipalities)> mine, List<(string Name, HashSet<Guid> Municipalities)> its)
    {
        var common = mine.SelectMany(r => r.Municipalities).Intersect(its.SelectMany(r => r.Municipalities)).ToHashSet();
        var cut = region.Intersect(common).ToHashSet();
        var others = its.ConvertAll(r => r.Municipalities.Intersect(common).ToHashSet());
        return cut.Count > 0 && !others.Exists(cut.IsSubsetOf) && !others.Where(o => o.IsSubsetOf(cut)).SelectMany(o => o).ToHashSet().SetEquals(cut);
    }

    private HashSet<Guid> Paid(SchemeFacts scheme) =>
        [.. register.Grants.Values.Where(g => g.SchemeId == scheme.Id && g.NetworkId is not null && g.Awards.Any(a => a.On <= on)).Select(g => g.NetworkId!.Value)];

    private HashSet<Guid> Touched(SchemeFacts scheme)
    {
        var said = scheme.On(read);
        return
        [
            .. Paid(scheme), .. naive.Active().Where(n => Meet(CodeLists.Domains, n.ObjectiveOn(on).Domains, said.Domains) >= 0.5
                && Meet(CodeLists.TargetGroups, n.ObjectiveOn(on).TargetGroups, said.TargetGroups) >= 0.5 && naive.T(n).Overlaps(Where(said))).Select(n => n.Id),
        ];
    }

    private List<(string Name, HashSet<Guid> Municipalities)> Regions(SchemeSaid said) => said.Division is null ? [] :
    [
        .. register.Regions.Values.Where(r => register.Divisions[r.DivisionId].ExternalId == said.Division).OrderBy(r => r.ExternalId, StringComparer.Ordinal)
            .Select(r => (r.ExternalId!, r.MunicipalityIds.SelectMany(naive.Resolve).ToHashSet())),
    ];

    private HashSet<Guid> Where(SchemeSaid said) => [.. Regions(said).SelectMany(r => r.Municipalities)];

    private List<(string Concept, ReportingRule Rule)> Reports(SchemeSaid said) =>
    [
        .. (said.Terms?.Reporting ?? []).SelectMany(rule => (rule.Indicators.Count > 0 ? rule.Indicators : said.Terms!.Targets.Select(t => t.Indicator))
            .Select(code => (Named(code).Editions.Last(e => e.From <= read).Details.Concept, rule))),
    ];

    private List<IndicatorDetails> Counted(SchemeSaid said)
    {
        var counted = (said.Terms?.Targets ?? []).Select(t => (t.Indicator, t.Edition)).ToList();
        foreach (var code in (said.Terms?.Reporting ?? []).SelectMany(r => r.Indicators).Where(code => !counted.Exists(c => c.Indicator == code)).ToList())
        {
            counted.Add((code, null));
        }

        return counted.ConvertAll(c => c.Edition is { } edition ? Named(c.Indicator).Editions[edition - 1].Details : Named(c.Indicator).Editions.Last(e => e.From <= read).Details);
    }

    private IndicatorFacts Named(string code) => register.Indicators.Values.Single(i => i.Code == code);

    private static double Meet(CodeList list, IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        (from a in one from b in other select Alike(list, a, b)).DefaultIfEmpty(0).Max();

    private static double Alike(CodeList list, string a, string b) =>
        a == b ? 1 : Above(list, a).Contains(b) || Above(list, b).Contains(a) ? 0.7 : Of(list, a).Related.Contains(b) || Of(list, b).Related.Contains(a) ? 0.5 : 0;

    private static HashSet<string> Above(CodeList list, string code) => [.. Of(list, code).Broader.SelectMany(b => Above(list, b).Append(b))];

    private static Concept Of(CodeList list, string code) => list.Concepts.Single(c => c.Id == code);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly? one, DateOnly? other) => (one ?? DateOnly.MaxValue) < (other ?? DateOnly.MaxValue) ? one ?? DateOnly.MaxValue : other ?? DateOnly.MaxValue;

    private static string Text(IEnumerable<string> names) => string.Join(' ', names.Distinct().Order(StringComparer.Ordinal));
}
