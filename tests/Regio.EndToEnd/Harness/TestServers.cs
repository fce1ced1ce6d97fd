using Regio.Local;

namespace Regio.EndToEnd;

/// <summary>PostgreSQL and RabbitMQ for the run.</summary>
public sealed class TestServers : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private RunServers? _servers;

    internal static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    internal static string Root { get; } = ProjectRoot.Find();

    /// <summary>Nothing is started before a test asks for it.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_servers is not null)
        {
            await _servers.DisposeAsync();
        }

        _turn.Dispose();
    }

    /// <summary>The servers, running.</summary>
    internal async Task<PrivateServers> Running()
    {
        await _turn.WaitAsync(Cancelled);
        try
        {
            _servers ??= await RunServers.StartAsync("alone", Cancelled);
            return _servers.Both;
        }
        finally
        {
            _turn.Release();
        }
    }
}
