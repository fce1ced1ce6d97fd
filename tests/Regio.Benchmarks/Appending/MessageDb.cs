using Npgsql;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>message-db: an event store of PostgreSQL functions, fetched as its makers publish it.</summary>
internal static class MessageDb
{
    private const string Version = "1.3.1";

    // As in its own installer.
    private static readonly string[] Parts =
        ["roles", "schema", "extensions", "tables", "types", "functions", "indexes", "views", "privileges"];

    /// <summary>Installs it in a database of its own.</summary>
    /// <returns>How to reach it; its functions find each other by search path alone.</returns>
    /// <exception cref="SkippedException">It cannot be fetched here.</exception>
    public static async Task<string> Install(Ground ground, CancellationToken ct)
    {
        var source = await Fetch(ground, ct);
        var connection = new NpgsqlConnectionStringBuilder(await ground.FreshDatabase("bench_message_db", ct))
        {
            SearchPath = "message_store,public",
        };
        await using var database = NpgsqlDataSource.Create(connection.ConnectionString);
        foreach (var part in Parts)
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(source, part), "*.sql").OrderBy(Order))
            {
                await using var command = database.CreateCommand(await File.ReadAllTextAsync(file, ct));
                await command.ExecuteNonQueryAsync(ct);
            }
        }

        return connection.ConnectionString;
    }

    // Functions written in SQL are checked when made, so what they call comes first.
    private static string Order(string file) => Path.GetFileName(file) switch
    {
        "hash-64.sql" => "0",
        "category.sql" => "1",
        "id.sql" => "2",
        var other => "3" + other,
    };

    private static async Task<string> Fetch(Ground ground, CancellationToken ct)
    {
        var folder = Path.Combine(ground.Folder, "message-db");
        var source = Path.Combine(folder, "node_modules/@eventide/message-db/database");
        if (Directory.Exists(source))
        {
            return source;
        }

        Directory.CreateDirectory(folder);
        var ran = await Progress.StepAsync("B2: fetching message-db", _ => Npm(folder, ct));
        return ran is { Succeeded: true } && Directory.Exists(source)
            ? source
            : throw new SkippedException(ran is null
                ? "message-db comes as an npm package, and npm is not on this machine."
                : $"npm could not fetch message-db: {ran.Tail(3)}");
    }

    private static async Task<Ran?> Npm(string folder, CancellationToken ct)
    {
        try
        {
            return await Shell.RunAsync(
                ["npm", "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", $"@eventide/message-db@{Version}"],
                folder: folder, ct: ct);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
