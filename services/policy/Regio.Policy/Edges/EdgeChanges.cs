using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Surroundings;

namespace Regio.Policy.Edges;

/// <summary>Changes of an edge by the owner of one of the two.</summary>
internal sealed class EdgeChanges(Streams streams, Lookout lookout, TimeProvider clock)
{
    /// <summary>204, or a problem; what a caller may not know of is not found, whatever is asked of it.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, Writing writing, object? body, Func<Edge, string, DateOnly, Decision> decide, CancellationToken ct)
    {
        var (register, caller, today) = ((await lookout.Look(ct)).Register, Caller.Of(writing.Http.User), clock.Today());
        return await streams.Change<Edge>(
            writing, id, body, edge => decide(edge, caller?.Organisation ?? "", today), ct,
            edge => EdgeEnds.IsOwn(register, edge.Ends, caller, today) ? null
                : EdgeEnds.IsVisible(register, edge, caller, today) ? new Problem("not-your-organisation", "That is for the owner of one of the two.")
                : new("not-found", "There is no such edge."));
    }
}
