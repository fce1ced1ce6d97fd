using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>
/// PostgreSQL and RabbitMQ for the run: the launcher's, named by <c>REGIO_TEST_FOLDER</c>; else servers of our own, for
/// as long as the run lasts.
/// </summary>
public sealed class TestServers : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private PrivateServers? _servers;
    private bool _started;

    internal static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    internal static string Root { get; } = ProjectRoot.Find();

    /// <summary>Nothing is started before a test asks for it.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_started && _servers is not null)
        {
            await _servers.StopAsync();
        }

        _turn.Dispose();
    }

    /// <summary>The servers, running.</summary>
    internal async Task<PrivateServers> Running()
    {
        await _turn.WaitAsync(Cancelled);
        try
        {
            if (_servers is null)
            {
                var folder = Environment.GetEnvironmentVariable("REGIO_TEST_FOLDER");
                var servers = PrivateServers.Of(
                    string.IsNullOrEmpty(folder) ? Path.Combine(Root, ".regio", "test", "alone") : folder);
                _started = await servers.StartAsync(Cancelled);
                _servers = servers;
            }

            return _servers;
        }
        finally
        {
            _turn.Release();
        }
    }
}
