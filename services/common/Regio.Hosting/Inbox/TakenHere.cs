namespace Regio.Hosting.Inbox;

/// <summary>
/// What this process itself took in, so that who waits in it for a position hears of it at once, and need not ask the
/// store time and again.
/// </summary>
public sealed class TakenHere
{
    private volatile TaskCompletionSource next = Fresh();
    private volatile Dictionary<string, long> positions = [];

    /// <summary>Whether it is this process that takes in now; else another one may, and the store tells.</summary>
    internal bool Leads { get; private set; }

    /// <summary>Completes at the next commit.</summary>
    internal Task Next => next.Task;

    /// <summary>Whether these positions were committed here; they never go back.</summary>
    internal bool Holds(IReadOnlyDictionary<string, long> wanted)
    {
        var known = positions;
        return wanted.All(want => known.TryGetValue(want.Key, out var position) && position >= want.Value);
    }

    /// <summary>From now on it is this process that takes in, until disposed.</summary>
    internal IDisposable Lead() => new Spell(this);

    /// <summary>A batch of a source was committed; by the one writer.</summary>
    internal void Committed(string source, long position)
    {
        positions = new(positions) { [source] = position };
        Interlocked.Exchange(ref next, Fresh()).SetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Spell : IDisposable
    {
        private readonly TakenHere here;

        public Spell(TakenHere here)
        {
            this.here = here;
            here.Leads = true;
        }

        public void Dispose() => here.Leads = false;
    }
}
