using System.Diagnostics;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>What one side did in one round.</summary>
/// <param name="Operations">How many were finished.</param>
/// <param name="Seconds">In how much time.</param>
/// <param name="CpuSeconds">Processor time of everything that took part: client, server, services.</param>
internal sealed record Measured(long Operations, double Seconds, double CpuSeconds)
{
    public double PerSecond => Operations / Seconds;

    public double Milliseconds => Seconds * 1_000 / Operations;

    public double CpuPerThousand => CpuSeconds * 1_000 / Operations;
}

/// <summary>Ours and the peer, one after the other in the same minute.</summary>
internal sealed record Round<T>(T Ours, T Peer);

/// <summary>Measures A-B-A-B: what else the machine does then falls on both sides.</summary>
internal static class Rounds
{
    /// <summary>Fewer would say nothing about the spread.</summary>
    public const int Fewest = 5;

    /// <summary>Measures both sides in turn.</summary>
    public static Task<List<Round<T>>> Run<T>(
        string what, Func<Task<T>> ours, Func<Task<T>> peer, Func<Round<T>, string> say, int rounds = Fewest) =>
        Progress.StepAsync(what, async report =>
        {
            var all = new List<Round<T>>();
            for (var round = 1; round <= rounds; round++)
            {
                report($"round {round} of {rounds}{(all.Count > 0 ? ", before: " + say(all[^1]) : "")}");
                var mine = await ours();
                all.Add(new(mine, await peer()));
            }

            return all;
        });

    /// <summary>The figures of two throughputs: the ratio first, because it is what is asked.</summary>
    public static IReadOnlyList<Figure> Figures(
        IReadOnlyList<Round<Measured>> rounds, string unit, Bar bar) =>
    [
        new("ours / peer", Of(rounds, round => round.Ours.PerSecond / round.Peer.PerSecond), "", bar),
        new("ours", Of(rounds, round => round.Ours.PerSecond), unit),
        new("peer", Of(rounds, round => round.Peer.PerSecond), unit),
        new("ours, CPU", Of(rounds, round => round.Ours.CpuPerThousand), "s/1,000"),
        new("peer, CPU", Of(rounds, round => round.Peer.CpuPerThousand), "s/1,000"),
    ];

    public static string Say(Round<Measured> round) =>
        $"{round.Ours.PerSecond:N0}/s against {round.Peer.PerSecond:N0}/s";

    public static Spread Of<T>(IEnumerable<Round<T>> rounds, Func<Round<T>, double> value) =>
        Spread.Of(rounds.Select(value));

    /// <summary>Times some work and what it costs the processors.</summary>
    public static async Task<Measured> Time(CpuClock cpu, Func<Task<long>> work)
    {
        var (watch, before) = (Stopwatch.StartNew(), cpu.Seconds());
        var operations = await work();
        return new(operations, watch.Elapsed.TotalSeconds, cpu.Seconds() - before);
    }
}
