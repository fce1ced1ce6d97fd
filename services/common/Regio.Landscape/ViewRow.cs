using System.Text.Json.Serialization;

namespace Regio.Landscape;

/// <summary>A row of a view that is a list: what it says, and where the events behind it are told.</summary>
internal abstract record ViewRow
{
    /// <summary>Address of the events that the row rests on, as of the moment of the answer; null where it stands in no list of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }
}
