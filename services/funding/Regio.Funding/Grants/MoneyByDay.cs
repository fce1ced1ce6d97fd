using Regio.Hosting.Problems;
using Regio.Landscape;

namespace Regio.Funding.Grants;

/// <summary>What holds of the money of a grant whenever some of it moves.</summary>
/// <param name="Code">What it is called when it does not.</param>
/// <param name="Days">When that money moves.</param>
/// <param name="Excess">Euros above what may be, by a day.</param>
internal sealed record MoneyRule(string Code, Func<Grant, IEnumerable<DateOnly>> Days, Func<Grant, DateOnly, decimal> Excess);

/// <summary>
/// The money of a grant by each day, also when it is recorded late or put right. What did not hold before, as when an award was
/// lowered since, may stay so: nothing makes it worse.
/// </summary>
internal static class MoneyByDay
{
    /// <summary>Paid, less what came back, is within what the grant came to: the most of that day, since days do not tell what came first on them.</summary>
    public static readonly MoneyRule Paid = new(
        "above-award", grant => SinceAward(grant, grant.Instalments.Select(one => one.PaidOn).OfType<DateOnly>()),
        (grant, on) => PaidBy(grant, on) - ReceivedBy(grant, on) - grant.HighestOn(on));

    /// <summary>Passed on is within what the lead was paid and did not pay back.</summary>
    public static readonly MoneyRule Passed = new(
        "more-than-received", grant => SinceAward(grant, grant.PassedOn.Holding().Select(one => one.On)),
        (grant, on) => grant.PassedOn.Holding().Where(one => one.On <= on).Sum(one => one.Amount) + ReceivedBy(grant, on) - PaidBy(grant, on));

    /// <summary>Claimed back is within what was paid too much.</summary>
    public static readonly MoneyRule Claimed = new(
        "nothing-overpaid", grant => SinceAward(grant, grant.Recoveries.Holding().Select(one => one.On)),
        (grant, on) => ClaimedBy(grant, on) - Math.Max(0, PaidBy(grant, on) - grant.CeilingBy(on)));

    /// <summary>Received is within what was claimed back.</summary>
    public static readonly MoneyRule Received = new(
        "more-than-claimed", grant => grant.Received.Holding().Select(one => one.On),
        (grant, on) => ReceivedBy(grant, on) - ClaimedBy(grant, on));

    /// <summary>Received is within what was paid too much, which may be less than was claimed.</summary>
    public static readonly MoneyRule Overpaid = new(
        "nothing-overpaid", grant => grant.Received.Holding().Select(one => one.On),
        (grant, on) => ReceivedBy(grant, on) - Math.Max(0, PaidBy(grant, on) - grant.CeilingBy(on)));

    /// <summary>A fault for each rule that would not hold by some day, and held, or was broken less.</summary>
    /// <param name="before">The grant.</param>
    /// <param name="fact">What would happen to it.</param>
    /// <param name="pointer">What it is told of.</param>
    /// <param name="rules">The rules that it can break.</param>
    public static IReadOnlyList<Fault> Faults(Grant before, object fact, string pointer, params MoneyRule[] rules)
    {
        var after = Grant.After(before, fact)!;
        return
        [
            .. rules.SelectMany(rule => rule.Days(after).Order()
                .Where(on => rule.Excess(after, on) > Math.Max(0, rule.Excess(before, on))).Take(1)
                .Select(on => new Fault(pointer, rule.Code, $"By {on:O} it would be {rule.Excess(after, on):0.00} euros too much."))),
        ];
    }

    // What comes before the award is too early, which is told of it alone.
    private static IEnumerable<DateOnly> SinceAward(Grant grant, IEnumerable<DateOnly> days) => days.Where(on => on >= grant.FirstAwardedOn);

    private static decimal PaidBy(Grant grant, DateOnly on) => grant.Instalments.Where(one => one.PaidOn <= on).Sum(one => one.Amount);

    private static decimal ReceivedBy(Grant grant, DateOnly on) => grant.Received.Holding().Where(one => one.On <= on).Sum(one => one.Amount);

    private static decimal ClaimedBy(Grant grant, DateOnly on) => grant.Recoveries.Holding().Where(one => one.On <= on).Sum(one => one.Amount);
}
