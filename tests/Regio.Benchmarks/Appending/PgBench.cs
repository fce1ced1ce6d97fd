using System.Text.RegularExpressions;
using Npgsql;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>PostgreSQL's own load program, with a script of ours.</summary>
/// <param name="connection">The database.</param>
/// <param name="script">Path of the script.</param>
internal sealed partial class PgBench(string connection, string script)
{
    private static readonly int[] Clients = [1, 4, 16];

    /// <summary>Tries 1, 4 and 16 clients and gives the number that did most.</summary>
    public async Task<int> BestClients(TimeSpan each, CancellationToken ct)
    {
        var tried = new List<(int Clients, double PerSecond)>();
        foreach (var clients in Clients)
        {
            tried.Add((clients, await Run(clients, each, ct) / each.TotalSeconds));
        }

        return tried.MaxBy(one => one.PerSecond).Clients;
    }

    /// <summary>Runs the script for so long, prepared, over a connection per client.</summary>
    /// <returns>How many transactions were committed.</returns>
    public async Task<long> Run(int clients, TimeSpan time, CancellationToken ct)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var environment = new Dictionary<string, string>
        {
            ["PGPASSWORD"] = to.Password!,
            ["PGOPTIONS"] = to.SearchPath is { } path ? $"-c search_path={path}" : "",
        };
        string[] command =
        [
            Path.Combine(PostgresCluster.Programs!, "pgbench"), "-n", "-M", "prepared", "-c", $"{clients}",
            "-j", $"{Math.Min(2, clients)}", "-T", $"{time.TotalSeconds:0}", "-f", script,
            "-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, to.Database!,
        ];
        var ran = await Shell.RunAsync(command, environment, ct: ct);
        return ran.Succeeded && Processed().Match(ran.Output) is { Success: true } found
            ? long.Parse(found.Groups["count"].Value)
            : throw new LauncherException($"pgbench failed:\n{ran.Tail()}");
    }

    [GeneratedRegex(@"transactions actually processed: (?<count>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Processed();
}
