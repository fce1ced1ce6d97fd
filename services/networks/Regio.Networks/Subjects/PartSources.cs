using JasperFx.Events;
using Marten;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Networks.Subjects;

/// <summary>Finds what was recorded rests on: sources are kept beside the facts, and not in the views.</summary>
internal sealed class PartSources(IDocumentStore store)
{
    /// <summary>The facts of some streams that have sources, as recorded by a moment.</summary>
    public async Task<SourcedFacts> Of(IReadOnlyCollection<Guid> streams, DateTimeOffset? knownOn, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var facts = await session.FactsWhere(
            "d.stream_id = any(?) and jsonb_exists(d.headers, 'sources') and d.timestamp <= ?", ct,
            streams.Distinct().ToArray(), knownOn ?? DateTimeOffset.MaxValue);
        return new(facts.ToLookup(fact => fact.StreamId));
    }
}

/// <summary>Facts that have sources, by stream.</summary>
internal sealed class SourcedFacts(ILookup<Guid, IEvent> facts)
{
    /// <summary>The sources of the latest fact of a stream that this holds for; none when no such fact has any.</summary>
    public IReadOnlyList<Source> Of(Guid stream, Func<object, bool> holds) =>
        facts[stream].LastOrDefault(fact => holds(fact.Data)) is { } latest ? Source.Of(latest) : [];
}
