using System.Text.Json.Nodes;

namespace Regio.Hosting.Histories;

/// <summary>What a fact changed of a thing (verschil). Of a list it tells what left it and what came into it.</summary>
/// <param name="Field">Which field: <c>name</c>, <c>terms.budgets</c>.</param>
/// <param name="Label">What the field is called; absent when it has no name but that.</param>
/// <param name="Of">Of a list of things: which of them, by its name; absent otherwise.</param>
/// <param name="Before">What it was; absent when there was nothing. Things that have a name are told by it.</param>
/// <param name="After">What it became; absent when nothing is left.</param>
public sealed record Difference(string Field, Bilingual? Label, string? Of, JsonNode? Before, JsonNode? After);
