namespace Regio.Local;

/// <summary>Servers for one run of tests or benchmarks, apart from those of <c>up</c>.</summary>
internal static class TestServers
{
    public static IReadOnlyList<string> Parts { get; } = ["test", "bench"];

    /// <summary>Starts the servers of a part on free ports; what an interrupted run left is stopped first.</summary>
    public static async Task<PrivateServers> StartAsync(Clone clone, string part, CancellationToken ct)
    {
        await StopLeftoversAsync(clone, part);
        return await PrivateServers.StartAsync(clone.State.In(part), ct: ct);
    }

    /// <summary>Where the tests find the servers.</summary>
    public static Dictionary<string, string> Environment(PrivateServers servers) => new()
    {
        [RunServers.FolderVariable] = servers.Folder.Path,
    };

    /// <summary>Stops every process that a part's folder, or a folder inside it, says is running.</summary>
    public static async Task StopLeftoversAsync(Clone clone, string part)
    {
        var runs = StateFolder.Within(clone.State.In(part))
            .SelectMany(folder => Directory.EnumerateFiles(folder.In("run"), "*.json")
                .Select(trace => new DetachedProcess(folder, Path.GetFileNameWithoutExtension(trace))))
            .ToList();
        await Task.WhenAll(runs.Select(process => process.StopAsync(SignalOf(process.Name), TimeSpan.FromSeconds(15))));
    }

    /// <summary>PostgreSQL's fast shutdown is an interrupt; its answer to SIGTERM is to wait for its clients.</summary>
    private static int SignalOf(string name) => name == "postgres" ? Posix.Interrupt : Posix.Terminate;
}
