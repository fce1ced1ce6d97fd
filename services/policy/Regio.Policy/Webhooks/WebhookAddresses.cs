using System.Net;
using System.Net.Sockets;

namespace Regio.Policy.Webhooks;

/// <summary>
/// Keeps webhooks on the public internet: whoever subscribes says where this service sends to, and it may reach what they may not.
/// Looked at when one subscribes and again at each connection, since a name can point elsewhere by then.
/// </summary>
internal sealed class WebhookAddresses(WebhookOptions options)
{
    // RFC 1035: of a name, and of each part of it.
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    // IANA's registries of special-purpose addresses.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64",
            "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Why nothing is delivered to an address; null where it is.</summary>
    public async Task<string?> Refusal(string webhook, CancellationToken ct)
    {
        if (Refusal(webhook) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return (await Dns.GetHostAddressesAsync(new Uri(webhook).IdnHost, ct)).All(Takes) ? null : "It is not on the public internet.";
        }
        catch (SocketException)
        {
            // A name that is not known yet may be so later; it is looked at again then.
            return null;
        }
    }

    /// <summary>The same, by how it is written alone.</summary>
    public string? Refusal(string webhook) =>
        !Uri.TryCreate(webhook, UriKind.Absolute, out var address) || HostOf(address) is not { } host ? "It is no address."
        : address.Scheme != Uri.UriSchemeHttps && !(options.TakesLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp) ? "It is not https."
        : address.UserInfo.Length > 0 || address.Fragment.Length > 0 ? "It has credentials or a fragment."
        : IPAddress.TryParse(host, out var literal) && !Takes(literal) ? "It is not on the public internet."
        : null;

    // Null where no host can be called so.
    private static string? HostOf(Uri address)
    {
        try
        {
            var host = address.IdnHost;
            return host.Length <= LongestName && Array.TrueForAll(host.Split('.'), label => label.Length <= LongestLabel) ? host : null;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary>Connects to a host, and to none of its addresses that are not public.</summary>
    public async ValueTask<Stream> Connect(DnsEndPoint to, CancellationToken ct)
    {
        var open = (await Dns.GetHostAddressesAsync(to.Host, ct)).Where(Takes).ToArray();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (open.Length == 0)
            {
                throw new SocketException((int)SocketError.NetworkUnreachable);
            }

            await socket.ConnectAsync(open, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is public, or this machine in a local run.</summary>
    internal bool Takes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (options.TakesLoopback && IPAddress.IsLoopback(plain)) || !Array.Exists(Special, network => network.Contains(plain));
    }
}
