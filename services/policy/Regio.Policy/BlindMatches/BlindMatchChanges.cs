using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;

namespace Regio.Policy.BlindMatches;

/// <summary>Answers to a blind match: by the owners of the two drafts; nobody else finds it.</summary>
internal sealed class BlindMatchChanges(Streams streams, TimeProvider clock)
{
    /// <summary>204, or a problem.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> ByOwner(
        Guid id, Writing writing, Func<BlindMatch, string, DateOnly, Decision> decide, CancellationToken ct)
    {
        var mine = Caller.Of(writing.Http.User)!.Organisation;
        return streams.Change<BlindMatch>(
            writing, id, body: null, known => decide(known, mine!, clock.Today()), ct,
            known => known.SideOf(mine) is null ? new Problem("not-found", "There is no such thing.") : null);
    }
}
