namespace Regio.Integration;

/// <summary>
/// A clock whose hands can be set. Its timers run as ever: what waits for a real server waits in real time.
/// </summary>
internal sealed class MovedClock : TimeProvider
{
    private long moved;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref moved));

    /// <summary>It is this moment now, and goes on from there.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref moved, (now - base.GetUtcNow()).Ticks);
}
