using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Regio.Local;

/// <summary>One of Regio's own programs, run as a process that can be stopped, killed and started again.</summary>
/// <param name="folder">Holds its log and its trace.</param>
/// <param name="name">Its short name: <c>networks</c>, <c>gateway</c> …</param>
/// <param name="dll">The built program.</param>
/// <param name="address">Where it listens.</param>
/// <param name="environment">Its configuration.</param>
public sealed class ServiceProcess(
    StateFolder folder, string name, string dll, Uri address, IReadOnlyDictionary<string, string> environment)
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly DetachedProcess _process = new(folder, name);

    public string Name => name;

    public Uri Address => address;

    public string Log => folder.Log(name);

    public bool IsRunning => _process.Pid is not null;

    public int? Pid => _process.Pid;

    /// <summary>True when it runs, but another build or configuration than would be started now.</summary>
    internal bool IsOutdated => _process.Version is { } running && running != Version();

    /// <summary>Starts it unless it runs; it is not ready yet.</summary>
    /// <returns>False when it was running already.</returns>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        if (IsRunning)
        {
            return false;
        }

        if (!File.Exists(dll))
        {
            throw new LauncherException($"{name} is not built: {dll} is not there.", "Run ./regio up, which builds it.");
        }

        var all = new Dictionary<string, string>(environment) { ["ASPNETCORE_URLS"] = Url };
        var launch = new Launch(["dotnet", dll], all, Folder: Path.GetDirectoryName(dll)!, Version: Version());
        await _process.StartAsync(launch, ct);
        return true;
    }

    /// <summary>Waits until <c>/health/ready</c> says 200.</summary>
    /// <exception cref="LauncherException">It ended, or was not ready in time; the message has the end of its log.</exception>
    public async Task WaitReadyAsync(TimeSpan? patience = null, CancellationToken ct = default)
    {
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(ct))
        {
            var problem = !IsRunning ? "ended" : watch.Elapsed > (patience ?? TimeSpan.FromSeconds(90)) ? "is not ready" : null;
            if (problem is not null)
            {
                throw new LauncherException(
                    $"{name} {problem}. The end of {Log}:\n{folder.LogTail(name, 25)}", $"./regio logs {name} shows more.");
            }

            await Task.Delay(100, ct);
        }
    }

    /// <summary>Asks it to end, and ends it after ten seconds.</summary>
    public Task StopAsync() => _process.StopAsync(Posix.Terminate, TimeSpan.FromSeconds(10));

    /// <summary>Ends it at once (kill -9).</summary>
    public void Kill() => _process.Kill();

    internal async Task<bool> IsReadyAsync(CancellationToken ct = default)
    {
        if (!IsRunning)
        {
            return false;
        }

        try
        {
            using var answer = await Http.GetAsync(new Uri(address, "/health/ready"), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
        {
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }

    private string Url => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Build and configuration in one word: the Regio assemblies by size and time, and every setting.</summary>
    private string Version()
    {
        var text = new StringBuilder(Url);
        foreach (var (key, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append('\n').Append(key).Append('=').Append(value);
        }

        foreach (var file in new DirectoryInfo(Path.GetDirectoryName(dll)!).EnumerateFiles("*")
            .Where(file => file.Name.StartsWith("Regio.", StringComparison.Ordinal) || file.Extension == ".json")
            .OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append('\n').Append(file.Name).Append(file.Length).Append(':').Append(file.LastWriteTimeUtc.Ticks);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
