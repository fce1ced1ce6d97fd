using Regio.Gateway.Forwarding;
using Regio.Gateway.Guards;
using Regio.Gateway.Pages;
using Regio.Hosting.Requests;

namespace Regio.Gateway;

/// <summary>The whole wiring of the gateway: one door to every service, and the pages that belong to none of them.</summary>
internal static class GatewayModule
{
    /// <summary>Forwarding as <c>ReverseProxy</c> in the configuration says, and readiness of what is behind it.</summary>
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        var proxy = builder.Configuration.GetSection("ReverseProxy");
        builder.Services.AddReverseProxy().LoadFromConfig(proxy).ConfigureHttpClient(ServiceClient.Configure);
        builder.Services.AddServiceReadiness(proxy);
        builder.Services.AddTrustedProxies(builder.Configuration);
    }

    /// <summary>What a request must pass before it is forwarded, in this order.</summary>
    public static void UseGuards(this WebApplication app)
    {
        app.Use(Unreachable.Guard);
        app.Use(Tokens.Guard);
        app.Use(IdentityHeaders.Strip);
    }

    /// <summary>The services' interfaces, their description and the pages of the problems.</summary>
    public static void MapGateway(this WebApplication app)
    {
        app.MapReverseProxy(pipeline =>
        {
            pipeline.Use(HeadRequests.PassOn);
            pipeline.Use(BodySize.Guard);
            pipeline.Use(ForwardingProblems.Answer);
            pipeline.UseLoadBalancing();
            pipeline.UsePassiveHealthChecks();
        });
        app.MapDocumentation();
        app.MapProblemPages();
    }
}
