using System.Security.Cryptography;
using System.Text;

namespace Regio.Policy.Webhooks;

/// <summary>Signs deliveries as the Standard Webhooks specification says, so that who takes them knows that they are ours.</summary>
internal static class Signing
{
    private const string Prefix = "whsec_";

    /// <summary>A new secret of 32 bytes.</summary>
    public static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The value of <c>webhook-signature</c>.</summary>
    /// <param name="secret">The secret, with its prefix.</param>
    /// <param name="id">The value of <c>webhook-id</c>.</param>
    /// <param name="timestamp">The value of <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="body">The body, byte for byte.</param>
    public static string Of(string secret, string id, long timestamp, string body) => "v1," + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
