namespace Regio.Projections.Specs;

/// <summary>
/// Kaplan and Meier with delayed entry once more, by the day: on each day of age those that were seen that old, and which of them
/// ended.
/// </summary>
internal static class NaiveSurvival
{
    /// <summary>Of each of twenty years of age how many were seen that old, and the share that lives at least so long; null under ten.</summary>
    public static List<(int Years, int AtRisk, double? Share)> Of(IReadOnlyList<(DateOnly From, DateOnly? Until)> lives, DateOnly since, DateOnly on)
    {
        var points = new List<(int, int, double?)>();
        var (share, isFew, age) = (1.0, false, 0);
        for (var years = 1; years <= 20; years++)
        {
            for (var last = (int)(years * 365.2425); age <= last; age++)
            {
                var (seen, ended) = (Seen(age), lives.Count(life => life.Until >= since && life.Until?.DayNumber == life.From.DayNumber + age));
                if (ended > 0)
                {
                    share *= 1 - ((double)ended / seen);
                    isFew |= seen < 10;
                }
            }

            var atRisk = Seen(age - 1);
            points.Add((years, atRisk, isFew || atRisk < 10 ? null : share));
        }

        return points;

        // It got that old by the day, and not before the source began to record; one that ended on that first day was seen ending.
        int Seen(int days) => days == 0 ? 0 : lives.Count(life =>
            life.From.DayNumber + days is var day && day <= (life.Until ?? on).DayNumber
            && (day > since.DayNumber || (day == since.DayNumber && life.Until == since)));
    }
}
