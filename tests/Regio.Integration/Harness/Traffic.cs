using Regio.Hosting.EventStore;

namespace Regio.Integration;

/// <summary>Commands that go on whatever happens, one after another; which of them were accepted is remembered.</summary>
internal sealed class Traffic : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task all;
    private readonly List<Guid> accepted = [];
    private long longest;

    public Traffic(Service source)
    {
        all = Task.Run(() => Run(source));
    }

    /// <summary>Streams whose beginning was acknowledged.</summary>
    public IReadOnlyList<Guid> Accepted
    {
        get
        {
            lock (accepted)
            {
                return [.. accepted];
            }
        }
    }

    /// <summary>The longest that a command took, or failed to be taken.</summary>
    public TimeSpan Longest => new(Interlocked.Read(ref longest));

    public async Task Stop()
    {
        await stop.CancelAsync();
        await all;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        stop.Dispose();
    }

    private async Task Run(Service source)
    {
        while (!stop.IsCancellationRequested)
        {
            var (stream, began) = (Guid.CreateVersion7(), TimeProvider.System.GetTimestamp());
            if (await Taken(source, stream))
            {
                lock (accepted)
                {
                    accepted.Add(stream);
                }
            }

            Interlocked.Exchange(ref longest, Math.Max(longest, TimeProvider.System.GetElapsedTime(began).Ticks));
            await Task.Delay(5);
        }
    }

    private static async Task<bool> Taken(Service source, Guid stream)
    {
        try
        {
            return await source.Get<Appends>().Commit(
                new(stream, 0, [Country.Network(stream, "n", new(2026, 1, 1)), Country.Network(stream, "m", new(2026, 1, 1))],
                    new("steward", null, null, null)), default) is Appended.Done;
        }
        catch (Exception e) when (e is Npgsql.NpgsqlException or Marten.Exceptions.MartenCommandException or TimeoutException or InvalidOperationException)
        {
            return false;
        }
    }
}
