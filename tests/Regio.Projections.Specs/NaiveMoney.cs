using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>Euros of one measure, as the plain rules find them.</summary>
internal sealed record NaiveEuros(
    string Measure, int? Year, decimal Euros, Guid Scheme, Guid? Grant = null, Guid? Network = null, Guid? Region = null, RegionalBudgetOpened? Pot = null, Aim? Earmark = null);

/// <summary>
/// The rules of money once more, written apart from the product and as plainly as they can be: every contract is looked at again
/// for every question. Of a register it asks who is a member of what, by the plain rules of networks, and nothing of money.
/// </summary>
internal sealed class NaiveMoney(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);

    public List<NaiveEuros> All()
    {
        var schemes = All<SchemeDrafted>().Select(s => s.SchemeId).Concat(All<SchemeRecorded>().Select(s => s.SchemeId)).Where(IsPublic).ToList();
        return [.. schemes.SelectMany(scheme => (List<NaiveEuros>)[.. Budgets(scheme), .. Grants(scheme), .. Recorded(scheme), .. Pots(scheme)])];
    }

    /// <summary>Under what euros are counted, each with its part of them; what is not known is under nothing.</summary>
    public List<(string? Value, decimal Part)> Under(NaiveEuros euros, string dimension, string? division) => dimension switch
    {
        "network" => [((euros.Network ?? euros.Pot?.NetworkId) is { } network ? register.Networks[network].ExternalId : null, 1)],
        "ministry" => [(Owner(euros.Scheme) is { } owner ? new NaiveOwners(register).Ministry(owner, on) : null, 1)],
        "year" => [(euros.Year?.ToString(), 1)],
        "domain" => Each(euros.Earmark?.Domain is { } domain ? [domain] : Said(euros.Scheme).Domains),
        "targetGroup" => Each(euros.Earmark?.TargetGroup is { } group ? [group] : Said(euros.Scheme).Groups),
        _ => Regions(euros, division),
    };

    /// <summary>Whether a region decides itself what euros are for; null: nobody says.</summary>
    public bool? IsFree(NaiveEuros euros) => euros.Pot is not null ? euros.Earmark is null : Said(euros.Scheme).Earmarking is { } said ? said == "free" : null;

    public long? Inhabitants(IEnumerable<Guid> municipalities)
    {
        long people = 0;
        foreach (var one in municipalities)
        {
            if (register.Organisations[one].Population is not { } there)
            {
                return null;
            }

            people += there;
        }

        return people == 0 ? null : people;
    }

    public long? InhabitantsOfNetwork(string network) => Inhabitants(Territory(register.Networks.Values.Single(n => n.ExternalId == network)));

    public long? InhabitantsOfRegion(string region) => Inhabitants(Municipalities(register.Regions.Values.Single(r => r.ExternalId == region)));

    private IEnumerable<T> All<T>() => told.OfType<T>();

    private bool IsPublic(Guid scheme) => Record(scheme) is { } record
        ? record.PublishedOn is not { } day || day <= on
        : All<SchemePublished>().Any(p => p.SchemeId == scheme && p.PublishedOn <= on);

    private SchemeRecord? Record(Guid scheme) => All<SchemeRecordCorrected>().LastOrDefault(r => r.SchemeId == scheme)?.Record
        ?? All<SchemeRecorded>().FirstOrDefault(r => r.SchemeId == scheme)?.Record;

    private (IReadOnlyList<string> Domains, IReadOnlyList<string> Groups, string? Division, string? Earmarking) Said(Guid scheme)
    {
        if (Record(scheme) is { } record)
        {
            return (record.Domains, record.TargetGroups, record.Division, null);
        }

        var drafted = All<SchemeDrafted>().Single(s => s.SchemeId == scheme);
        return All<SchemeAmended>().LastOrDefault(a => a.SchemeId == scheme && a.From <= on)?.Details is { } said
            ? (said.Domains, said.TargetGroups, said.Division, said.Terms?.Earmarking)
            : (drafted.Domains, drafted.TargetGroups, drafted.Division, drafted.Terms?.Earmarking);
    }

    private string? Owner(Guid scheme) => All<SchemeMoved>().LastOrDefault(m => m.SchemeId == scheme && m.From <= on)?.OwnerId
        ?? (Record(scheme) is { } record ? record.OwnerId : All<SchemeDrafted>().Single(s => s.SchemeId == scheme).OwnerId);

    private IEnumerable<NaiveEuros> Budgets(Guid scheme)
    {
        var set = All<BudgetSet>().Where(b => b.SchemeId == scheme && b.DecidedOn <= on).ToList();
        return set.Select(b => b.Year).Distinct().Select(year => new NaiveEuros("budgeted", year, set.Last(b => b.Year == year).Amount, scheme));
    }

    private IEnumerable<NaiveEuros> Grants(Guid scheme)
    {
        foreach (var asked in All<ApplicationSubmitted>().Where(a => a.SchemeId == scheme))
        {
            var details = All<ApplicationCompleted>().LastOrDefault(c => c.GrantId == asked.GrantId)?.Details ?? asked.Details;
            var (id, before, isFirst) = (asked.GrantId, 0m, true);
            NaiveEuros Of(string measure, DateOnly day, decimal euros) => new(measure, day.Year, euros, scheme, id, asked.NetworkId, details.RegionId);
            var found = new List<(string Measure, DateOnly On, decimal Euros)> { ("applied", asked.SubmittedOn, details.Requested.Sum(r => r.Amount)) };
            foreach (var (day, amounts) in Decisions(id))
            {
                found.Add(("awarded", day, amounts.Sum(a => a.Amount) - before));
                found.AddRange(details.Others.Where(o => isFirst && o.Source == "own-means").Select(o => ("own", day, o.Amount)));
                (before, isFirst) = (amounts.Sum(a => a.Amount), false);
            }

            found.AddRange(All<InstalmentPaid>().Where(p => p.GrantId == id).Select(p => ("paid", p.On, p.Amount)));
            found.AddRange(All<GrantSettled>().Where(s => s.GrantId == id).Select(s => (
                "settled", s.On, s.Amount - (All<GrantSettled>().SingleOrDefault(r => r.GrantId == id && r.Decision == s.Replaces)?.Amount ?? 0))));
            found.AddRange(All<RecoveryReceived>().Where(r => r.GrantId == id).Select(r => ("recovered", r.On, r.Amount)));
            foreach (var (measure, day, euros) in found.Where(one => one.On <= on))
            {
                yield return Of(measure, day, euros);
            }
        }
    }

    private IEnumerable<(DateOnly On, IReadOnlyList<YearAmount> Amounts)> Decisions(Guid grant) => told.Select(one => one switch
    {
        GrantAwarded a when a.GrantId == grant => (a.On, a.Amounts),
        GrantAmended a when a.GrantId == grant => (a.On, a.Amounts),
        _ => default,
    }).Where(one => one.Amounts is not null);

    private List<NaiveEuros> Recorded(Guid scheme)
    {
        var found = new List<NaiveEuros>();
        foreach (var id in All<GrantRecorded>().Select(g => g.GrantId))
        {
            var record = All<GrantRecordCorrected>().LastOrDefault(g => g.GrantId == id)?.Record ?? All<GrantRecorded>().Single(g => g.GrantId == id).Record;
            if (record.SchemeId != scheme)
            {
                continue;
            }

            NaiveEuros Of(string measure, int? year, decimal euros) => new(measure, year, euros, scheme, id, record.NetworkId, record.RegionId);
            var decided = record.DecidedOn ?? record.From;
            found.AddRange(record.Years.Where(y => (record.DecidedOn ?? new(y.Year, 12, 31)) <= on).Select(y => Of("awarded", y.Year, y.Amount)));
            found.AddRange(record.Years.Count == 0 && record.Amount is { } amount && !(decided > on) ? [Of("awarded", decided?.Year, amount)] : []);
            found.AddRange(record.Settled is { } settled && !(record.SettledOn > on) ? [Of("settled", record.SettledOn?.Year, settled)] : []);
        }

        // What is left of a year's total is the scheme's own; what grants of no known year hold of that is taken off once.
        var own = new List<NaiveEuros>();
        foreach (var total in (Record(scheme)?.Totals ?? []).Where(t => t.Amount is not null && new DateOnly(t.Year, 12, 31) <= on))
        {
            own.Add(new("awarded", total.Year, total.Amount!.Value - found.Where(f => f.Measure == "awarded" && f.Year == total.Year).Sum(f => f.Euros), scheme));
        }

        var undated = found.Where(f => f is { Measure: "awarded", Year: null }).Sum(f => f.Euros);
        own.Add(new("awarded", null, -Math.Min(undated, Math.Max(0, own.Sum(o => o.Euros))), scheme));
        return [.. found, .. own.Where(o => o.Euros != 0)];
    }

    private IEnumerable<NaiveEuros> Pots(Guid scheme) =>
        All<RegionalBudgetOpened>().SelectMany(pot => new NaivePot(told, pot, on).All()).Where(euros => euros.Scheme == scheme);

    private static List<(string? Value, decimal Part)> Each(IReadOnlyList<string> codes) =>
        codes.Count == 0 ? [(null, 1)] : [.. codes.Distinct().Select(code => ((string?)code, 1m / codes.Distinct().Count()))];

    private List<(string? Value, decimal Part)> Regions(NaiveEuros euros, string? asked)
    {
        var served = euros.Region ?? euros.Pot?.RegionId;
        if (euros.Pot is not null && asked is null)
        {
            return [(register.Regions[euros.Pot.RegionId].ExternalId, 1)];
        }

        if ((euros.Grant is null && euros.Pot is null) || (asked ?? Said(euros.Scheme).Division) is not { } division)
        {
            return [(served is { } itself ? register.Regions[itself].ExternalId : null, 1)];
        }

        var regions = register.Regions.Values.Where(r => register.Divisions[r.DivisionId].ExternalId == division).ToList();
        if (regions.Find(r => r.Id == served) is { } named)
        {
            return [(named.ExternalId, 1)];
        }

        var municipalities = served is { } region && Municipalities(register.Regions[region]) is { Count: > 0 } there ? there
            : euros.Network is { } network ? Territory(register.Networks[network])
            : [];
        var parts = new List<(string? Region, decimal Part, int? People)>();
        foreach (var one in municipalities)
        {
            var within = regions.Where(r => Municipalities(r).Contains(one)).Select(r => r.ExternalId).DefaultIfEmpty(null).ToList();
            parts.AddRange(within.Select(r => (r, 1m / within.Count, register.Organisations[one].Population)));
        }

        return parts.Count == 0 ? [(null, 1)] : [.. parts.GroupBy(p => p.Region).Select(g => (
            g.Key, parts.All(p => p.People is not null) ? g.Sum(p => p.Part * p.People!.Value) / parts.Sum(p => p.Part * p.People!.Value) : -1))];
    }

    private HashSet<Guid> Municipalities(RegionFacts region) => [.. region.MunicipalityIds.SelectMany(naive.Resolve)];

    // What is over served what it did on its last day.
    private HashSet<Guid> Territory(NetworkFacts network) => network.Details.InForceUntil is { } until && until <= on
        ? [.. new Naive(register, until.AddDays(-1)).T(network).SelectMany(naive.Resolve)]
        : naive.T(network);
}
