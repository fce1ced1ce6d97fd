using System.Diagnostics;
using Npgsql;

namespace Regio.Local;

/// <summary>A private PostgreSQL on loopback: durable (fsync on), UTF-8, UTC, passwords for everyone.</summary>
public sealed class PostgresServer
{
    private const string Admin = "regio";
    private readonly StateFolder _folder;
    private readonly DetachedProcess _process;
    private readonly PostgresCluster _cluster;

    public PostgresServer(StateFolder folder, int port)
    {
        _folder = folder;
        Port = port;
        _process = new(folder, "postgres");
        _cluster = new(folder, port, Admin);
    }

    public int Port { get; }

    public bool IsRunning => _process.Pid is not null;

    internal int? Pid => _process.Pid;

    /// <summary>Starts the server when it is not running, and waits until it answers.</summary>
    /// <returns>False when it was running already.</returns>
    /// <exception cref="LauncherException">It did not come up; the message has the end of its log.</exception>
    public async Task<bool> StartAsync(CancellationToken ct = default)
    {
        if (IsRunning)
        {
            return false;
        }

        await _cluster.PrepareAsync(ct);
        var watch = Stopwatch.StartNew();
        do
        {
            await _process.StartAsync(_cluster.Launch, ct);

            // Backends of a killed server may hold its shared memory for a moment; then starting again is all it takes.
            if (await AnswersAsync(watch, ct))
            {
                return true;
            }
        }
        while (watch.Elapsed < TimeSpan.FromSeconds(10));

        throw new LauncherException(
            $"PostgreSQL did not start on port {Port}. The end of {_folder.Log("postgres")}:\n{_folder.LogTail("postgres")}");
    }

    public Task StopAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return _process.StopAsync(Posix.Interrupt, TimeSpan.FromSeconds(20));
    }

    /// <summary>Ends the server at once, as a power cut would; start it again to recover.</summary>
    public void Kill() => _process.Kill();

    /// <summary>How to reach a database, as the administrator or as the role that owns it.</summary>
    public string ConnectionString(string database = "postgres", string role = Admin) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Database = database,
            Username = role,
            Password = _folder.Secrets.Of(PostgresCluster.SecretOf(role)),
            MaxPoolSize = 40,
        }.ConnectionString;

    /// <summary>Makes a role and a database of its own that nobody else may open, unless they are there.</summary>
    public async Task EnsureDatabaseAsync(string name, CancellationToken ct = default)
    {
        var password = _folder.Secrets.Of(PostgresCluster.SecretOf(name));
        if (!await AnyAsync($"select from pg_roles where rolname = '{name}'", ct))
        {
            await ExecuteAsync($"create role \"{name}\" login password '{password}'", ct);
        }

        if (!await AnyAsync($"select from pg_database where datname = '{name}'", ct))
        {
            await ExecuteAsync($"create database \"{name}\" owner \"{name}\"", ct);
            await ExecuteAsync($"revoke all on database \"{name}\" from public", ct);
        }
    }

    /// <summary>Makes a database, empty or as a copy of another one whose connections are ended first.</summary>
    public async Task CreateDatabaseAsync(string name, string? template = null, CancellationToken ct = default)
    {
        if (template is not null)
        {
            await ExecuteAsync(
                $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{template}'", ct);
        }

        await ExecuteAsync($"create database \"{name}\" template \"{template ?? "template1"}\"", ct);
    }

    /// <summary>Drops a database, in use or not.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken ct = default) =>
        ExecuteAsync($"drop database if exists \"{name}\" with (force)", ct);

    private async Task<bool> AnswersAsync(Stopwatch watch, CancellationToken ct)
    {
        while (IsRunning && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            try
            {
                await ExecuteAsync("select 1", ct);
                return true;
            }
            catch (NpgsqlException)
            {
                await Task.Delay(50, ct);
            }
        }

        return false;
    }

    private async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<bool> AnyAsync(string sql, CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(ConnectionString() + ";Pooling=false");
        await connection.OpenAsync(ct);
        return connection;
    }
}
