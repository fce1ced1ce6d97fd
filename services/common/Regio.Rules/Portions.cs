namespace Regio.Rules;

/// <summary>Money in portions, of which the sum is the whole, to the cent.</summary>
public static class Portions
{
    /// <summary>
    /// The portions of an amount by weight, in the order of the weights: each rounded down to a cent, and the cents that are
    /// left to those that lost most by it, the first of equals first. No portion is more than its weight where the amount is no
    /// more than all weights; when all are zero nothing is divided.
    /// </summary>
    /// <param name="amount">Euros in whole cents, of either sign.</param>
    /// <param name="weights">None below zero.</param>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights)
    {
        var (cents, total) = (decimal.Abs(amount) * 100, weights.Sum());
        if (total == 0)
        {
            return [.. weights.Select(_ => 0m)];
        }

        // What is lost is a remainder, which is exact where a quotient is not: equals stay equal.
        var lost = weights.Select(weight => cents * weight % total).ToList();
        var whole = weights.Select((weight, i) => decimal.Round(((cents * weight) - lost[i]) / total)).ToArray();
        foreach (var index in Enumerable.Range(0, weights.Count)
            .OrderByDescending(i => lost[i]).ThenBy(i => i).Take((int)(cents - whole.Sum())))
        {
            whole[index]++;
        }

        return [.. whole.Select(portion => decimal.Sign(amount) * portion / 100)];
    }
}
