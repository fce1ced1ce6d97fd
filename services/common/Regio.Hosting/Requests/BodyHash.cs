using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Requests;

/// <summary>Tells whether two requests say the same.</summary>
public static class BodyHash
{
    /// <summary>SHA-256 of a body as understood, and of the sources sent with it.</summary>
    public static byte[] Of(HttpContext http, object? body) => SHA256.HashData(
        [.. JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web), .. Encoding.UTF8.GetBytes(SentSources.Of(http) ?? "")]);
}
