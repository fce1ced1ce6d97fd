using CsCheck;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Specs;

/// <summary>
/// A source as its store has it: events of a few streams at rising positions, with private facts between them, each
/// naming the one published before it. Its clock is its positions: what is at 7 was recorded in second 7.
/// </summary>
internal sealed record SourceOfEvents(IReadOnlyList<Arrived> Events, long Mark)
{
    public const string Name = "networks";
    private const int Streams = 3;

    private static readonly Guid[] Ids = [.. Enumerable.Range(1, Streams).Select(n => StreamOf(n))];

    /// <summary>Sources of 1 to 30 events.</summary>
    public static readonly Gen<SourceOfEvents> Any = Gen.Select(
        Gen.Int[0, Streams - 1].Array[1, 30], Gen.Int[1, 3].Array[30], Gen.Int[0, 2], Of);

    public long Last => Events[^1].Position;

    /// <summary>The moment that a position stands for.</summary>
    public static DateTimeOffset TimeOf(long position) => DateTimeOffset.UnixEpoch.AddSeconds(position);

    /// <summary>What the source says when it has published up to a mark.</summary>
    public Checkpoint CheckpointAt(long mark) => new(mark, Before(mark), TimeOf(mark));

    /// <summary>The feed after a position, up to another, never past the mark.</summary>
    public (IReadOnlyList<Arrived> Events, long Until) Page(long after, long until)
    {
        var reached = Math.Max(after, Math.Min(until, Mark));
        return ([.. Events.Where(e => e.Position > after && e.Position <= reached)], reached);
    }

    private long Before(long position) => Events.LastOrDefault(e => e.Position <= position)?.Position ?? 0;

    private static SourceOfEvents Of(int[] streams, int[] steps, int quiet)
    {
        var (events, versions, position) = (new List<Arrived>(), new int[Streams], 0L);
        foreach (var (stream, step) in streams.Zip(steps))
        {
            var previous = position > 0 ? events[^1].Position : 0;
            position += step;
            events.Add(new(Name, Ids[stream], ++versions[stream], position, previous, Envelope(position)));
        }

        return new(events, position + quiet);
    }

    private static CloudEvent Envelope(long position) => new()
    {
        Id = StreamOf((int)position).ToString(),
        Source = Name,
        Type = "any",
        Time = TimeOf(position),
        Sequence = CloudEvent.Pad(position),
        Previous = CloudEvent.Pad(0),
    };

    private static Guid StreamOf(int number) => new(number, 0, 0, new byte[8]);
}
