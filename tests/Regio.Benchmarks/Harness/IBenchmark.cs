using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>One comparison of ours with a peer, measured in the same run on the same servers.</summary>
internal interface IBenchmark
{
    /// <summary>How it is asked for: B1, B2 …</summary>
    string Name { get; }

    /// <summary>What is compared with what.</summary>
    string Title { get; }

    /// <summary>Measures.</summary>
    /// <exception cref="SkippedException">The peer cannot be had on this machine.</exception>
    Task<Report> Measure(Ground ground, CancellationToken ct);
}

/// <summary>What every benchmark stands on.</summary>
/// <param name="Root">The project's folder.</param>
/// <param name="Servers">Servers that nothing else uses.</param>
internal sealed record Ground(string Root, PrivateServers Servers)
{
    /// <summary>Files that benchmarks fetch, make and record; never committed.</summary>
    public string Folder => Servers.Folder.Path;

    /// <summary>Makes a database anew and says how to reach it.</summary>
    public Task<string> FreshDatabase(string name, CancellationToken ct) => Fresh(Servers, name, ct);

    /// <summary>The same, on other servers.</summary>
    public static async Task<string> Fresh(PrivateServers servers, string name, CancellationToken ct)
    {
        await servers.Postgres.DropDatabaseAsync(name, ct);
        await servers.Postgres.CreateDatabaseAsync(name, ct: ct);
        return servers.Postgres.ConnectionString(name);
    }
}

/// <summary>What a benchmark found.</summary>
/// <param name="Benchmark">Its name.</param>
/// <param name="Title">What was compared.</param>
/// <param name="Figures">In the order of a table.</param>
/// <param name="Notes">What a reader must know beside the figures.</param>
internal sealed record Report(
    string Benchmark, string Title, IReadOnlyList<Figure> Figures, IReadOnlyList<string> Notes);

/// <summary>A benchmark that cannot be run here; the message says why.</summary>
internal sealed class SkippedException : Exception
{
    public SkippedException()
    {
    }

    public SkippedException(string message)
        : base(message)
    {
    }

    public SkippedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
