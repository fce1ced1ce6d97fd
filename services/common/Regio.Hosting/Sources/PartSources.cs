using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Hosting.Sources;

/// <summary>Finds what was recorded rests on: sources are kept beside the facts, and not in the views.</summary>
public sealed class PartSources(IDocumentStore store)
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
public sealed class SourcedFacts(ILookup<Guid, IEvent> facts)
{
    /// <summary>The sources of the latest fact of a stream that this holds for; none when no such fact has any.</summary>
    public IReadOnlyList<Source> Of(Guid stream, Func<object, bool> holds) =>
        facts[stream].LastOrDefault(fact => holds(fact.Data)) is { } latest ? Source.Of(latest) : [];

    /// <summary>The sources of all facts of a stream that this holds for, each once; the latest, when they are too many for a row.</summary>
    public IReadOnlyList<Source> All(Guid stream, Func<object, bool> holds) =>
        [.. facts[stream].Where(fact => holds(fact.Data)).SelectMany(Source.Of).Distinct().TakeLast(SentSources.Most)];
}

/// <summary>Tells in files what their rows rest on.</summary>
public static class FileSources
{
    /// <summary>The CSV of a list with the sources of all facts that led to each row.</summary>
    /// <param name="csv">The CSV without.</param>
    /// <param name="http">The request.</param>
    /// <param name="stream">The stream of a row.</param>
    /// <param name="ledTo">Whether a fact of that stream led to the row.</param>
    public static Csv<T> WithSources<T>(this Csv<T> csv, HttpContext http, Func<T, Guid> stream, Func<object, T, bool> ledTo) => csv with
    {
        RestOn = async (rows, ct) =>
        {
            var facts = await http.RequestServices.GetRequiredService<PartSources>()
                .Of([.. rows.Select(stream)], http.QueryValues().Moment("knownOn"), ct);
            return row => facts.All(stream(row), fact => ledTo(fact, row));
        },
    };
}
