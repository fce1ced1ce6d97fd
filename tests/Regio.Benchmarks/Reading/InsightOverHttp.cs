using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>The projections service as a process, on views that are filled already, as an analyst asks it.</summary>
internal sealed class InsightOverHttp : IAsyncDisposable
{
    private const int Times = 300;
    private readonly ServiceProcess service;
    private readonly HttpClient client;

    private InsightOverHttp(ServiceProcess service, string token)
    {
        this.service = service;
        client = new() { BaseAddress = service.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Starts it; the services that it hears are not there.</summary>
    public static async Task<InsightOverHttp> Start(Ground ground, string database, CancellationToken ct)
    {
        var addresses = RegioSystem.FreeAddresses();
        var system = RegioSystem.Describe(
            ground.Root, ground.Servers, name => addresses[name], name => name == "projections" ? ground.Servers.Postgres.ConnectionString(database) : "");
        var insight = new InsightOverHttp(system.Of("projections"), system.Issuer.Token("analyst"));
        await insight.service.StartAsync(ct);
        await insight.service.WaitReadyAsync(TimeSpan.FromMinutes(5), ct);
        return insight;
    }

    /// <summary>Waits until the audit of its start has ended, which looks at everything; whether it has.</summary>
    public async Task<bool> Audited(TimeSpan patience, CancellationToken ct)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < patience; await Task.Delay(TimeSpan.FromSeconds(1), ct))
        {
            using var answer = await client.GetAsync(new Uri("/insight/v1/audit", UriKind.Relative), ct);
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Milliseconds until the first read is answered: a service that has just started may give up on it while it reads all that is known.</summary>
    public async Task<double> First(string path, CancellationToken ct)
    {
        for (var start = Stopwatch.GetTimestamp(); ;)
        {
            using var answer = await client.GetAsync(new Uri("/insight/v1/" + path, UriKind.Relative), ct);
            if (answer.StatusCode != HttpStatusCode.GatewayTimeout)
            {
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(ct);
                return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
    }

    /// <summary>Milliseconds of one read.</summary>
    public async Task<double> Once(string path, CancellationToken ct)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri("/insight/v1/" + path, UriKind.Relative), ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(ct);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Milliseconds of reads, one after the other, in ascending order.</summary>
    public async Task<IReadOnlyList<double>> Time(string path, CancellationToken ct)
    {
        var times = new List<double>(Times);
        for (var i = 0; i < Times; i++)
        {
            times.Add(await Once(path, ct));
        }

        return [.. times.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await service.StopAsync();
    }
}
