using System.Text.Json.Serialization;

namespace Regio.Landscape;

/// <summary>A row of a view that is a list: what it says, and where the events behind it are told.</summary>
internal abstract record ViewRow
{
    /// <summary>Address of the events that the row rests on, as of the moment of the answer; absent where it stands in no list of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Evidence { get; init; }

    /// <summary>How it was computed; absent: it was not asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Calculation? Calculation { get; init; }
}

/// <summary>How a row was computed (berekening).</summary>
/// <param name="Rule">The rule, with where its thresholds come from: <c>law</c>, <c>seed</c>, <c>paper</c> or <c>assumption</c>.</param>
/// <param name="Inputs">What it was computed from, besides what the row itself says.</param>
/// <param name="Rules">Version of the rules.</param>
internal sealed record Calculation(string Rule, IReadOnlyDictionary<string, object?> Inputs, string Rules);
