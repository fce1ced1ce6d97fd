using Regio.Contracts.Funding;

namespace Regio.Projections.Specs;

/// <summary>What lands on a region and a target group in a period once more, each scheme a line of words.</summary>
internal sealed class NaiveStack(IReadOnlyList<object> told, Register register, DateOnly on)
{
    private readonly Naive naive = new(register, on);
    private readonly NaiveReports reports = new(told, register, on);

    /// <summary>Every scheme that is public, whose period shares a day with it, whose target groups meet and that addresses the region or pays something there.</summary>
    public List<string> Of(DateOnly from, DateOnly until, Guid? region, string? group)
    {
        var there = region is { } asked ? register.Regions[asked].MunicipalityIds.SelectMany(naive.Resolve).ToHashSet() : null;
        var lines = new List<string>();
        foreach (var scheme in register.Schemes.Values.OrderBy(one => one.ExternalId, StringComparer.Ordinal))
        {
            var said = (scheme.Versions.LastOrDefault(version => version.From <= on) ?? scheme.Versions[0]).Said;
            var isPublic = scheme.PublishedOn <= on || (scheme.Record is not null && scheme.PublishedOn is null);
            var runs = !(said.From >= until) && !(said.Until <= from);
            var meets = group is null || said.TargetGroups.Any(one => Naive.Alike(naive.TargetGroups, one, group) >= 0.5);
            var addresses = there is null || (said.Division is { } division && register.Regions.Values.Any(one =>
                register.Divisions.GetValueOrDefault(one.DivisionId)?.ExternalId == division && one.MunicipalityIds.SelectMany(naive.Resolve).Any(there.Contains)));
            var paid = register.Grants.Values.Where(grant => grant.SchemeId == scheme.Id && grant.Awards.Any(award => award.On <= on) && (there is null || Served(grant).Overlaps(there))).ToList();
            if (isPublic && runs && meets && (addresses || paid.Count > 0))
            {
                lines.Add(Words(
                    scheme.ExternalId!, scheme.Owners.LastOrDefault(owner => !(owner.From > on))?.OwnerId, said.From, said.Until,
                    paid.Select(grant => register.Networks[grant.NetworkId!.Value].ExternalId!).Distinct().Order(StringComparer.Ordinal),
                    paid.Count == 0 ? null : paid.Sum(grant => grant.Awards.Where(award => award.On <= on).Sum(award => award.Amounts.Sum(one => one.Amount))),
                    Budgets(scheme.Id, from, until), Dates(scheme, said, there).Where(date => from <= date.On && date.On < until).Distinct()
                        .OrderBy(date => date.On).ThenBy(date => date.What, StringComparer.Ordinal).Select(date => $"{date.On:MM-dd} {date.What}")));
            }
        }

        return lines;
    }

    /// <summary>One line for a scheme.</summary>
    public static string Words(
        string name, string? owner, DateOnly? from, DateOnly? until, IEnumerable<string> networks, decimal? awarded, IEnumerable<string> budgets, IEnumerable<string> dates) =>
        $"{name} of {owner} {from:O} {until:O} pays {string.Join('+', networks)} {awarded:0.##} of {string.Join('+', budgets)} on {string.Join(", ", dates)}";

    private IEnumerable<string> Budgets(Guid scheme, DateOnly from, DateOnly until) => told.OfType<BudgetSet>().Where(set => set.SchemeId == scheme && set.DecidedOn <= on)
        .GroupBy(set => set.Year).Where(year => from.Year <= year.Key && year.Key <= until.AddDays(-1).Year).OrderBy(year => year.Key).Select(year => $"{year.Key} {year.Last().Amount:0.##}");

    private IEnumerable<(DateOnly On, string What)> Dates(SchemeFacts scheme, SchemeSaid said, HashSet<Guid>? there)
    {
        foreach (var (day, what) in new[] { (said.From, "starts"), (said.Until, "ends") })
        {
            if (day is { } known)
            {
                yield return (known, what);
            }
        }

        foreach (var call in told.OfType<CallPlanned>().Where(call => call.SchemeId == scheme.Id))
        {
            yield return (DateOnly.FromDateTime(call.Call.OpensAt.DateTime), "call-opens call");
            yield return (DateOnly.FromDateTime(call.Call.ClosesAt.DateTime), "call-closes call");
        }

        foreach (var target in said.Terms?.Targets ?? [])
        {
            yield return (target.By, $"target-by {target.Indicator}");
        }

        foreach (var owed in reports.All().Where(owed => owed.Scheme == scheme.Id && (there is null || Served(register.Grants[owed.Grant]).Overlaps(there))))
        {
            yield return (owed.DueOn, $"report-due {register.Networks[owed.Network].ExternalId}");
        }
    }

    // The territory served: of the region that it is for, else of the network.
    private HashSet<Guid> Served(GrantFacts grant) => grant.Details.RegionId is { } region && register.Regions.TryGetValue(region, out var known) && known.MunicipalityIds.Count > 0
        ? [.. known.MunicipalityIds.SelectMany(naive.Resolve)]
        : naive.T(register.Networks[grant.NetworkId!.Value]);
}
