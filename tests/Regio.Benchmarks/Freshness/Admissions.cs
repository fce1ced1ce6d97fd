using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Regio.Benchmarks;

/// <summary>What a run of commands was like for who sent them and looked for them in the views.</summary>
/// <param name="Accepted">Milliseconds from command to answer.</param>
/// <param name="Visible">Milliseconds from that answer to a view that has it, each in ascending order.</param>
/// <param name="Work">How many were sent, in how long, and what they cost.</param>
internal sealed record Freshness(IReadOnlyList<double> Accepted, IReadOnlyList<double> Visible, Measured Work)
{
    public double Median => Spread.At(Visible, 0.5);

    public double Late => Spread.At(Visible, 0.99);
}

/// <summary>
/// Admits organisations to networks at an even pace, and asks which networks overlap as of each admission.
/// </summary>
internal sealed class Admissions(Road road)
{
    private const int PerSecond = 100;
    private const int Networks = 50;
    private const int Organisations = 200;

    private readonly List<string> networks = [];
    private readonly Task[] last = [.. Enumerable.Repeat(Task.CompletedTask, Networks)];
    private int sent;

    /// <summary>Registers the organisations and the networks that the commands are about.</summary>
    public async Task Prepare(CancellationToken ct)
    {
        for (var i = 0; i < Organisations; i++)
        {
            var organisation = new { externalId = Organisation(i), kind = "municipality", name = $"Gemeente {i}" };
            using var answer = await Send(HttpMethod.Post, "/networks/v1/organisations", organisation, ct);
        }

        for (var i = 0; i < Networks; i++)
        {
            var network = new { name = $"Regeling {i}", inForceFrom = "2020-01-01", obligation = "unknown" };
            using var answer = await Send(HttpMethod.Post, "/networks/v1/networks", network, ct);
            networks.Add(answer.Headers.Location!.ToString());
        }
    }

    /// <summary>Sends 100 commands per second, whatever becomes of those before.</summary>
    public async Task<Freshness> Run(TimeSpan time, CancellationToken ct)
    {
        var (count, watch, cpu) = ((int)(time.TotalSeconds * PerSecond), Stopwatch.StartNew(), road.Cpu);
        var before = cpu.Seconds();
        var all = new List<Task<(double Accepted, double Visible)>>(count);
        for (var i = 0; i < count; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / PerSecond) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, ct);
            }

            var number = sent++;
            var one = Admit(number, last[number % Networks], ct);
            last[number % Networks] = one;
            all.Add(one);
        }

        var sending = watch.Elapsed.TotalSeconds;
        var times = await Task.WhenAll(all);
        return new(
            [.. times.Select(t => t.Accepted).Order()], [.. times.Select(t => t.Visible).Order()],
            new(count, sending, cpu.Seconds() - before));
    }

    private static string Organisation(int i) => $"https://example.org/organisation/{i}";

    // Each organisation once per network; a network's commands one after the other, as its versions demand.
    private async Task<(double Accepted, double Visible)> Admit(int number, Task before, CancellationToken ct)
    {
        await before;
        var (network, round) = (networks[number % Networks], number / Networks);
        var member = new { organisation = Organisation((round + (number % Networks * 7)) % Organisations), joinedOn = "2020-01-01" };
        var start = Stopwatch.GetTimestamp();
        using var answer = await Send(HttpMethod.Post, network + "/memberships", member, ct);
        var accepted = Stopwatch.GetTimestamp();
        var position = answer.Headers.GetValues("Regio-Position").Single();
        await Seen($"/insight/v1/overlaps?network={network.Split('/')[^1]}&pageSize=1&atLeast={position}", ct);
        return (
            Stopwatch.GetElapsedTime(start, accepted).TotalMilliseconds, Stopwatch.GetElapsedTime(accepted).TotalMilliseconds);
    }

    private async Task Seen(string path, CancellationToken ct)
    {
        while (true)
        {
            using var answer = await road.Insight.GetAsync(new Uri(path, UriKind.Relative), ct);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                answer.EnsureSuccessStatusCode();
                return;
            }
        }
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, object body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        var answer = await road.Networks.SendAsync(request, ct);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(ct)}");
    }
}
