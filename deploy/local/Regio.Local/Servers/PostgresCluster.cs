namespace Regio.Local;

/// <summary>The files of a PostgreSQL: found programs, the data folder, its settings.</summary>
internal sealed class PostgresCluster(StateFolder folder, int port, string admin)
{
    private const int Oldest = 15;

    public string Data => Path.Combine(folder.Data, "postgres");

    public Launch Launch => new(
        [Program("postgres"), "-D", Data],
        new Dictionary<string, string> { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" },
        "postgres");

    /// <summary>The folder with the programs of the newest supported PostgreSQL; null when there is none.</summary>
    public static string? Programs =>
        !Directory.Exists("/usr/lib/postgresql")
            ? null
            : Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(path => (path, version: int.TryParse(Path.GetFileName(path), out var v) ? v : 0))
                .Where(found => found.version >= Oldest && File.Exists(found.path + "/bin/postgres"))
                .OrderByDescending(found => found.version)
                .Select(found => found.path + "/bin")
                .FirstOrDefault();

    public static string SecretOf(string role) => "postgres:" + role;

    /// <summary>Makes the data folder at first, writes the settings, and clears what a killed server left.</summary>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (!File.Exists(Path.Combine(Data, "regio.conf")))
        {
            await CreateAsync(ct);
        }

        await WriteSettingsAsync(ct);
        ClearStalePid();
    }

    private static string Program(string name) =>
        Path.Combine(Programs ?? throw Packages.Missing("PostgreSQL"), name);

    private async Task CreateAsync(CancellationToken ct)
    {
        // A folder without our settings is what an interrupted first start leaves; it holds nothing yet.
        if (Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }

        Directory.CreateDirectory(Data);
        var password = Path.Combine(folder.Data, "postgres.password");
        PrivateFile.Write(password, folder.Secrets.Of(SecretOf(admin)));
        await Ownership.GiveAsync("postgres", ct, Data, password);
        await Shell.MustRunAsync(
            [
                .. DetachedProcess.As("postgres"), Program("initdb"), "-D", Data, "--encoding=UTF8",
                "--locale=C.UTF-8", "--data-checksums", "--auth=scram-sha-256", $"--username={admin}",
                $"--pwfile={password}",
            ],
            "Making the PostgreSQL data folder",
            ct);
        File.Delete(password);
        await File.AppendAllTextAsync(Path.Combine(Data, "postgresql.conf"), "include 'regio.conf'\n", ct);
    }

    private async Task WriteSettingsAsync(CancellationToken ct)
    {
        var path = Path.Combine(Data, "regio.conf");
        PrivateFile.Write(
            path,
            $"""
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            max_connections = 200
            timezone = 'UTC'
            log_timezone = 'UTC'
            password_encryption = 'scram-sha-256'
            logging_collector = off
            max_slot_wal_keep_size = '4GB'

            """);
        await Ownership.GiveAsync("postgres", ct, path);
    }

    /// <summary>
    /// A killed server leaves its pid behind. PostgreSQL takes it for running when another postgres got that pid, so
    /// the file goes unless that process serves this very folder.
    /// </summary>
    private void ClearStalePid()
    {
        var path = Path.Combine(Data, "postmaster.pid");
        if (File.Exists(path)
            && int.TryParse(File.ReadLines(path).FirstOrDefault(), out var pid)
            && !ProcessTable.CommandLine(pid).Contains(Data, StringComparison.Ordinal))
        {
            File.Delete(path);
        }
    }
}

/// <summary>Gives files to a server's user when we are root; otherwise they are ours and stay so.</summary>
internal static class Ownership
{
    public static async Task GiveAsync(string user, CancellationToken ct, params string[] paths)
    {
        if (Posix.IsRoot)
        {
            await Shell.MustRunAsync(["chown", "-R", $"{user}:{user}", .. paths], "Giving files to " + user, ct);
        }
    }
}
