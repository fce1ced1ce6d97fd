namespace Regio.Local;

/// <summary>
/// The servers of a run of tests: the launcher's, named by <c>REGIO_TEST_FOLDER</c>; else servers of the run's own, for
/// as long as it lasts.
/// </summary>
public sealed class RunServers : IAsyncDisposable
{
    internal const string FolderVariable = "REGIO_TEST_FOLDER";
    internal const string LongVariable = "REGIO_TEST_LONG";
    private readonly bool _started;

    private RunServers(PrivateServers both, bool started) => (Both, _started) = (both, started);

    /// <summary>Whether fault cases run in full.</summary>
    public static bool Long { get; } = Environment.GetEnvironmentVariable(LongVariable) == "1";

    /// <summary>Where the launcher's servers for this run are; null when it started none.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;

    public PrivateServers Both { get; }

    /// <summary>Finds the launcher's, or starts the run's own.</summary>
    /// <param name="name">Of the run, whose own servers are apart from those of others.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<RunServers> StartAsync(string name, CancellationToken ct = default)
    {
        var both = PrivateServers.Of(Folder ?? Path.Combine(ProjectRoot.Find(), ".regio", "test", name));
        return new(both, await both.StartAsync(ct));
    }

    public async ValueTask DisposeAsync()
    {
        if (_started)
        {
            await Both.StopAsync();
        }
    }
}
