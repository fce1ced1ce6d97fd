using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Requests;

namespace Regio.Surroundings;

/// <summary>What a confirmation token says: who was asked, about what, by which rules, and which candidates were shown.</summary>
/// <param name="Caller">Organisation, or the subject of a caller without one, by hash.</param>
/// <param name="Body">SHA-256 of the body without its confirmation, and of the sources sent with it.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Candidates">Those that were shown.</param>
/// <param name="Until">Last moment at which it is good.</param>
internal sealed record Asked(string Caller, string Body, string Rules, IReadOnlyList<Guid> Candidates, DateTimeOffset Until);

/// <summary>
/// Seals what a caller was asked, and opens it when the answer comes: nothing is kept meanwhile, so an answer that
/// never comes leaves nothing behind.
/// </summary>
internal sealed class Confirmations(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly IDataProtector seal = protection.CreateProtector("resemblance");

    /// <summary>A token for a caller, what it sends and the candidates shown, and until when it is good.</summary>
    /// <param name="writing">The request.</param>
    /// <param name="body">Its body without the confirmation.</param>
    /// <param name="rules">Version of the rules by which they resemble it.</param>
    /// <param name="candidates">Those shown.</param>
    public (string Token, DateTimeOffset Until) Ask(Writing writing, object body, string rules, IReadOnlyList<Guid> candidates)
    {
        var asked = new Asked(CallerOf(writing), BodyOf(writing, body), rules, candidates, clock.GetUtcNow() + Patience);
        return (seal.Protect(JsonSerializer.Serialize(asked, JsonSerializerOptions.Web)), asked.Until);
    }

    /// <summary>The candidates that this caller was shown for what it sends; null when the token is not such a one, or too old.</summary>
    public IReadOnlyList<Guid>? Answered(string token, Writing writing, object body, string rules)
    {
        try
        {
            var asked = JsonSerializer.Deserialize<Asked>(seal.Unprotect(token), JsonSerializerOptions.Web)!;
            return asked.Until >= clock.GetUtcNow()
                && (asked.Caller, asked.Body, asked.Rules) == (CallerOf(writing), BodyOf(writing, body), rules)
                ? asked.Candidates
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Nobody is asked without being signed in.
    private static string CallerOf(Writing writing)
    {
        var caller = Caller.Of(writing.Http.User)!;
        return caller.Organisation ?? Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(caller.Subject)));
    }

    private static string BodyOf(Writing writing, object body) => Convert.ToHexString(BodyHash.Of(writing.Http, body));
}
