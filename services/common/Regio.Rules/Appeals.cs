namespace Regio.Rules;

/// <summary>How an objection or appeal ended.</summary>
/// <param name="Against">Number of the decision that it was against.</param>
/// <param name="Decision">Number of the decision on it; null: unknown, or it was withdrawn.</param>
/// <param name="On">Day on which it was decided or withdrawn.</param>
/// <param name="IsUpheld">Whether it was upheld.</param>
public sealed record EndedAppeal(string Against, string? Decision, DateOnly On, bool IsUpheld);

/// <summary>Which decisions did not hold on appeal.</summary>
public static class Appeals
{
    /// <summary>
    /// Day on which a decision did not hold: an objection to it was upheld, or an appeal in court against the decision on that
    /// objection (art. 8:1 and 7:1 Awb); null: it holds.
    /// </summary>
    /// <param name="ended">Objections and appeals, in the order in which they ended.</param>
    /// <param name="decision">Number of the decision.</param>
    public static DateOnly? UpheldOn(IEnumerable<EndedAppeal> ended, string decision)
    {
        ArgumentNullException.ThrowIfNull(ended);
        var about = new HashSet<string> { decision };
        foreach (var one in ended.Where(one => about.Contains(one.Against)))
        {
            if (one.IsUpheld)
            {
                return one.On;
            }

            if (one.Decision is { } upon)
            {
                about.Add(upon);
            }
        }

        return null;
    }
}
