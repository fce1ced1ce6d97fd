using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Regio.Hosting.Problems;
using Regio.Hosting.Requests;

namespace Regio.Projections;

/// <summary>Asks for a figure as anyone may, and freezes it.</summary>
internal sealed class Figures(OwnRoutes routes, TimeProvider clock)
{
    private const string Base = "/insight/v1/";
    private const int Longest = 1_000_000;

    private static readonly string Code =
        typeof(Figures).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The answer to what is asked at a path, as of now where it names no moment; or why there is none to freeze.</summary>
    public async Task<(Citation? Figure, Problem? Fault)> Freeze(string asked, CancellationToken ct)
    {
        var (path, query) = asked.Split('?', 2) is [var before, var after] ? (before, QueryHelpers.ParseQuery(after)) : (asked, []);
        if (!path.StartsWith(Base, StringComparison.Ordinal) || path.StartsWith($"{Base}citations", StringComparison.Ordinal))
        {
            return (null, Wrong("unknown", $"Name what follows the host in the address of a view: {Base}…"));
        }

        query.Remove("atLeast");
        var (moment, fault) = await Ask(path, QueryHelpers.AddQueryString("", query), ct);
        if (moment?["asOf"] is not JsonObject asOf)
        {
            return (null, fault ?? Wrong("not-a-figure", "It does not answer with as of when it holds."));
        }

        query[path.EndsWith(EvidenceLinks.Changes, StringComparison.Ordinal) ? "to" : "validOn"] = asOf["validOn"]!.GetValue<string>();
        if (asOf["snapshot"]?.GetValue<string>() is { } snapshot)
        {
            query["snapshot"] = snapshot;
        }
        else if (asOf["complete"]?.GetValue<bool>() is not true)
        {
            return (null, Wrong("not-complete", "Not all that was recorded by that moment is in the views yet: ask again later."));
        }

        var whole = QueryHelpers.AddQueryString(path, query.OrderBy(one => one.Key, StringComparer.Ordinal).ToDictionary());
        var (answer, refused) = await Ask(path, whole[path.Length..], ct);
        if (answer is null)
        {
            return (null, refused ?? Wrong("not-a-figure", "It does not answer in JSON."));
        }

        if (JsonSerializer.SerializeToUtf8Bytes(answer) is { Length: > Longest })
        {
            return (null, Wrong("too-large", $"Its answer has more than {Longest} bytes: ask for a page, or for less."));
        }

        var hash = HashOf(answer);
        var id = Hex(Encoding.UTF8.GetBytes(string.Join('\n', whole, RulesVersion.Now, Code, hash)))[..32];
        return (new(id, whole, clock.GetUtcNow(), RulesVersion.Now, Code, hash, JsonSerializer.SerializeToElement(answer)), null);
    }

    /// <summary>Whether the question of a citation gives the same answer now.</summary>
    public async Task<bool> StillHolds(Citation citation, CancellationToken ct)
    {
        var at = citation.Path.IndexOf('?', StringComparison.Ordinal);
        return (await Ask(citation.Path[..at], citation.Path[at..], ct)).Answer is { } answer && HashOf(answer) == citation.Sha256;
    }

    private async Task<(JsonObject? Answer, Problem? Fault)> Ask(string path, string query, CancellationToken ct) => await routes.Get(path, query, ct) switch
    {
        null => (null, Wrong("unknown", $"No view answers at {path}.")),
        { Status: StatusCodes.Status200OK, Body: [(byte)'{', ..] body } when JsonNode.Parse(body) is JsonObject answer => (answer, null),
        { Status: StatusCodes.Status200OK } => (null, null),
        { Body: var body } => (null, Wrong("not-answered", $"Anyone who asks it is told: {TitleOf(body)}")),
    };

    private static string TitleOf(byte[] problem) =>
        problem.Length > 0 && JsonNode.Parse(problem) is JsonObject told ? (told["detail"] ?? told["title"])?.GetValue<string>() ?? "" : "that it is for who is signed in.";

    // As of when it holds tells how late the views are by now, which is another each time.
    private static string HashOf(JsonObject answer)
    {
        var figure = (JsonObject)answer.DeepClone();
        figure.Remove("asOf");
        return Hex(JsonSerializer.SerializeToUtf8Bytes(figure));
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Problem Wrong(string code, string detail) => new("invalid-request", "Some fields are not valid.", [new("/path", code, detail)]);
}
