using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Regio.Networks.Pulses;

/// <summary>The secret of a personal link: 256 random bits, told once.</summary>
/// <remarks>
/// Kept as its SHA-256. A slow hash with salt guards what people choose, which can be guessed from a list; this cannot be
/// guessed at all, and a plain hash can be looked up by its key, which tells a caller nothing by the time it takes.
/// </remarks>
internal static class LinkSecret
{
    private const int Bytes = 32;

    /// <summary>Another one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
