using System.Diagnostics;

namespace Regio.EndToEnd;

/// <summary>Waits for what comes about by itself.</summary>
internal static class Wait
{
    /// <summary>Asks until the answer is as wanted; else fails with the last answer.</summary>
    public static async Task<T> Until<T>(
        string what, Func<Task<T>> ask, Func<T, bool> wanted, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (wanted(answer))
            {
                return answer;
            }

            if (watch.Elapsed > (patience ?? TimeSpan.FromSeconds(30)))
            {
                throw new ShouldAssertException($"After {watch.Elapsed.TotalSeconds:0} s still not: {what}. Last: {answer}");
            }

            await Task.Delay(50, Site.Cancelled);
        }
    }
}
