using Marten;
using Microsoft.Extensions.Logging;

namespace Regio.Hosting.EventStore;

/// <summary>
/// Marten's log without what is expected: that the store refused an append because another change came first, or its
/// key was taken. The caller is told; nothing failed.
/// </summary>
internal sealed class RefusalsUnlogged(ILoggerFactory logs) : ILogger<IDocumentStore>
{
    private readonly ILogger log = logs.CreateLogger<IDocumentStore>();

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => log.BeginScope(state);

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => log.IsEnabled(logLevel);

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is null || (!LostRace.Is(exception) && !Idempotency.IsTaken(exception)))
        {
            log.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
