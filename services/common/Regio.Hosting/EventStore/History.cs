using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx.Events;
using Marten;

namespace Regio.Hosting.EventStore;

/// <summary>One fact in the history (geschiedenis) of a thing: who, what, when, and which facts belong together.</summary>
/// <param name="Version">The thing's version after it.</param>
/// <param name="Fact">What happened: the stored name, which ends in its version.</param>
/// <param name="Data">The fact itself, business dates included.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Organisation">TOOI URI of the organisation that acted; absent for Regio itself.</param>
/// <param name="Role">Role in which it acted.</param>
/// <param name="Correlation">Trace of the request or import that led to it.</param>
/// <param name="ValidFrom">First day on which it holds in the world; absent when it has none, or none is known.</param>
public sealed record HistoryEntry(
    long Version, string Fact, JsonNode? Data, DateTimeOffset RecordedAt, string? Organisation, string? Role,
    string? Correlation, DateOnly? ValidFrom);

/// <summary>From which day a fact of this service holds in the world; null when it does not say so.</summary>
public delegate DateOnly? ValidFrom(object fact);

/// <summary>Tells what happened to a thing, oldest first. The actor's reference stays inside: it may lead to a person.</summary>
public sealed class History(IDocumentStore store, ValidFrom validFrom)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Every fact of a stream; empty when it has not begun.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<HistoryEntry>> Of(Guid streamId, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(streamId, token: ct))
            .Select(e => Entry(e, validFrom(e.Data)))];
    }

    private static HistoryEntry Entry(IEvent e, DateOnly? validFrom) => new(
        e.Version, e.EventTypeName, JsonSerializer.SerializeToNode(e.Data, e.EventType, Format), e.Timestamp,
        e.GetHeader("organisation")?.ToString(), e.GetHeader("role")?.ToString(), e.CorrelationId, validFrom);
}
