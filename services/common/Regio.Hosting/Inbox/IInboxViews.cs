using Npgsql;

namespace Regio.Hosting.Inbox;

/// <summary>What a service keeps of others' facts: it changes with each batch, in the batch's transaction.</summary>
public interface IInboxViews
{
    /// <summary>Works out what a batch changes, before anything is written.</summary>
    /// <param name="transaction">The batch's transaction; for reading.</param>
    /// <param name="events">Each next for its stream, in feed order.</param>
    /// <param name="ct">Cancels.</param>
    Task<IViewChange> Prepare(NpgsqlTransaction transaction, IReadOnlyList<Next> events, CancellationToken ct);

    /// <summary>Whether this version of the service can write them; while it cannot, it leaves taking in to one that can.</summary>
    Task<bool> AreWritable(CancellationToken ct) => Task.FromResult(true);
}

/// <summary>What one batch changes.</summary>
public interface IViewChange
{
    /// <summary>Events that the views cannot take, and why; their streams are set aside, the others go on.</summary>
    IReadOnlyList<(Next Event, string Reason)> Refused { get; }

    /// <summary>Writes it.</summary>
    Task Write(NpgsqlTransaction transaction, CancellationToken ct);

    /// <summary>The transaction has committed.</summary>
    void Committed();
}
