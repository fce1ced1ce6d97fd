namespace Regio.Local;

/// <summary>The configuration of every program of the system, as environment variables.</summary>
internal sealed class SystemSettings(
    PrivateServers servers, DevelopmentIssuer issuer, Func<string, Uri> addresses, Func<string, string>? databases)
{
    private static readonly string[] Sources = ["networks", "funding", "policy"];

    public IReadOnlyDictionary<string, string> Gateway
    {
        get
        {
            var settings = Common();
            foreach (var service in PrivateServers.Services)
            {
                settings[$"ReverseProxy__Clusters__{Cluster(service)}__Destinations__one__Address"] = Text(service);
            }

            return settings;
        }
    }

    public IReadOnlyDictionary<string, string> Of(string service)
    {
        var settings = Common();
        var name = PrivateServers.NameOf(service);
        settings["ConnectionStrings__Store"] =
            databases?.Invoke(service) ?? servers.Postgres.ConnectionString(name, name);
        settings["ConnectionStrings__Broker"] = servers.Broker.Uri(name).ToString();
        settings["Regio__ServiceTokenFile"] = issuer.ServiceTokenFile(service);
        settings["Regio__Webhooks__Loopback"] = "true";
        settings["Regio__Insight"] = Text("projections");
        foreach (var source in Sources)
        {
            settings[$"Regio__Sources__{source}"] = Text(source);
        }

        return settings;
    }

    /// <summary>The gateway names the projections by what they give.</summary>
    private static string Cluster(string service) => service == "projections" ? "insight" : service;

    private string Text(string service) => addresses(service).GetLeftPart(UriPartial.Authority);

    private Dictionary<string, string> Common() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Regio__Auth__Issuer"] = DevelopmentIssuer.Issuer,
        ["Regio__Auth__Audience"] = DevelopmentIssuer.Audience,
        ["Regio__Auth__JwksFile"] = issuer.JwksFile,
    };
}
