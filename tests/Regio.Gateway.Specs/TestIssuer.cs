using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Regio.Gateway.Specs;

/// <summary>Signs tokens with a key of its own (ES256).</summary>
internal sealed class TestIssuer : IDisposable
{
    public const string Name = "specs";

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestIssuer()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var jwk = new { kty = "EC", crv = "P-256", x = Base64(point.X!), y = Base64(point.Y!), alg = "ES256", use = "sig" };
        File.WriteAllText(JwksFile, JsonSerializer.Serialize(new { keys = new[] { jwk } }));
    }

    /// <summary>The public key, as the gateway reads it.</summary>
    public string JwksFile { get; } = Path.GetTempFileName();

    /// <summary>A token, valid for an hour.</summary>
    public string Token(string role)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var content = Part(new { alg = "ES256", typ = "JWT" }) + "."
            + Part(new { iss = Name, aud = "regio", sub = "someone", role, org = "https://regio.example/id/someone", nbf = now, exp = now + 3600 });
        return content + "." + Base64(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256));
    }

    public void Dispose()
    {
        key.Dispose();
        File.Delete(JwksFile);
    }

    private static string Part<T>(T value) => Base64(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
