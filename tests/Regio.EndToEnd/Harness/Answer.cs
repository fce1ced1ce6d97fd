using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Regio.EndToEnd;

/// <summary>What came back from the gateway.</summary>
internal sealed record Answer(
    string Asked, int Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string? MediaType => ContentHeaders.ContentType?.MediaType;

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string? ETagOrNone => Header("ETag");

    public string ETag => Header("ETag") ?? throw new ShouldAssertException($"{this} has no ETag.");

    /// <summary>The feed position of what was written, as <c>atLeast</c> takes it.</summary>
    public string Position => Header("Regio-Position") ?? throw new ShouldAssertException($"{this} has no Regio-Position.");

    public int TotalCount => int.Parse(Header("Total-Count") ?? throw new ShouldAssertException($"{this} has no Total-Count."));

    public string? Header(string name) =>
        Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;

    /// <summary>This answer, when it has this status; else a failure that shows it.</summary>
    public Answer Demand(int status) => Status == status
        ? this
        : throw new ShouldAssertException($"Expected {status}, but: {this}");

    public override string ToString() =>
        $"{Asked} → {Status} {MediaType}\n{(Text.Length > 2_000 ? Text[..2_000] + " …" : Text)}";
}
