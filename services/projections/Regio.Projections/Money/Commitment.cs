using Regio.Contracts.Funding;

namespace Regio.Projections;

/// <summary>Euros for a period.</summary>
/// <param name="Euros">The euros.</param>
/// <param name="From">First day of what they are for.</param>
/// <param name="Until">First day after it.</param>
internal sealed record MoneyPart(decimal Euros, DateOnly From, DateOnly Until);

/// <summary>Money that is committed to a network: a grant, one that a register tells of, or what is allocated of a regional budget.</summary>
/// <param name="Grant">The grant; null: it is of a regional budget.</param>
/// <param name="Budget">The regional budget; null: it is a grant.</param>
/// <param name="Schemes">Whose money it is: of a regional budget all that can have put some of it in.</param>
/// <param name="Awarded">Euros in all; null: a register does not tell.</param>
/// <param name="Paid">Euros of it paid; null: a register does not tell.</param>
/// <param name="Period">Of what is paid for; null: a register does not tell.</param>
/// <param name="Parts">The euros by when they are for; empty: that is unknown, or it was revoked.</param>
/// <param name="IsSettled">Whether it was settled.</param>
internal sealed record Commitment(
    Thing? Grant, Thing? Budget, IReadOnlyList<Guid> Schemes, decimal? Awarded, decimal? Paid, (DateOnly From, DateOnly Until)? Period,
    IReadOnlyList<MoneyPart> Parts, bool IsSettled)
{
    /// <summary>Whether it is not known how much it is, or for when.</summary>
    public bool IsUndated => Period is null || Awarded is null;

    /// <summary>Whether it is known that it pays for a period: it was not revoked.</summary>
    public bool Pays => Period is not null && (Parts.Count > 0 || Awarded is null);

    /// <summary>Every one of a network that was decided by a day, in the order of their grants and regional budgets.</summary>
    public static IReadOnlyList<Commitment> Of(Register register, Guid network, DateOnly day) =>
    [
        .. register.GrantsFor[network].Select(id => register.Grants[id]).SelectMany(grant => Of(grant, day))
            .Concat(register.RecordedFor[network].Select(id => register.RecordedGrants[id]).SelectMany(grant => Of(grant, day)))
            .OrderBy(one => one.Grant!, Thing.Order),
        .. register.RegionalBudgets.Values.SelectMany(budget => Of(budget, network, day)).OrderBy(one => one.Budget!, Thing.Order),
    ];

    // What is awarded for a year is for the activities in it; for all of them where it has none.
    private static IEnumerable<Commitment> Of(GrantFacts grant, DateOnly day) => grant.AwardOn(day) is not { } award ? [] :
    [
        new(
            new(grant.Id, grant.ExternalId, null), null, [grant.SchemeId], award.Total, grant.PaidBy(day), (award.From, award.Until),
            PartsOf(award.Amounts, award.From, award.Until), grant.SettledBy(day) is not null),
    ];

    // What a register tells no year of is for all of the period; no period is known where it tells neither.
    private static IEnumerable<Commitment> Of(RecordedGrantFacts grant, DateOnly day)
    {
        var record = grant.Record;
        if (record.DecidedOn > day)
        {
            return [];
        }

        var years = record.Years.Select(one => one.Year).ToList();
        var from = record.From ?? (years.Count > 0 ? new DateOnly(years.Min(), 1, 1) : null);
        var until = record.Until ?? (years.Count > 0 ? new DateOnly(years.Max() + 1, 1, 1) : null);
        var period = from is { } first && until is { } end && first < end ? (first, end) : ((DateOnly From, DateOnly Until)?)null;
        IReadOnlyList<MoneyPart> parts = period is not { } known ? []
            : years.Count > 0 ? PartsOf(record.Years, known.From, known.Until)
            : record.Amount is { } amount ? [new(amount, known.From, known.Until)]
            : [];
        return
        [
            new(
                new(grant.Id, grant.ExternalId, record.Title), null, [record.SchemeId], years.Count > 0 ? record.Years.Sum(one => one.Amount) : record.Amount, null,
                period, parts, record.Settled is not null && !(record.SettledOn > day)),
        ];
    }

    // An allocation that is for no network in particular is for the one that decides on the regional budget.
    private static IEnumerable<Commitment> Of(RegionalBudgetFacts budget, Guid network, DateOnly day) =>
        from one in budget.Allocations
        where budget.NetworkOf(one.Given) == network && one.Given.On <= day
        let year = (From: new DateOnly(one.Given.Year, 1, 1), Until: new DateOnly(one.Given.Year + 1, 1, 1))
        select new Commitment(
            null, new(budget.Id, budget.Opening.ExternalId, budget.Opening.Title), budget.SchemesOf(one.Given, day),
            one.Given.Amount, one.Payments.Where(paid => paid.On <= day).Sum(paid => paid.Amount), year, [new(one.Given.Amount, year.From, year.Until)],
            budget.Years.Any(closed => closed.Year == one.Given.Year && closed.On <= day));

    private static IReadOnlyList<MoneyPart> PartsOf(IEnumerable<YearAmount> amounts, DateOnly from, DateOnly until) =>
    [
        .. amounts.Select(amount =>
        {
            var (first, end) = (Later(from, new(amount.Year, 1, 1)), Earlier(until, new(amount.Year + 1, 1, 1)));
            return first < end ? new MoneyPart(amount.Amount, first, end) : new(amount.Amount, from, until);
        }),
    ];

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
