using System.Diagnostics;

namespace Regio.Integration;

/// <summary>Waits for what the road brings about by itself.</summary>
internal static class Until
{
    /// <summary>Looks until it is so, and says how long that took; fails when it is not so in time.</summary>
    public static async Task<TimeSpan> So(Func<Task<bool>> so, double seconds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await so())
        {
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(seconds, what);
            await Task.Delay(15, TestContext.Current.CancellationToken);
        }

        return watch.Elapsed;
    }

    /// <summary>The same, for what needs no waiting itself.</summary>
    public static Task<TimeSpan> So(Func<bool> so, double seconds, string what) =>
        So(() => Task.FromResult(so()), seconds, what);
}
