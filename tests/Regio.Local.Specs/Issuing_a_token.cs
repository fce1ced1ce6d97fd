using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Regio.Local.Specs;

public sealed class Issuing_a_token
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Carries_role_and_organisation_for_twelve_hours()
    {
        using var scratch = new Scratch();
        var claims = Claims(Issuer(scratch).Token("ministry", "https://regio.example/id/ministerie/mnre9901"));
        claims.GetProperty("iss").GetString().ShouldBe("regio-local");
        claims.GetProperty("aud").GetString().ShouldBe("regio");
        claims.GetProperty("role").GetString().ShouldBe("ministry");
        claims.GetProperty("org").GetString().ShouldBe("https://regio.example/id/ministerie/mnre9901");
        claims.GetProperty("exp").GetInt64().ShouldBe(Now.AddHours(12).ToUnixTimeSeconds());
    }

    [Fact]
    public void Binds_a_service_to_no_organisation()
    {
        using var scratch = new Scratch();
        var claims = Claims(File.ReadAllText(Issuer(scratch).ServiceTokenFile("funding")));
        claims.GetProperty("role").GetString().ShouldBe("service");
        claims.TryGetProperty("org", out _).ShouldBeFalse();
    }

    [Fact]
    public void Is_signed_with_the_key_of_the_published_set_also_after_a_restart()
    {
        using var scratch = new Scratch();
        var token = Issuer(scratch).Token("steward");
        var key = JsonDocument.Parse(File.ReadAllText(Issuer(scratch).JwksFile)).RootElement.GetProperty("keys")[0];
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Bytes(key.GetProperty("x").GetString()!), Y = Bytes(key.GetProperty("y").GetString()!) },
        });
        var parts = token.Split('.');
        ecdsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
    }

    [Fact]
    public void Keeps_the_key_and_the_tokens_from_others()
    {
        using var scratch = new Scratch();
        var issuer = Issuer(scratch);
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.GetUnixFileMode(scratch.In(".regio/issuer/key.pem")).ShouldBe(owner);
        File.GetUnixFileMode(issuer.ServiceTokenFile("funding")).ShouldBe(owner);
    }

    private static DevelopmentIssuer Issuer(Scratch scratch)
    {
        Directory.CreateDirectory(scratch.In(".regio"));
        return DevelopmentIssuer.Open(StateFolder.Peek(scratch.In(".regio")), new FakeTimeProvider(Now));
    }

    private static JsonElement Claims(string token) => JsonDocument.Parse(Bytes(token.Split('.')[1])).RootElement;

    private static byte[] Bytes(string text) =>
        Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (text.Length % 4)) % 4));
}
