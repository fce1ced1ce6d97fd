using JasperFx.Events;
using Marten;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Imports;

/// <summary>What one step of an import does; it is saved whole, with the job's progress, or not at all.</summary>
public sealed class ImportSession(IDocumentSession session, Acting by)
{
    private readonly Dictionary<string, FileCounts> counts = [];
    private readonly List<ImportFault> faults = [];
    private readonly HashSet<Guid> streams = [];

    /// <summary>Streams that it appends to.</summary>
    public IReadOnlyCollection<Guid> Streams => streams;

    /// <summary>Rows counted in this step, by file.</summary>
    public IReadOnlyDictionary<string, FileCounts> Counts => counts;

    /// <summary>Faults found in this step.</summary>
    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>Facts to append to a stream.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="version">Its version before; 0 begins it.</param>
    /// <param name="facts">At least one.</param>
    /// <param name="sources">What they rest on, as stored.</param>
    public void Append(Guid streamId, long version, IReadOnlyList<object> facts, string? sources = null) =>
        Append(streamId, version, [.. facts.Select(fact => new SourcedFact(fact, sources))]);

    /// <summary>Facts to append to a stream, each with what it rests on.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="version">Its version before; 0 begins it.</param>
    /// <param name="facts">At least one.</param>
    public void Append(Guid streamId, long version, IReadOnlyList<SourcedFact> facts)
    {
        streams.Add(streamId);
        var events = facts.Select(Signed).ToList();
        session.Events.Append(streamId, version + events.Count, events.Cast<object>());
    }

    /// <summary>Rows that led to a fact.</summary>
    public void Taken(string file, int rows = 1) => Count(file, new(rows, 0, 0));

    /// <summary>Rows that say what is known.</summary>
    public void Unchanged(string file, int rows = 1) => Count(file, new(0, rows, 0));

    /// <summary>A row of which nothing was stored, and why.</summary>
    public void Refused(string file, params IReadOnlyList<ImportFault> why)
    {
        Count(file, new(0, 0, 1));
        faults.AddRange(why);
    }

    /// <summary>Something wrong with a row that was taken nevertheless, such as a reference to what is not there.</summary>
    public void Report(ImportFault fault) => faults.Add(fault);

    private IEvent Signed(SourcedFact one)
    {
        var fact = session.Events.BuildEvent(one.Fact);
        (by with { Sources = one.Sources }).Sign(fact);
        return fact;
    }

    private void Count(string file, FileCounts more) =>
        counts[file] = counts.TryGetValue(file, out var sofar)
            ? new(sofar.Taken + more.Taken, sofar.Unchanged + more.Unchanged, sofar.Refused + more.Refused)
            : more;
}

/// <summary>A fact, and what it rests on, as stored; null: nothing was named.</summary>
public sealed record SourcedFact(object Fact, string? Sources);

/// <summary>Rows by what became of them.</summary>
public sealed record FileCounts(int Taken, int Unchanged, int Refused);
