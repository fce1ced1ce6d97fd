using System.Diagnostics;

namespace Regio.Local;

/// <summary>
/// Says what is going on, on standard error, so that standard output holds results alone. A terminal shows the seconds
/// as they pass; a file or a pipe gets a line at the start, one every ten seconds, and one at the end.
/// </summary>
internal static class Progress
{
    private static readonly bool Terminal = !Console.IsErrorRedirected;

    public static Task StepAsync(string what, Func<Task> work) =>
        StepAsync(what, async _ =>
        {
            await work();
            return true;
        });

    /// <summary>Runs the work and shows how long it has been going, with what it reports.</summary>
    public static async Task<T> StepAsync<T>(string what, Func<Action<string>, Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var detail = string.Empty;
        using var stop = new CancellationTokenSource();
        var shown = ShowAsync(what, watch, () => detail, stop.Token);
        try
        {
            var result = await work(text => detail = text);
            await EndAsync();
            Done(what, watch.Elapsed);
            return result;
        }
        catch
        {
            await EndAsync();
            Say(Terminal ? $"\r\e[K✗ {what}" : $"{what}: failed");
            throw;
        }

        async Task EndAsync()
        {
            await stop.CancelAsync();
            await shown;
        }
    }

    public static void Say(string line) => Console.Error.WriteLine(line);

    private static void Done(string what, TimeSpan time)
    {
        if (Terminal)
        {
            Say($"\r\e[K✓ {what} ({time.TotalSeconds:0.0} s)");
        }
        else if (time > TimeSpan.FromSeconds(2))
        {
            Say($"{what}: done in {time.TotalSeconds:0} s");
        }
    }

    private static async Task ShowAsync(string what, Stopwatch watch, Func<string> detail, CancellationToken ct)
    {
        if (!Terminal)
        {
            Say(what + " …");
        }

        var width = Terminal ? Math.Max(40, Console.WindowWidth - 1) : 200;
        while (!ct.IsCancellationRequested)
        {
            await Task.Delay(Terminal ? 200 : 10_000, ct).ContinueWith(_ => { }, TaskScheduler.Default);
            if (!ct.IsCancellationRequested)
            {
                var line = $"{what} … {watch.Elapsed.TotalSeconds:0} s {detail()}";
                line = line.Length > width ? line[..width] : line;
                Console.Error.Write(Terminal ? $"\r\e[K{line}" : line + "\n");
            }
        }
    }
}
