using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regio.Hosting.Defaults;

/// <summary>Writes moments as RFC 3339 in UTC with <c>Z</c> (NL API Design Rules); reads any offset.</summary>
internal sealed class UtcMoments : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
