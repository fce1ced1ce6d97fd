using System.Security.Cryptography;
using System.Text;

namespace Regio.Hosting.EventStore;

/// <summary>Names streams: what comes from elsewhere gets the same id each time, so that importing twice is harmless.</summary>
public static class StreamId
{
    // The project's own namespace for name-based ids (RFC 9562, version 5).
    private static readonly Guid Namespace = new("6f0f9d0a-3c55-4e0e-9a57-5d9b8f7a2c11");

    /// <summary>The UUIDv5 of a kind of thing and its external identifier.</summary>
    public static Guid Of(string kind, string externalId)
    {
        Span<byte> name = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{kind}:{externalId}")];
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Version 5 of RFC 9562 is SHA-1; it names things, it guards nothing.
        SHA1.HashData(name, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>An id as a caller writes it: our own, or the external one of the source it was imported from.</summary>
    public static Guid Parse(string kind, string idOrExternalId) =>
        Guid.TryParse(idOrExternalId, out var id) ? id : Of(kind, idOrExternalId);
}
