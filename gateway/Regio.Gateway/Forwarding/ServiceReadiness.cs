using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Regio.Hosting.Defaults;

namespace Regio.Gateway.Forwarding;

/// <summary>One check for each service in the configuration: as ready as the best of its replicas.</summary>
internal static class ServiceReadinessRegistration
{
    /// <summary>Adds the checks; the gateway is ready when every service is.</summary>
    public static void AddServiceReadiness(this IServiceCollection services, IConfigurationSection proxy)
    {
        services.AddHttpClient<ServiceReadiness>(client => client.Timeout = TimeSpan.FromSeconds(2));
        var checks = services.AddHealthChecks();
        foreach (var cluster in proxy.GetSection("Clusters").GetChildren())
        {
            var replicas = cluster.GetSection("Destinations").GetChildren()
                .Select(destination => new Uri(new Uri(destination["Address"] ?? ""), "/health/ready")).ToList();
            checks.Add(new(cluster.Key, provider => new Check(provider.GetRequiredService<ServiceReadiness>(), replicas), null, null));
        }
    }

    // As its best replica is: requests go to one that can take them.
    private sealed class Check(ServiceReadiness readiness, IReadOnlyList<Uri> replicas) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            (await Task.WhenAll(replicas.Select(replica => readiness.Of(replica, cancellationToken))))
                .MaxBy(answer => answer.Status);
    }
}

/// <summary>Asks a replica whether it is ready.</summary>
internal sealed class ServiceReadiness(HttpClient client)
{
    /// <summary>Ready, degraded or not ready, with what its own checks say of it.</summary>
    public async Task<HealthCheckResult> Of(Uri ready, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(ready, ct);
            var reasons = Reasons(await answer.Content.ReadAsStringAsync(ct));
            return !answer.IsSuccessStatusCode ? HealthCheckResult.Unhealthy(reasons ?? "It does not say why.")
                : reasons is not null ? HealthCheckResult.Degraded(reasons)
                : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return HealthCheckResult.Unhealthy("It does not answer.");
        }
    }

    private static string? Reasons(string report)
    {
        try
        {
            var wrong = (JsonNode.Parse(report)?["checks"]?.AsObject() ?? [])
                .Where(check => check.Value?["status"]?.GetValue<string>() != Health.Ready)
                .Select(check => $"{check.Key}: {check.Value?["description"]?.GetValue<string>()}").ToList();
            return wrong.Count > 0 ? string.Join(' ', wrong) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
