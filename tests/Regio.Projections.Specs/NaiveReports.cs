using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>A report that is owed: for which grant, over what, by when, how far it is, and the values it asks, each a definition and a period.</summary>
internal sealed record NaiveOwed(
    Guid Grant, Guid Scheme, Guid Network, DateOnly From, DateOnly Until, DateOnly DueOn, string State, DateOnly? HandedInOn, string Codes)
{
    public List<(string Indicator, int Edition, DateOnly From, DateOnly Until)> Values { get; init; } = [];
}

/// <summary>Which reports are owed once more, month by month, and what became of them by the contracts that tell it.</summary>
internal sealed class NaiveReports(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Dictionary<(Guid Report, Guid Grant), List<(string What, DateOnly On, List<(Guid Value, int Said)> Accepted)>> followed = [];
    private List<NaiveOwed>? all;

    /// <summary>Those of every grant that is awarded on the day.</summary>
    public List<NaiveOwed> All() => all ??= [.. register.Grants.Values.SelectMany(Of)];

    /// <summary>What happened to a report for a grant by the day: handed in, returned or accepted, and when.</summary>
    public List<(string What, DateOnly On, List<(Guid Value, int Said)> Accepted)> Steps(Guid report, Guid grant) =>
        followed.TryGetValue((report, grant), out var known) ? known : followed[(report, grant)] = Follow(report, grant);

    private List<(string What, DateOnly On, List<(Guid Value, int Said)> Accepted)> Follow(Guid report, Guid grant)
    {
        var (steps, values, duty) = (new List<(string What, DateOnly On, List<(Guid, int)> Accepted)>(), new List<ReportedValue>(), new List<string>());
        foreach (var contract in told)
        {
            switch (contract)
            {
                case ReportSubmitted f when f.ReportId == report:
                    Given(f.Values, f.On);
                    values = [.. f.Values];
                    if (f.Serves.FirstOrDefault(one => one.GrantId == grant) is { } serves)
                    {
                        duty = [.. serves.Indicators];
                        steps.Add(("handed-in", f.On, []));
                    }

                    break;
                case ReportCorrected f when f.ReportId == report:
                    Given(f.Values, f.On);
                    values = [.. f.Values];
                    break;
                case ReportReturned f when f.ReportId == report && f.GrantId == grant:
                    steps.Add(("returned", f.On, []));
                    break;
                case ReportAccepted f when f.ReportId == report && f.GrantId == grant:
                    steps.Add(("accepted", f.On, values.Where(one => one.ObservationId is not null).Select(one => (one.ObservationId!.Value, Said(one.ObservationId.Value, f.On))).ToList()));
                    break;
            }
        }

        steps.RemoveAll(step => step.On > on);
        if (steps is [.., ("accepted", _, var accepted)])
        {
            // It waits anew since a value that is asked was corrected after it was accepted.
            var asked = accepted.Where(one => register.Observations.TryGetValue(one.Item1, out var value) && duty.Contains(value.Of.Indicator));
            List<DateOnly> since = [.. asked.SelectMany(one => register.Observations[one.Item1].Values.Skip(one.Item2)).Select(said => said.On).Where(day => day <= on)];
            steps.AddRange(since.Count == 0 ? [] : [("handed-in", since.Min(), [])]);
        }

        return steps;

        // What was accepted waits anew where a value that is asked is given otherwise.
        void Given(IReadOnlyList<ReportedValue> now, DateOnly day)
        {
            var changed = now.Except(values).Concat(values.Except(now)).Select(one => one.Indicator);
            if (steps is [.., ("accepted", _, _)] && changed.Any(duty.Contains))
            {
                steps.Add(("handed-in", day, []));
            }
        }
    }

    private int Said(Guid observation, DateOnly by) => register.Observations.GetValueOrDefault(observation)?.Values.Count(said => said.On <= by) ?? 0;

    private List<NaiveOwed> Of(GrantFacts grant)
    {
        var award = grant.Awards.LastOrDefault(one => one.On <= on);
        if (grant.NetworkId is not { } network || award is null || award.Amounts.Count == 0 || !register.Schemes.TryGetValue(grant.SchemeId, out var scheme))
        {
            return [];
        }

        var owed = new List<NaiveOwed>();
        foreach (var version in scheme.Versions)
        {
            foreach (var rule in version.Said.Terms?.Reporting ?? [])
            {
                // Of each period what its scheme asks on the last day of it.
                foreach (var (from, until) in Periods(rule, award.From, award.Until).Where(period => Holding(scheme, period.Until.AddDays(-1)) == version))
                {
                    // Who could not know of it before has as long from then on.
                    var (due, paid) = (Due(rule, until), PaidSince(grant, rule, (from, until)));
                    var known = version.From > paid ? version.From.Value : paid;
                    var fair = known.AddDays(due.DayNumber - until.AddDays(-1).DayNumber);
                    owed.Add(Stands(grant, network, from, until, fair > due ? fair : due) with
                    {
                        Codes = string.Join(' ', Asked(version.Said.Terms!, rule).Select(one => one.Code).Distinct()),
                        Values = [.. Asked(version.Said.Terms!, rule).Select(one => Value(one, from, until)).OfType<(string, int, DateOnly, DateOnly)>().Distinct()],
                    });
                }
            }
        }

        return owed.FindAll(report => report.State != "lapsed" || report.DueOn <= grant.SettledOn);
    }

    // From the day on which it was paid for, and ever since.
    private DateOnly PaidSince(GrantFacts grant, ReportingRule rule, (DateOnly, DateOnly) period)
    {
        var since = DateOnly.MinValue;
        var isPaid = false;
        foreach (var award in grant.Awards.Where(one => one.On <= on))
        {
            var pays = award.Amounts.Count > 0 && Periods(rule, award.From, award.Until).Contains(period);
            since = pays && !isPaid ? award.On : since;
            isPaid = pays;
        }

        return since;
    }

    private NaiveOwed Stands(GrantFacts grant, Guid network, DateOnly from, DateOnly until, DateOnly due)
    {
        var report = register.Reports.Values.FirstOrDefault(one => one.NetworkId == network && one.From == from && one.Until == until);
        var steps = report is null ? [] : Steps(report.Id, grant.Id);
        var state = steps.Count > 0 ? steps[^1].What
            : grant.SettledOn <= on ? "lapsed"
            : due < on ? "overdue"
            : until <= on ? "due"
            : "not-due";
        return new(grant.Id, grant.SchemeId, network, from, until, due, state, steps.Count > 0 ? steps[0].On : null, "");
    }

    private static SchemeVersion Holding(SchemeFacts scheme, DateOnly day) => scheme.Versions.LastOrDefault(version => version.From is null || version.From <= day) ?? scheme.Versions[0];

    // Month by month: a period begins in the first month of a year of reports, and every so many months after.
    private static IEnumerable<(DateOnly From, DateOnly Until)> Periods(ReportingRule rule, DateOnly from, DateOnly until)
    {
        if (rule.Frequency == "once")
        {
            yield return (from, until);
            yield break;
        }

        var months = rule.Frequency switch { "monthly" => 1, "quarterly" => 3, "four-monthly" => 4, "half-yearly" => 6, _ => 12 };
        for (var month = new DateOnly(from.Year - 2, 1, 1); month < until; month = month.AddMonths(1))
        {
            var end = month.AddMonths(months);
            if ((month.Month - rule.FirstMonth + 24) % months == 0 && end > from)
            {
                yield return (month < from ? from : month, end > until ? until : end);
            }
        }
    }

    private static DateOnly Due(ReportingRule rule, DateOnly until)
    {
        var due = rule.DueDays is { } days ? until.AddDays(days - 1) : rule.DueDay is null ? until.AddDays(-1) : until;
        while (rule.DueDays is null && rule.DueDay is not null && due.ToString("MM-dd") != rule.DueDay)
        {
            due = due.AddDays(1);
        }

        return due;
    }

    // The indicators of the rule, or else of the targets, in the editions that the targets name.
    private static List<(string Code, int? Edition)> Asked(SchemeTerms terms, ReportingRule rule)
    {
        var asked = new List<(string, int?)>();
        foreach (var code in rule.Indicators.Count > 0 ? rule.Indicators : terms.Targets.Select(target => target.Indicator))
        {
            var targets = terms.Targets.Where(target => target.Indicator == code).ToList();
            asked.AddRange(targets.Count == 0 ? [(code, null)] : targets.Select(target => (code, target.Edition)));
        }

        return [.. asked.Distinct()];
    }

    // Over the last period of its own that ends in the report's; where none does, it is not asked.
    private (string, int, DateOnly, DateOnly)? Value((string Code, int? Edition) asked, DateOnly from, DateOnly until)
    {
        if (register.Indicators.Values.FirstOrDefault(one => one.Code == asked.Code)?.Editions is not { } editions)
        {
            return (asked.Code, 0, from, until);
        }

        var edition = Math.Min(asked.Edition ?? Math.Max(1, editions.Count(one => one.From < until)), editions.Count);
        var (months, first) = editions[edition - 1].Details.Period switch { "month" => (1, 1), "quarter" => (3, 1), "half-year" => (6, 1), "school-year" => (12, 8), "calendar-year" => (12, 1), _ => (0, 0) };
        for (var end = until; end > from; end = end.AddDays(-1))
        {
            if (months == 0)
            {
                return (asked.Code, edition, end.AddDays(-1), end);
            }

            if (end.Day == 1 && (end.Month - first + 24) % months == 0)
            {
                return (asked.Code, edition, end.AddMonths(-months), end);
            }
        }

        return null;
    }
}
