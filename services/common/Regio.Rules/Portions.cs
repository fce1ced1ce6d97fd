namespace Regio.Rules;

/// <summary>Money in portions, of which the sum is the whole, to the cent.</summary>
public static class Portions
{
    /// <summary>
    /// The portions of an amount by weight, in the order of the weights: each rounded down to a cent, and the cents that are
    /// left to those that lost most by it, the first of equals first.
    /// </summary>
    /// <param name="amount">Euros in whole cents, of either sign.</param>
    /// <param name="weights">None below zero, one of them above it.</param>
    public static IReadOnlyList<decimal> Of(decimal amount, IReadOnlyList<decimal> weights)
    {
        var (cents, total) = (decimal.Abs(amount) * 100, weights.Sum());
        var whole = weights.Select(weight => decimal.Floor(cents * weight / total)).ToArray();
        var left = (int)(cents - whole.Sum());
        foreach (var index in Enumerable.Range(0, weights.Count)
            .OrderByDescending(i => (cents * weights[i] / total) - whole[i]).ThenBy(i => i).Take(left))
        {
            whole[index]++;
        }

        return [.. whole.Select(portion => decimal.Sign(amount) * portion / 100)];
    }
}
