using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Regio.Local;

/// <summary>Signs tokens for this machine alone: ES256, with a key that never leaves its folder (mode 0600).</summary>
/// <remarks>In production an OpenID provider does this; nothing there reads this key.</remarks>
public sealed class DevelopmentIssuer
{
    public const string Issuer = "regio-local";
    public const string Audience = "regio";
    private const string Service = "service";
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ECDsa _key;
    private readonly string _keyId;

    private DevelopmentIssuer(string folder, TimeProvider clock, ECDsa key)
    {
        (_folder, _clock, _key) = (folder, clock, key);
        _keyId = Base64(SHA256.HashData(Encoding.UTF8.GetBytes(PublicKey())));
    }

    /// <summary>Who may ask what; <c>service</c> is for the services themselves.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["ministry", "region", "member", "analyst", "steward", Service];

    /// <summary>The public key, as the services read it (<c>Regio:Auth:JwksFile</c>).</summary>
    public string JwksFile => Path.Combine(_folder, "jwks.json");

    /// <summary>Opens the issuer of a folder; the first time it makes the key and the key set.</summary>
    public static DevelopmentIssuer Open(StateFolder folder, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = folder.In("issuer");
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, "key.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(file))
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        else
        {
            PrivateFile.Write(file, key.ExportPkcs8PrivateKeyPem());
        }

        var issuer = new DevelopmentIssuer(path, clock ?? TimeProvider.System, key);
        issuer.WriteKeySet();
        return issuer;
    }

    /// <summary>A bearer token.</summary>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="organisation">The URI of the organisation whose rights it carries; none for a service.</param>
    /// <param name="lifetime">How long it is valid; twelve hours when absent.</param>
    /// <param name="subject">A pseudonymous reference; random when absent, so that no person is named.</param>
    public string Token(string role, string? organisation = null, TimeSpan? lifetime = null, string? subject = null)
    {
        var now = _clock.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = subject ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)),
            ["role"] = role,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + (lifetime ?? TimeSpan.FromHours(12))).ToUnixTimeSeconds(),
        };
        if (organisation is not null)
        {
            claims["org"] = organisation;
        }

        var content = Part(new { alg = "ES256", typ = "JWT", kid = _keyId }) + "." + Part(claims);
        return content + "." + Base64(_key.SignData(Encoding.UTF8.GetBytes(content), HashAlgorithmName.SHA256));
    }

    /// <summary>The file with a service's own token, valid for a year and renewed in its last month.</summary>
    public string ServiceTokenFile(string service)
    {
        var path = Path.Combine(_folder, service + ".token");
        var renewal = _clock.GetUtcNow().UtcDateTime.AddDays(-335);
        if (!File.Exists(path) || File.GetLastWriteTimeUtc(path) < renewal)
        {
            PrivateFile.Write(path, Token(Service, lifetime: TimeSpan.FromDays(365), subject: "regio-" + service));
        }

        return path;
    }

    private void WriteKeySet()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        var key = new { kty = "EC", crv = "P-256", x = Base64(point.X!), y = Base64(point.Y!), alg = "ES256", use = "sig", kid = _keyId };
        var keys = JsonSerializer.Serialize(new { keys = new[] { key } });
        if (!File.Exists(JwksFile) || File.ReadAllText(JwksFile) != keys)
        {
            PrivateFile.Write(JwksFile, keys);
        }
    }

    /// <summary>The members of RFC 7638, whose hash names the key.</summary>
    private string PublicKey()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64(point.X!)}}","y":"{{Base64(point.Y!)}}"}""";
    }

    private static string Part<T>(T value) => Base64(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Base64(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
