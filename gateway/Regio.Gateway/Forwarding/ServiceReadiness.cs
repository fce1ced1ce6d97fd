using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Regio.Gateway.Forwarding;

/// <summary>One check for each service in the configuration: ready when one of its replicas is.</summary>
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

    private sealed class Check(ServiceReadiness readiness, IReadOnlyList<Uri> replicas) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            var reasons = await Task.WhenAll(replicas.Select(replica => readiness.WhyNot(replica, cancellationToken)));
            return reasons.Contains(null) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(reasons.FirstOrDefault());
        }
    }
}

/// <summary>Asks a replica whether it is ready.</summary>
internal sealed class ServiceReadiness(HttpClient client)
{
    /// <summary>Null when it is ready, else why not: that it does not answer, or which of its own checks fail.</summary>
    public async Task<string?> WhyNot(Uri ready, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(ready, ct);
            return answer.IsSuccessStatusCode ? null : Failing(await answer.Content.ReadAsStringAsync(ct));
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return "It does not answer.";
        }
    }

    private static string Failing(string report)
    {
        try
        {
            var checks = JsonNode.Parse(report)?["checks"]?.AsObject() ?? [];
            return "Not ready: " + string.Join(", ", checks
                .Where(check => check.Value?["status"]?.GetValue<string>() != "healthy").Select(check => check.Key));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "Not ready.";
        }
    }
}
