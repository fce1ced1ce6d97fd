using CsCheck;

namespace Regio.Projections.Specs;

/// <summary>Random histories, looked at on several days as known at several moments.</summary>
internal static class TwoClocks
{
    private static readonly double[] Parts = [0.4, 0.8, 1];

    /// <summary>
    /// Holds what a view says against what the plain rules say, for each history at each of some moments on each of some days: the
    /// register as it was taken in, that by the plain rule, and the day.
    /// </summary>
    /// <param name="histories">What can have been recorded.</param>
    /// <param name="days">The days that are asked for.</param>
    /// <param name="count">How many histories.</param>
    /// <param name="hold">Compares the two.</param>
    public static void Hold(
        Gen<List<(Guid Stream, object Contract)>> histories, IReadOnlyList<string> days, long count, Action<Register, Register, DateOnly> hold) =>
        Gen.Select(histories, Gen.Int[0, 10_000]).Sample((steps, seed) =>
        {
            var recorded = new RecordedSteps(steps, new(seed));
            foreach (var at in Parts.Select(recorded.After))
            {
                var (found, plain) = (recorded.Taken(at, seed), Streams.RegisterOf(recorded.Told(at)));
                foreach (var day in days)
                {
                    hold(found, plain, Ids.Day(day));
                }
            }
        }, iter: count);
}
