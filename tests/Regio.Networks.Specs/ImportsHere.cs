using Marten;
using Regio.Hosting.EventStore;
using Regio.Hosting.Imports;

namespace Regio.Networks.Specs;

/// <summary>A step of an import that is not saved: what became of its rows, and which facts they led to.</summary>
internal static class ImportsHere
{
    private static readonly DocumentStore Nowhere = DocumentStore.For(options => options.Connection("Host=nowhere.invalid"));

    /// <summary>What a step comes to.</summary>
    /// <param name="Counts">Rows taken, unchanged and refused.</param>
    /// <param name="Faults">By line.</param>
    /// <param name="Facts">What is to be appended, in order, with what each rests on.</param>
    public sealed record Step(
        FileCounts Counts, IReadOnlyList<(int Line, string? Field, string Code)> Faults, IReadOnlyList<(object Fact, string? Sources)> Facts);

    /// <summary>Does a step.</summary>
    public static Step Of(Action<ImportSession> settle)
    {
        using var store = Nowhere.LightweightSession();
        var session = new ImportSession(store, new Acting("steward", null, null, null));
        settle(session);
        session.Streams.ShouldBe(store.PendingChanges.Streams().Where(stream => stream.Events.Count > 0).Select(stream => stream.Id), "What nothing is appended to is left alone.");
        return new(
            session.Counts.Values.SingleOrDefault() ?? new(0, 0, 0), [.. session.Faults.Select(fault => (fault.Line, fault.Field, fault.Code))],
            [.. store.PendingChanges.Streams().SelectMany(stream => stream.Events).Select(one => (one.Data, one.GetHeader("sources")?.ToString()))]);
    }
}
