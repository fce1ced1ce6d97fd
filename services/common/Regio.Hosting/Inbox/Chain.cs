using System.Collections.Immutable;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>
/// What an inbox knows of one source, as a value: up to where everything was handled, what was handled beyond that,
/// and what waits for an earlier event. Delivery may repeat, reorder and lose; the result is the same.
/// </summary>
/// <param name="Position">Everything that travels up to here is handled: applied, or set aside with its stream.</param>
/// <param name="Beyond">Handled beyond a gap: position to the position published before it.</param>
/// <param name="Waiting">Cannot be applied before an event of its stream that has not come.</param>
/// <param name="Announced">The newest checkpoint that was not reached yet.</param>
/// <param name="Head">Position of the last event that the source is known to have published.</param>
/// <param name="KnownTime">Time of the newest checkpoint reached.</param>
public sealed record Chain(
    long Position, ImmutableSortedDictionary<long, long> Beyond, ImmutableList<Arrived> Waiting,
    Checkpoint? Announced, long Head, DateTimeOffset? KnownTime)
{
    // What waits is in the feed too; a bound keeps a long gap from filling the memory.
    private const int MostWaiting = 20_000;

    /// <summary>A source of which this much was handled.</summary>
    public static Chain At(long position, long head = 0, DateTimeOffset? knownTime = null) =>
        new(position, ImmutableSortedDictionary<long, long>.Empty, [], null, Math.Max(head, position), knownTime);

    /// <summary>Whether something is known to be missing.</summary>
    public bool Broken => !Beyond.IsEmpty || !Waiting.IsEmpty || Head > Position;

    /// <summary>Sorts what arrived into what is next for its stream, what waits, and what was handled before.</summary>
    /// <param name="arrived">In any order, with duplicates.</param>
    /// <param name="versions">The version each stream is at; absent is 0. It is brought up to date.</param>
    /// <returns>The chain after it, and what to handle now, each stream's in order.</returns>
    public (Chain After, IReadOnlyList<Arrived> Handle) Take(IEnumerable<Arrived> arrived, IDictionary<Guid, long> versions)
    {
        var (handle, waiting) = (new List<Arrived>(), new List<Arrived>());
        var (beyond, head) = (Beyond.ToBuilder(), Head);
        foreach (var e in Waiting.Concat(arrived).DistinctBy(e => e.Position).OrderBy(e => e.Position))
        {
            head = Math.Max(head, e.Position);
            var at = versions.TryGetValue(e.Stream, out var version) ? version : 0;
            if (e.Version > at + 1)
            {
                waiting.Add(e);
                continue;
            }

            if (e.Version == at + 1)
            {
                handle.Add(e);
                versions[e.Stream] = e.Version;
            }

            if (e.Position > Position)
            {
                // A repeat may stand for a whole stretch by now.
                beyond[e.Position] = Math.Min(e.Previous, beyond.GetValueOrDefault(e.Position, e.Previous));
            }
        }

        var after = this with { Beyond = Merged(beyond), Waiting = [.. waiting.Take(MostWaiting)], Head = head };
        return (after.Joined(), handle);
    }

    /// <summary>The whole stretch up to here came from the feed, and was handled.</summary>
    public Chain Reached(long position) => (this with { Position = Math.Max(Position, position) }).Joined();

    /// <summary>The source said how far it is; what it says may come late, and after something newer.</summary>
    public Chain Heard(Checkpoint checkpoint) =>
        checkpoint.Last <= Position ? Knowing(checkpoint)
        : this with
        {
            Announced = Announced?.Time > checkpoint.Time ? Announced : checkpoint,
            Head = Math.Max(Head, checkpoint.Last),
        };

    // Neighbours become one entry: a gap that lasts is remembered by its ends, and not by all that came after it.
    private static ImmutableSortedDictionary<long, long> Merged(ImmutableSortedDictionary<long, long>.Builder beyond)
    {
        var merged = new Stack<KeyValuePair<long, long>>();
        foreach (var (position, previous) in beyond)
        {
            var from = previous;
            while (merged.TryPeek(out var before) && before.Key >= from)
            {
                from = Math.Min(from, merged.Pop().Value);
            }

            merged.Push(new(position, from));
        }

        return merged.ToImmutableSortedDictionary();
    }

    // The gap closes when the event published before the next one is handled.
    private Chain Joined()
    {
        var (position, beyond) = (Position, Beyond);
        while (!beyond.IsEmpty && First(beyond) is var (next, previous) && (next <= position || previous <= position))
        {
            position = Math.Max(position, next);
            beyond = beyond.Remove(next);
        }

        var joined = this with
        {
            Position = position,
            Beyond = beyond,
            Head = Math.Max(Head, position),
            Waiting = Waiting.RemoveAll(e => e.Position <= position),
        };
        return Announced is { } announced && announced.Last <= position
            ? (joined with { Announced = null }).Knowing(announced)
            : joined;
    }

    private Chain Knowing(Checkpoint reached) => this with
    {
        Position = Math.Max(Position, reached.Mark),
        Head = Math.Max(Head, reached.Mark),
        KnownTime = KnownTime > reached.Time ? KnownTime : reached.Time,
    };

    private static (long Position, long Previous) First(ImmutableSortedDictionary<long, long> beyond)
    {
        var first = beyond.First();
        return (first.Key, first.Value);
    }
}
