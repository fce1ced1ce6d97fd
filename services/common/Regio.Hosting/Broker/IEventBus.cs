using Regio.Hosting.Publishing;

namespace Regio.Hosting.Broker;

/// <summary>The broker as the event path needs it; what stands behind it can be replaced.</summary>
public interface IEventBus
{
    /// <summary>Messages whose bytes could not be read; they are set aside, and the feed brings what was in them.</summary>
    long Undecodable { get; }

    /// <summary>Completes when events can be put on the broker.</summary>
    Task WaitUntilReady(CancellationToken ct);

    /// <summary>Puts events on the broker and completes when it has confirmed each; throws when it did not.</summary>
    Task Publish(IReadOnlyCollection<CloudEvent> events, CancellationToken ct);

    /// <summary>
    /// Takes events from a queue of one's own, in batches and in no certain order, until disposed. A batch is taken
    /// off the queue when its handling completes.
    /// </summary>
    Task<IAsyncDisposable> Receive(
        string queue, Func<IReadOnlyList<CloudEvent>, CancellationToken, Task> handle, CancellationToken ct);
}
