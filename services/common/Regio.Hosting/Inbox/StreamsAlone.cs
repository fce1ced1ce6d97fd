using Npgsql;

namespace Regio.Hosting.Inbox;

/// <summary>For a service that keeps of others' facts their streams and nothing else: what it needs of them it folds.</summary>
public sealed class StreamsAlone : IInboxViews
{
    private static readonly Nothing Unchanged = new();

    /// <inheritdoc/>
    public Task<IViewChange> Prepare(NpgsqlTransaction transaction, IReadOnlyList<Next> events, CancellationToken ct) =>
        Task.FromResult<IViewChange>(Unchanged);

    private sealed class Nothing : IViewChange
    {
        public IReadOnlyList<(Next Event, string Reason)> Refused => [];

        public Task Write(NpgsqlTransaction transaction, CancellationToken ct) => Task.CompletedTask;

        public void Committed()
        {
        }
    }
}
