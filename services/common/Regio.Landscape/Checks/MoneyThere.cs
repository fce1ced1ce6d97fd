using System.Collections.Immutable;
using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>A grant of the year of the day that is, or may be, for the target groups of a draft.</summary>
/// <param name="Where">Municipalities that it serves; empty: unknown.</param>
/// <param name="Euros">What is awarded for the year; null: it is not known how much, of which year it is, or whether it is for such target groups.</param>
internal sealed record MoneyThere(ImmutableArray<Guid> Where, decimal? Euros)
{
    /// <summary>Those of all schemes, but of none that is known to be for others.</summary>
    public static IEnumerable<MoneyThere> For(Initiative draft, Standing standing, ServedTerritory served) =>
        from scheme in standing.Register.Schemes.Values
        let groups = scheme.On(standing.Day).TargetGroups
        let isForUnknown = groups.Count == 0 || draft.TargetGroups.IsEmpty
        where isForUnknown || standing.Register.Concepts.TargetGroups.Meets(groups, draft.TargetGroups) is not null
        from money in Under(scheme.Id, standing)
        where money.Euros != 0
        select new MoneyThere(served.Of(money.Grant), isForUnknown ? null : money.Euros);

    private static IEnumerable<(MoneyOf Grant, decimal? Euros)> Under(Guid scheme, Standing standing)
    {
        var (register, day) = (standing.Register, standing.Day);
        return register.GrantsUnder[scheme].Select(id => register.Grants[id])
            .Select(grant => (MoneyOf.Grant(grant), (decimal?)OfYear(grant.AwardOn(day)?.Amounts ?? [], day)))
            .Concat(register.RecordedUnder[scheme].Select(id => register.RecordedGrants[id]).Select(grant => (MoneyOf.Grant(grant), Recorded(grant.Record, day))));
    }

    // What a register tells no years of is of the year in which it was decided; what was decided later is not there yet.
    private static decimal? Recorded(GrantRecord record, DateOnly day) =>
        record.DecidedOn > day ? 0
        : record.Years.Count > 0 ? OfYear(record.Years, day)
        : (record.DecidedOn ?? record.From) is { } decided ? decided <= day && decided.Year == day.Year ? record.Amount : 0
        : record.Amount is 0 ? 0
        : null;

    private static decimal OfYear(IEnumerable<YearAmount> amounts, DateOnly day) => amounts.Where(one => one.Year == day.Year).Sum(one => one.Amount);
}
