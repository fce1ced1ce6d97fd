using Microsoft.Extensions.Logging;

namespace Regio.Integration;

/// <summary>Keeps what a service says in a file, to read beside a failure.</summary>
internal sealed class LogFile(string path) : ILoggerProvider
{
    private readonly Lock turn = new();

    public ILogger CreateLogger(string categoryName) => new Lines(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        lock (turn)
        {
            File.AppendAllText(path, line + "\n");
        }
    }

    private sealed class Lines(LogFile file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) =>
            logLevel >= (category.StartsWith("Regio", StringComparison.Ordinal) ? LogLevel.Information : LogLevel.Warning);

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var at = TimeProvider.System.GetUtcNow();
                file.Write($"{at:HH:mm:ss.fff} {logLevel} {category} {formatter(state, exception)} {exception}");
            }
        }
    }
}
