using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Regio.Hosting.Defaults;

namespace Regio.Hosting.Publishing;

/// <summary>
/// An event (gebeurtenis) as it travels: CloudEvents 1.0 in JSON, structured mode (NL GOV profile). What CloudEvents calls an
/// integer has 32 bits, so positions are strings.
/// </summary>
public sealed record CloudEvent
{
    /// <summary>Always 1.0.</summary>
    [JsonPropertyName("specversion")]
    public string SpecVersion { get; init; } = "1.0";

    /// <summary>The event's own id, the same however often it is delivered.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The system it happened in.</summary>
    [JsonPropertyName("source")]
    public required string Source { get; init; }

    /// <summary>The contract's name; also the routing key.</summary>
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    /// <summary>The stream it happened to; absent from a checkpoint.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    /// <summary>The recorded moment.</summary>
    [JsonPropertyName("time")]
    [JsonConverter(typeof(UtcMoments))]
    public required DateTimeOffset Time { get; init; }

    /// <summary>Media type of <see cref="Data"/>.</summary>
    [JsonPropertyName("datacontenttype")]
    public string DataContentType { get; init; } = "application/json";

    /// <summary>The contract.</summary>
    [JsonPropertyName("data")]
    public JsonNode? Data { get; init; }

    /// <summary>Feed position, zero-padded so that it sorts as text.</summary>
    [JsonPropertyName("sequence")]
    public required string Sequence { get; init; }

    /// <summary>Feed position of the event that this source published before it; zeros for the first.</summary>
    [JsonPropertyName("previous")]
    public required string Previous { get; init; }

    /// <summary>Version of the stream after it; 0 on a checkpoint.</summary>
    [JsonPropertyName("streamversion")]
    public int StreamVersion { get; init; }

    /// <summary>Trace of the request or import that led to it.</summary>
    [JsonPropertyName("correlationid")]
    public string? CorrelationId { get; init; }

    /// <summary>The event that led to it.</summary>
    [JsonPropertyName("causationid")]
    public string? CausationId { get; init; }

    /// <summary>First day on which it holds in the world; absent: it names none, or none is known.</summary>
    [JsonPropertyName("validfrom")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Role in which somebody acted, of the list <c>actor-roles</c>; absent: the system itself did.</summary>
    [JsonPropertyName("actorrole")]
    public string? ActorRole { get; init; }

    /// <summary>TOOI URI of the organisation that was acted for; absent: of none.</summary>
    [JsonPropertyName("actororganisation")]
    public string? ActorOrganisation { get; init; }

    /// <summary>What the fact rests on, a JSON array as text: an extension of an event is no list. Absent: nothing was named.</summary>
    [JsonPropertyName("sources")]
    public string? Sources { get; init; }

    /// <summary>A position as it travels.</summary>
    public static string Pad(long position) => position.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The position that <see cref="Pad"/> wrote.</summary>
    public static long Unpad(string position) => long.Parse(position, NumberStyles.None, CultureInfo.InvariantCulture);
}
