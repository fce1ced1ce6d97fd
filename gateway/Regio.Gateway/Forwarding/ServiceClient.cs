using Yarp.ReverseProxy.Forwarder;

namespace Regio.Gateway.Forwarding;

/// <summary>How the gateway connects to services.</summary>
internal static class ServiceClient
{
    /// <summary>A service that does not accept within two seconds is away; it is not waited for.</summary>
    public static void Configure(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        handler.ConnectTimeout = TimeSpan.FromSeconds(2);
        handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(60);
    }
}
