using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Regio.Projections;

/// <summary>Addresses of the evidence of what a request asks: the same question, as of the moment of the answer.</summary>
internal sealed class EvidenceLinks
{
    /// <summary>Behind the path of a view: which events a row rests on.</summary>
    public const string Evidence = "/evidence";

    /// <summary>Behind the path of a view: what changed between two days.</summary>
    public const string Changes = "/changes";

    /// <summary>Which row is meant.</summary>
    public const string Key = "key";

    /// <summary>The key of what a view tells of all its rows together.</summary>
    public const string All = "all";

    private static readonly string[] OfTheMoment = ["page", "pageSize", "sort", "validOn", "knownOn", "atLeast", "snapshot", "explain", Key];
    // What tells how two days are held against each other says nothing of a row of one of them.
    private static readonly string[] OfTheDays = [.. OfTheMoment, "from", "to", MetaNetworkDescent.From];

    private readonly string path;
    private readonly List<KeyValuePair<string, string?>> asked;

    public EvidenceLinks(HttpRequest request)
    {
        var whole = $"{request.PathBase}{request.Path}".TrimEnd('/');
        var isOfDays = whole.EndsWith(Changes, StringComparison.OrdinalIgnoreCase);
        path = isOfDays ? whole[..^Changes.Length] : whole.EndsWith(Evidence, StringComparison.OrdinalIgnoreCase) ? whole[..^Evidence.Length] : whole;
        asked =
        [
            .. request.Query.Where(parameter => !(isOfDays ? OfTheDays : OfTheMoment).Contains(parameter.Key))
                .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value)),
        ];
    }

    /// <summary>Those of a view that is asked so.</summary>
    public EvidenceLinks(string path, IEnumerable<(string Name, string Value)> asked) =>
        (this.path, this.asked) = (path, [.. asked.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))]);

    /// <summary>Whether a request asks what is behind a view, and not the view itself.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.Value is { } path
        && (path.TrimEnd('/').EndsWith(Evidence, StringComparison.OrdinalIgnoreCase) || path.TrimEnd('/').EndsWith(Changes, StringComparison.OrdinalIgnoreCase));

    /// <summary>That of a row.</summary>
    public string Of(string key, AsOf asOf) => QueryHelpers.AddQueryString(path + Evidence,
    [
        .. asked, KeyValuePair.Create<string, string?>("validOn", asOf.ValidOn.ToString("O", CultureInfo.InvariantCulture)),
        asOf.KnownOn is { } moment ? KeyValuePair.Create<string, string?>("knownOn", moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)) : KeyValuePair.Create("snapshot", asOf.Snapshot),
        KeyValuePair.Create<string, string?>(Key, key),
    ]);
}
