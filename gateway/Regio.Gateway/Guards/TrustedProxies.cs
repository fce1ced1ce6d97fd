using Microsoft.AspNetCore.HttpOverrides;

namespace Regio.Gateway.Guards;

/// <summary>
/// Believes <c>X-Forwarded-For</c> and <c>-Proto</c> from the networks in <c>Regio:TrustedProxies</c> alone
/// (<c>10.0.0.0/8</c>): a load balancer before the gateway. None named: nobody is believed.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Reads the networks.</summary>
    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in Of(configuration))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            }
        });

    /// <summary>Takes the caller's own address from those proxies; with no network named the framework would believe anyone.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (Of(app.Configuration).Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    private static string[] Of(IConfiguration configuration) =>
        configuration.GetSection("Regio:TrustedProxies").Get<string[]>() ?? [];
}
