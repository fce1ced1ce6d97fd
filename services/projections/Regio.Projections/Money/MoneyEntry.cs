namespace Regio.Projections;

/// <summary>What an amount is.</summary>
internal enum Measure
{
    /// <summary>Set by the scheme for a year.</summary>
    Budgeted,

    /// <summary>Asked.</summary>
    Applied,

    /// <summary>Awarded, as changed.</summary>
    Awarded,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>What a grant came to for good.</summary>
    Settled,

    /// <summary>Claimed back, and received.</summary>
    Recovered,

    /// <summary>What the network pays itself.</summary>
    OwnContribution,
}

/// <summary>An amount of one measure, of a scheme, of a grant under it or of what it put in a regional budget.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="Year">Budgets by budget year, the others by the day on which they came about; null: a register does not tell.</param>
/// <param name="Amount">Euros; below zero where an award was lowered.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Grant">The grant; null: none.</param>
/// <param name="Pooled">The contribution to a regional budget; null: none.</param>
internal sealed record MoneyEntry(Measure Measure, int? Year, decimal Amount, SchemeFacts Scheme, MoneyOf? Grant, PooledMoney? Pooled = null)
{
    private const string OwnMeans = "own-means";
    private const string FreeToSpend = "free";

    /// <summary>All that came about by a day, of schemes that were published by then.</summary>
    /// <param name="register">All facts.</param>
    /// <param name="day">The day.</param>
    /// <param name="mayRead">Which applications may be told of.</param>
    public static IEnumerable<MoneyEntry> On(Register register, DateOnly day, Func<GrantFacts, bool> mayRead) => On(register, day, mayRead, register.Schemes.Values);

    /// <summary>The same, of some schemes.</summary>
    public static IEnumerable<MoneyEntry> On(Register register, DateOnly day, Func<GrantFacts, bool> mayRead, IEnumerable<SchemeFacts> schemes) => schemes
        .Where(scheme => scheme.IsPublished(day))
        .SelectMany(scheme => register.BudgetsOf[scheme.Id].SelectMany(id => register.Budgets[id].On(day))
            .Select(budget => new MoneyEntry(Measure.Budgeted, budget.Year, budget.Amount, scheme, null))
            .Concat(register.GrantsUnder[scheme.Id].Select(id => register.Grants[id]).Where(mayRead).SelectMany(grant => Of(scheme, grant, day)))
            .Concat(RecordedMoney.Of(register, scheme, day))
            .Concat(PooledMoney.Of(register, scheme, day)));

    /// <summary>Whether the region decides itself what it is for; null: not told.</summary>
    public bool? IsFree(DateOnly day) => Pooled is { } pooled ? pooled.Contribution.Earmark is null
        : Scheme.On(day).Terms?.Earmarking is { } said ? said == FreeToSpend
        : null;

    private static IEnumerable<MoneyEntry> Of(SchemeFacts scheme, GrantFacts grant, DateOnly day)
    {
        return
        [
            .. By([(grant.SubmittedOn, grant.Details.Requested.Sum(one => one.Amount))], Measure.Applied),
            .. By(grant.Awards.Index().Select(one => (one.Item.On, one.Item.Total - (one.Index == 0 ? 0 : grant.Awards[one.Index - 1].Total))), Measure.Awarded),
            .. By(grant.Instalments.Where(one => one.PaidOn is not null).Select(one => (one.PaidOn!.Value, one.Amount)), Measure.Paid),
            .. By(grant.Settlements.Select((one, at) => (one.On, one.Amount - (grant.Settlements.ElementAtOrDefault(at - 1)?.Amount ?? 0))), Measure.Settled),
            .. By(grant.Received.Holding().Select(one => (one.On, one.Amount)), Measure.Recovered),
            .. By(grant.Awards.Take(1).SelectMany(award => grant.Details.Others.Where(other => other.Source == OwnMeans).Select(other => (award.On, other.Amount))), Measure.OwnContribution),
        ];

        IEnumerable<MoneyEntry> By(IEnumerable<(DateOnly On, decimal Amount)> amounts, Measure measure) => amounts
            .Where(one => one.On <= day)
            .Select(one => new MoneyEntry(measure, one.On.Year, one.Amount, scheme, MoneyOf.Grant(grant)));
    }
}
