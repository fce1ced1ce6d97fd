using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Specs;

/// <summary>An inbox without a database: what its transactions would commit, and whether it keeps what it promises.</summary>
internal sealed class InboxOfOne(SourceOfEvents source)
{
    private readonly Dictionary<Guid, long> versions = [];
    private readonly List<Arrived> handled = [];

    public Chain Chain { get; private set; } = Chain.At(0);

    public IReadOnlyList<Arrived> Handled => handled;

    /// <summary>One batch from the broker.</summary>
    public void Deliver(IEnumerable<Arrived> events, params IEnumerable<Checkpoint> checkpoints) =>
        Commit(events, chain => checkpoints.Aggregate(chain, (c, heard) => c.Heard(heard)));

    /// <summary>One page of the feed, from where the inbox is.</summary>
    public void Pull(long width)
    {
        var (events, until) = source.Page(Chain.Position, Chain.Position + width);
        Commit(events, chain => chain.Reached(until));
    }

    /// <summary>Pages until the mark.</summary>
    public void PullAll()
    {
        while (Chain.Position < source.Mark)
        {
            Pull(5);
        }
    }

    /// <summary>The process ended and another begins with what was committed.</summary>
    public void Restart() => Chain = Chain.At(Chain.Position, Chain.Head, Chain.KnownTime);

    /// <summary>A batch whose transaction is rolled back leaves nothing, in the memory neither.</summary>
    public void Fail(IEnumerable<Arrived> events) => Chain.Take(events, new Dictionary<Guid, long>(versions));

    private void Commit(IEnumerable<Arrived> events, Func<Chain, Chain> then)
    {
        var (taken, now) = Chain.Take(events, versions);
        handled.AddRange(now);
        Chain = then(taken);
        KeepsItsPromises();
    }

    private void KeepsItsPromises()
    {
        foreach (var stream in handled.GroupBy(e => e.Stream))
        {
            stream.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, stream.Count()).Select(v => (long)v))
                .ShouldBeTrue("A stream's events are handled once each, in order.");
        }

        var positions = handled.Select(e => e.Position).ToHashSet();
        var missing = source.Events.Where(e => !positions.Contains(e.Position)).ToList();
        missing.Exists(e => e.Position <= Chain.Position).ShouldBeFalse("The position passes only what was handled.");
        missing.Exists(e => e.Envelope.Time <= Chain.KnownTime).ShouldBeFalse("Nothing is known before it is handled.");
        Chain.Position.ShouldBeLessThanOrEqualTo(source.Mark);
        if (handled.Exists(e => e.Position > Chain.Position) || !Chain.Waiting.IsEmpty)
        {
            Chain.Broken.ShouldBeTrue("Something is missing, and the inbox does not know.");
        }
    }
}
