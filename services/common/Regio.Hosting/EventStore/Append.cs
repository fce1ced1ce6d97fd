using Marten;

namespace Regio.Hosting.EventStore;

/// <summary>Facts of another stream that are committed with an append: both, or neither.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="ExpectedVersion">Its version before; 0 begins it.</param>
/// <param name="Facts">At least one.</param>
public sealed record Alongside(Guid StreamId, long ExpectedVersion, IReadOnlyList<object> Facts);

/// <summary>One stream's facts, waiting to be committed.</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="ExpectedVersion">Its version before; 0 begins it.</param>
/// <param name="Facts">At least one.</param>
/// <param name="By">Who acted.</param>
/// <param name="Key">The idempotency key to keep in the same transaction, and what to keep.</param>
/// <param name="Beside">What changes beside the facts, in the same transaction.</param>
public sealed record Append(
    Guid StreamId, long ExpectedVersion, IReadOnlyList<object> Facts, Acting By,
    (IdempotencyKey Key, KeptOutcome Outcome)? Key = null, Beside? Beside = null)
{
    /// <summary>What goes with it into other streams.</summary>
    public IReadOnlyList<Alongside> With { get; init; } = [];

    /// <summary>What goes into each stream, its own first.</summary>
    internal IEnumerable<Alongside> Whole => With.Prepend(new(StreamId, ExpectedVersion, Facts));
}

/// <summary>
/// Changes tables of the service's own in the transaction that appends, before it takes a place in the sequence; false
/// when another change came first, and then nothing is stored.
/// </summary>
public delegate Task<bool> Beside(IDocumentSession session, CancellationToken ct);

/// <summary>What became of an append.</summary>
public abstract record Appended
{
    /// <summary>Committed.</summary>
    /// <param name="Version">The stream's version after it.</param>
    /// <param name="Position">Feed position of its last fact, in whatever stream.</param>
    public sealed record Done(long Version, long Position) : Appended;

    /// <summary>A stream, or what lies beside it, was not as expected; nothing was stored.</summary>
    public sealed record Conflict : Appended;

    /// <summary>The idempotency key was taken meanwhile; nothing was stored.</summary>
    public sealed record KeyTaken : Appended;
}
