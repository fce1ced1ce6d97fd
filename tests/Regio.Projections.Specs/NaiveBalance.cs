using Regio.Contracts.Funding;
using Regio.Contracts.Networks;

namespace Regio.Projections.Specs;

/// <summary>The signals of the balance once more: each a sentence of what is known, and where something is not, of all that it could be.</summary>
internal sealed class NaiveBalance(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private static readonly string[] Questions = ["trust", "commitment", "goal-consensus", "shared-decision-making", "expected-continuity"];
    private readonly Naive naive = new(register, on);
    private List<NaivePaced>? paced;

    /// <summary>Which rules fire for a network, as a member may read of it; null: it is not assessable.</summary>
    public Dictionary<string, bool?> Of(NetworkFacts network, Guid member)
    {
        var isMember = naive.M(network).Contains(member);
        var young = Months(Start(network), on) < 24;
        var (pace, before, last) = Paces(network);
        var (low, good, fell, eroded) = Relations(network, isMember);
        var (excess, hours, objected) = (Excess(network), isMember ? Hours(network) : null, Objected(network));
        bool? notLed = network.Governance?.Form is { } form ? form.Form != "lead-organisation" : null;
        var months = CommittedMonths(network);
        return new()
        {
            ["results-first-while-young"] = All(young, pace >= 1m, Any(low, fell), pace is null),
            ["investing"] = All(young, pace < 0.8m, good, pace is null),
            ["stalled"] = All(!young, last < 0.5m && before < 0.5m, true, last is null),
            ["eroding"] = eroded,
            ["dominant-party"] = All(naive.M(network).Count >= 3, Both(notLed, Any(excess is null ? null : excess > 0.20m, hours is null ? null : hours > 0.5m)), Any(fell, objected), false),
            ["short-money"] = All(young, months < 24, true, months is null),
        };
    }

    /// <summary>Full months of the money that it has: of grants and what registers tell, joined over gaps of three months.</summary>
    public int? CommittedMonths(NetworkFacts network)
    {
        var stretches = new List<(DateOnly From, DateOnly Until)>();
        foreach (var (from, until) in Paid(network).OrderBy(one => one.From))
        {
            if (stretches.Count > 0 && from <= stretches[^1].Until.AddMonths(3))
            {
                stretches[^1] = (stretches[^1].From, until > stretches[^1].Until ? until : stretches[^1].Until);
            }
            else
            {
                stretches.Add((from, until));
            }
        }

        // The one that the day lies in or the last before it, else the first after.
        return stretches.Count == 0 ? null : stretches.FindLast(one => one.From <= on) is { From.Year: > 1 } now ? Months(now.From, now.Until) : Months(stretches[0].From, stretches[0].Until);
    }

    /// <summary>The middle pace of what it outputs; null: none is known.</summary>
    public decimal? Pace(NetworkFacts network) => Paces(network).Last;

    private IEnumerable<(DateOnly From, DateOnly Until)> Paid(NetworkFacts network)
    {
        foreach (var grant in register.Grants.Values.Where(grant => grant.NetworkId == network.Id))
        {
            if (grant.Awards.LastOrDefault(award => award.On <= on) is { Amounts.Count: > 0 } award)
            {
                yield return (award.From, award.Until);
            }
        }

        foreach (var record in told.OfType<GrantRecorded>().Select(one => one.Record).Where(one => one.NetworkId == network.Id && !(one.DecidedOn > on)))
        {
            var from = record.From ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Min(y => y.Year), 1, 1) : null);
            var until = record.Until ?? (record.Years.Count > 0 ? new DateOnly(record.Years.Max(y => y.Year) + 1, 1, 1) : null);
            if (from < until)
            {
                yield return (from.Value, until.Value);
            }
        }
    }

    private DateOnly Start(NetworkFacts network)
    {
        var chain = new NaiveLives(register, on).ChainOf(network.Id);
        return register.Networks.Values.Where(n => chain.Contains(n.Id) && n.Details.InForceFrom != n.Details.InForceUntil).Min(n => n.Details.InForceFrom);
    }

    // Of the output indicators, each edition once: by the grant that begins last, and by the network's own target where no grant has it.
    private (decimal? Last, decimal? Before, decimal? Then) Paces(NetworkFacts network)
    {
        var outputs = new Dictionary<(string, int), (DateOnly Begins, Guid Source, List<decimal?> Paces)>();
        foreach (var one in (paced ??= new NaiveProgress(told, register, on).Paced()).Where(one => one.Progress.Network == network.ExternalId))
        {
            var progress = one.Progress;
            var kind = register.Indicators.Values.FirstOrDefault(known => known.Code == progress.Indicator)?.Editions.ElementAtOrDefault(progress.Edition - 1)?.Details.Kind;
            var begins = register.Grants.GetValueOrDefault(progress.Source)?.Awards.Last(award => award.On <= on).From ?? DateOnly.MinValue;
            var key = (progress.Indicator, progress.Edition);
            if (kind == "output" && (!outputs.TryGetValue(key, out var known) || begins > known.Begins || (begins == known.Begins && Name(progress.Source) < 0)))
            {
                outputs[key] = (begins, progress.Source, one.Paces);
            }

            int Name(Guid source) => string.CompareOrdinal(register.Grants.GetValueOrDefault(source)?.ExternalId, register.Grants.GetValueOrDefault(outputs[key].Source)?.ExternalId);
        }

        var pairs = outputs.Values.Select(one => one.Paces.Where(pace => pace is not null).TakeLast(2).ToList()).Where(paces => paces.Count == 2).ToList();
        return (
            Median(outputs.Values.Where(one => one.Paces.Count > 0).Select(one => one.Paces[^1])), Median(pairs.Select(pair => pair[0])), Median(pairs.Select(pair => pair[1])));
    }

    private (bool? Low, bool? Good, bool? Fell, bool? Eroded) Relations(NetworkFacts network, bool isMember)
    {
        var pulse = register.Pulses.Values.Where(one => one.NetworkId == network.Id && one.ClosedOn <= on && (isMember || one.Visibility == "public"))
            .OrderBy(one => one.ClosedOn).LastOrDefault();
        var results = (pulse?.Results ?? []).Where(one => Questions.Contains(one.Question)).ToList();
        List<(decimal Least, decimal Most)> scores = [.. results.Select(one => one.Mean is { } mean ? ((mean - 1) / 4, (mean - 1) / 4) : one.Level switch
        {
            "low" => (0, 1 / 3m), "mid" => (1 / 3m, 2 / 3m), "high" => (2 / 3m, 1), _ => ((decimal, decimal)?)null,
        }).OfType<(decimal, decimal)>()];
        // What is steady fell by less than a tenth, if only by so little less.
        List<(decimal Least, decimal Most)> changes = [.. results.Select(one => one.Change is { } change ? (change / 4, change / 4) : one.ChangeLevel switch
        {
            "fell" => (-1, -0.1m), "steady" => (-0.0999999m, 0.0999999m), "rose" => (0.1m, 1), _ => ((decimal, decimal)?)null,
        }).OfType<(decimal, decimal)>()];
        return scores.Count == 0 ? default : (
            Known(scores, score => score < 0.5m), Known(scores, score => score >= 0.6m), Known(changes, change => change <= -0.1m), Known(changes, change => change <= -0.15m));
    }

    // Whether something holds of a mean, whatever it is between the two that it can be.
    private static bool? Known(List<(decimal Least, decimal Most)> several, Func<decimal, bool> holds)
    {
        if (several.Count == 0)
        {
            return null;
        }

        var (least, most) = (holds(several.Average(one => one.Least)), holds(several.Average(one => one.Most)));
        return least == most ? least : null;
    }

    /// <summary>By how much the share that one pays exceeds the agreed one at most, by the cost key or else by inhabitants; null: not told of all.</summary>
    public decimal? Excess(NetworkFacts network)
    {
        var accounts = told.OfType<AccountsRecorded>().Where(one => one.NetworkId == network.Id && one.Year <= on.Year && one.Contributions.Count > 0)
            .GroupBy(one => one.Year).OrderBy(year => year.Key).LastOrDefault()?.Last();
        var members = naive.M(network).ToList();
        var paid = members.ConvertAll(member => accounts?.Contributions.Where(one => one.OrganisationId == member).Select(one => (decimal?)one.Amount).FirstOrDefault());
        var shares = members.ConvertAll(member => network.Memberships.First(one => one.OrganisationId == member).CostKeyShare / 100);
        var people = members.ConvertAll(member => (decimal?)register.Organisations[member].Population);
        var agreed = !shares.Contains(null) ? shares : !people.Contains(null) ? people.ConvertAll(one => one / people.Sum()) : null;
        return accounts is null || members.Count == 0 || paid.Contains(null) || paid.Sum() == 0 || agreed is null ? null
            : paid.Zip(agreed).Max(one => (one.First / paid.Sum()) - one.Second);
    }

    /// <summary>The part of the coordinator's hours of the last four quarters that it decides and executes itself; null: none is told.</summary>
    public decimal? Hours(NetworkFacts network)
    {
        var quarters = told.OfType<CoordinationHoursRecorded>().Where(one => one.NetworkId == network.Id && new DateOnly(one.Year, (3 * one.Quarter) - 2, 1) <= on)
            .OrderBy(one => one.Year).ThenBy(one => one.Quarter).TakeLast(4).SelectMany(one => one.Hours).ToList();
        return quarters.Sum(one => one.Hours) is > 0 and var all ? quarters.Where(one => one.Type != "supporting").Sum(one => one.Hours) / all : null;
    }

    private bool? Objected(NetworkFacts network)
    {
        var lastYear = told.OfType<DecisionTaken>().Where(one => one.NetworkId == network.Id && one.TakenOn <= on && one.TakenOn > on.AddYears(-1) && one.Consents.Count > 0).ToList();
        return lastYear.Count == 0 ? null : lastYear.SelectMany(one => one.Consents).Any(one => one.Consent == "objected");
    }

    private static bool? Any(bool? one, bool? other) => one is true || other is true ? true : one is null || other is null ? null : false;

    private static bool? Both(bool? one, bool? other) => one is false || other is false ? false : one is null || other is null ? null : true;

    private static bool? All(bool first, bool? second, bool? third, bool isUnknown) => !first ? false : Both(isUnknown ? null : second, third);

    private static decimal? Median(IEnumerable<decimal?> several)
    {
        var known = several.OfType<decimal>().Order().ToList();
        return known.Count == 0 ? null : (known[(known.Count - 1) / 2] + known[known.Count / 2]) / 2;
    }

    private static int Months(DateOnly from, DateOnly until)
    {
        var months = 0;
        while (from.AddMonths(months + 1) <= until)
        {
            months++;
        }

        return months;
    }
}
