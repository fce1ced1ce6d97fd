namespace Regio.Projections;

/// <summary>
/// Money that registers tell of: grants, and what was granted under a scheme in a year in all. A scheme's own total holds its
/// grants; what is left of it is of the scheme, and nobody's in particular.
/// </summary>
internal static class RecordedMoney
{
    /// <summary>What came about under a scheme by a day. Money of a year of which the day is not told came about by its end.</summary>
    public static IEnumerable<MoneyEntry> Of(Register register, SchemeFacts scheme, DateOnly day)
    {
        var grants = register.RecordedUnder[scheme.Id].Select(id => register.RecordedGrants[id]).ToList();
        return
        [
            .. grants.SelectMany(grant => Granted(scheme, grant, day)).Concat(grants.SelectMany(grant => Settled(scheme, grant, day))),
            .. (scheme.Record?.Totals ?? []).Where(total => total.Amount is not null && EndOf(total.Year) <= day)
                .Select(total => (total.Year, Left: total.Amount!.Value - grants.Sum(grant => OfYear(grant, total.Year))))
                .Where(total => total.Left != 0)
                .Select(total => new MoneyEntry(Measure.Awarded, total.Year, total.Left, scheme, null)),
        ];
    }

    private static IEnumerable<MoneyEntry> Granted(SchemeFacts scheme, RecordedGrantFacts grant, DateOnly day)
    {
        var (record, of) = (grant.Record, MoneyOf.Grant(grant));
        var decided = record.DecidedOn ?? record.From;
        return record.Years.Count > 0
            ? record.Years.Where(year => (record.DecidedOn ?? EndOf(year.Year)) <= day)
                .Select(year => new MoneyEntry(Measure.Awarded, year.Year, year.Amount, scheme, of))
            : record.Amount is { } amount && (decided is null || decided <= day)
                ? [new(Measure.Awarded, decided?.Year, amount, scheme, of)]
                : [];
    }

    private static IEnumerable<MoneyEntry> Settled(SchemeFacts scheme, RecordedGrantFacts grant, DateOnly day) =>
        grant.Record.Settled is { } settled && (grant.Record.SettledOn is not { } on || on <= day)
            ? [new(Measure.Settled, grant.Record.SettledOn?.Year, settled, scheme, MoneyOf.Grant(grant))]
            : [];

    private static decimal OfYear(RecordedGrantFacts grant, int year) => grant.Record.Years.Where(one => one.Year == year).Sum(one => one.Amount);

    private static DateOnly EndOf(int year) => new(year, 12, 31);
}
