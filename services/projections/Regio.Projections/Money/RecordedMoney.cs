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
        var granted = grants.SelectMany(grant => Granted(scheme, grant, day)).ToList();
        return [.. granted, .. grants.SelectMany(grant => Settled(scheme, grant, day)), .. Left(scheme, granted, day)];
    }

    // A grant of which no year is told is within the totals all the same, of which year is unknown: it is taken off them in none.
    private static IEnumerable<MoneyEntry> Left(SchemeFacts scheme, IReadOnlyCollection<MoneyEntry> granted, DateOnly day)
    {
        var left = (scheme.Record?.Totals ?? []).Where(total => total.Amount is not null && EndOf(total.Year) <= day)
            .Select(total => (Year: (int?)total.Year, Euros: total.Amount!.Value - OfYear(total.Year))).ToList();
        var within = Math.Min(OfYear(null), Math.Max(0, left.Sum(total => total.Euros)));
        return left.Append((Year: null, Euros: -within)).Where(one => one.Euros != 0)
            .Select(one => new MoneyEntry(Measure.Awarded, one.Year, one.Euros, scheme, null));

        decimal OfYear(int? year) => granted.Where(entry => entry.Year == year).Sum(entry => entry.Amount);
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

    private static DateOnly EndOf(int year) => new(year, 12, 31);
}
