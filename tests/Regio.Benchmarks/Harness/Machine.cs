using System.Diagnostics;
using Npgsql;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>What the figures were measured on: without it they say nothing.</summary>
/// <param name="Cores">Processors.</param>
/// <param name="FileSystem">Of the data folder.</param>
/// <param name="Fsync">Milliseconds to write 8 KiB and have the disk confirm it.</param>
/// <param name="Settings">Of the running PostgreSQL.</param>
internal sealed record Machine(int Cores, string FileSystem, Spread Fsync, IReadOnlyDictionary<string, string> Settings)
{
    private static readonly string[] Durable = ["fsync", "synchronous_commit", "full_page_writes"];

    private static readonly string[] Told =
        [.. Durable, "server_version", "shared_buffers", "wal_sync_method", "data_checksums", "max_connections"];

    /// <summary>Looks at the machine, and refuses one on which a commit is cheaper than it should be.</summary>
    /// <exception cref="LauncherException">A durable setting is off, or the data is in memory.</exception>
    public static async Task<Machine> Look(PrivateServers servers, CancellationToken ct)
    {
        var settings = await Asked(servers.Postgres.ConnectionString(), ct);
        foreach (var name in Durable.Where(name => settings[name] != "on"))
        {
            throw new LauncherException($"{name} is {settings[name]} on the server, so its commits prove nothing.");
        }

        var files = new DriveInfo(servers.Folder.Data).DriveFormat;
        return files is "tmpfs" or "ramfs"
            ? throw new LauncherException($"{servers.Folder.Data} is in memory ({files}), so commits cost nothing.")
            : new(Environment.ProcessorCount, files, FsyncTime(servers.Folder.Data), settings);
    }

    /// <summary>Refuses a database or role that overrides what the server says.</summary>
    public static async Task DemandDurable(string connection, CancellationToken ct)
    {
        var settings = await Asked(connection, ct);
        if (Durable.FirstOrDefault(name => settings[name] != "on") is { } off)
        {
            throw new LauncherException($"{off} is {settings[off]} for a session of the store.");
        }
    }

    private static async Task<Dictionary<string, string>> Asked(string connection, CancellationToken ct)
    {
        await using var store = NpgsqlDataSource.Create(connection);
        await using var command = store.CreateCommand("select name, current_setting(name) from pg_settings where name = any($1)");
        command.Parameters.Add(new() { Value = Told });
        await using var row = await command.ExecuteReaderAsync(ct);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await row.ReadAsync(ct))
        {
            settings[row.GetString(0)] = row.GetString(1);
        }

        return settings;
    }

    private static Spread FsyncTime(string folder)
    {
        var path = Path.Combine(folder, "fsync.probe");
        var times = new List<double>();
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            var block = new byte[8_192];
            for (var i = 0; i < 200; i++)
            {
                var start = Stopwatch.GetTimestamp();
                RandomAccess.Write(file, block, i % 16 * block.Length);
                RandomAccess.FlushToDisk(file);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        File.Delete(path);
        return Spread.Of(times);
    }
}
