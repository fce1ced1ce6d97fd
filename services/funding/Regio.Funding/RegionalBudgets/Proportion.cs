namespace Regio.Funding.RegionalBudgets;

/// <summary>Divides an amount in proportion, to the cent: by largest remainder, the first of equal ones before the next.</summary>
internal static class Proportion
{
    /// <summary>The part of each; together the amount. No part is more than its weight where the amount is no more than all weights.</summary>
    /// <param name="amount">Euros, in whole cents.</param>
    /// <param name="weights">Euros, in whole cents; when all are zero nothing is divided.</param>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights)
    {
        var (cents, parts) = (Cents(amount), weights.Select(Cents).ToList());
        var all = parts.Aggregate(Int128.Zero, (sum, part) => sum + part);
        if (all == 0)
        {
            return [.. weights.Select(_ => 0m)];
        }

        var divided = parts.Select(part => cents * part / all).ToList();
        var left = (int)(cents - divided.Aggregate(Int128.Zero, (sum, part) => sum + part));
        foreach (var (_, i) in parts.Select((part, i) => (Remainder: cents * part % all, i))
            .OrderByDescending(one => one.Remainder).ThenBy(one => one.i).Take(left))
        {
            divided[i]++;
        }

        return [.. divided.Select(part => (decimal)part / 100)];
    }

    private static Int128 Cents(decimal euros) => (Int128)(euros * 100);
}
