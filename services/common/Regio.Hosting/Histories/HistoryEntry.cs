using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Regio.Hosting.Sources;

namespace Regio.Hosting.Histories;

/// <summary>One fact in the history (geschiedenis) of a thing: who, what, since when, when recorded, and the difference.</summary>
/// <param name="Version">The thing's version after it.</param>
/// <param name="Fact">What happened: the stored name, which ends in its version.</param>
/// <param name="Text">What happened, in words; names and labels are those of today.</param>
/// <param name="ValidFrom">First day on which it holds in the world; absent when it has none, or none is known.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Organisation">TOOI URI of the organisation that acted; absent for Regio itself.</param>
/// <param name="OrganisationName">That organisation's name, where it is known.</param>
/// <param name="Role">Role in which it acted.</param>
/// <param name="RoleLabel">What that role is called.</param>
/// <param name="Differences">What it changed of the thing.</param>
/// <param name="Sources">What it rests on; empty when nothing was named.</param>
/// <param name="Cause">Present when this is the effect of another thing's fact, which changed nothing of this one.</param>
/// <param name="Data">The fact itself, business dates included; without what nobody, or not this reader, may read.</param>
/// <param name="Correlation">Trace of the request or import that led to it.</param>
public sealed record HistoryEntry(
    long Version, string Fact, Bilingual Text, DateOnly? ValidFrom, DateTimeOffset RecordedAt, string? Organisation,
    string? OrganisationName, string? Role, Bilingual? RoleLabel, IReadOnlyList<Difference> Differences, IReadOnlyList<Source> Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Cause? Cause, JsonNode? Data, string? Correlation);
