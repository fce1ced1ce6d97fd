using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Regio.Benchmarks;

/// <summary>What a run of registrations was like.</summary>
/// <param name="Milliseconds">From request to answer, in ascending order.</param>
/// <param name="Work">How many, in how long, at what cost.</param>
internal sealed record Registered(IReadOnlyList<double> Milliseconds, Measured Work)
{
    public double Median => Spread.At(Milliseconds, 0.5);

    public double Late => Spread.At(Milliseconds, 0.99);
}

/// <summary>
/// Registers networks with the members of networks that are there, each under a name and for a purpose of its own, so
/// that it meets many and resembles none. One that has ended already is held against none: the same act, without the check.
/// </summary>
internal sealed class Registrations(Road road)
{
    private const int Turn = 200;
    private const int Callers = 4;
    private const string Networks = "/networks/v1/networks";

    private readonly List<string[]> tables = [];
    private int made;

    /// <summary>Reads who sits at which tables.</summary>
    public async Task Prepare(CancellationToken ct)
    {
        for (var page = 1; page <= 5; page++)
        {
            using var list = JsonDocument.Parse(
                await road.Networks.GetStringAsync(new Uri($"/networks/v1/memberships?validOn=2026-11-01&pageSize=200&page={page * 40}", UriKind.Relative), ct));
            tables.AddRange(list.RootElement.EnumerateArray()
                .GroupBy(membership => membership.GetProperty("network").GetProperty("id").GetString())
                .Select(table => table.Select(membership => membership.GetProperty("organisation").GetProperty("id").GetString()!).Distinct().ToArray()));
        }
    }

    /// <summary>Registers some, four callers at a time.</summary>
    /// <param name="check">Whether they are held against what is there.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Registered> Run(bool check, CancellationToken ct)
    {
        var (watch, cpu) = (Stopwatch.StartNew(), road.Cpu);
        var (before, times) = (cpu.Seconds(), new double[Turn]);
        await Parallel.ForAsync(0, Turn, new ParallelOptions { MaxDegreeOfParallelism = Callers, CancellationToken = ct }, async (i, stop) =>
            times[i] = await Register(Interlocked.Increment(ref made), check, stop));
        return new([.. times.Order()], new(Turn, watch.Elapsed.TotalSeconds, cpu.Seconds() - before));
    }

    private async Task<double> Register(int number, bool check, CancellationToken ct)
    {
        var body = new
        {
            name = $"Kring {Word(number)}",
            purpose = string.Join(' ', Enumerable.Range(1, 30).Select(word => Word((number * 100) + word))),
            inForceFrom = "2020-01-01",
            inForceUntil = check ? null : "2021-01-01",
            obligation = "voluntary",
            members = tables[number % tables.Count].Select(organisation => new { organisation }),
        };
        var start = Stopwatch.GetTimestamp();
        using var answer = await road.Networks.PostAsJsonAsync(new Uri(Networks, UriKind.Relative), body, ct);
        return answer.StatusCode == HttpStatusCode.Created
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
    }

    // A word of its own for each number: digits alone are common.
    private static string Word(int number) => "w" + string.Concat(number.ToString().Select(digit => (char)('a' + (digit - '0'))));
}
