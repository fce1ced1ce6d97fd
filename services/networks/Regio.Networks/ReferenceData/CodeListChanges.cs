using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.ReferenceData;
using Regio.Hosting.Reading;

namespace Regio.Networks.ReferenceData;

/// <summary>Amends code lists, and takes them into force here at once.</summary>
internal sealed class CodeListChanges(Streams streams, ListsInForce inForce)
{
    /// <summary>Amends a list; the first amendment begins its stream.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Change(
        string list, Writing writing, object body, Func<KeptList, Decision> decide, CancellationToken ct, Func<string>? location = null)
    {
        if (KeptList.First(list) is not { } first)
        {
            return Views.NotFound();
        }

        var changed = await streams.Change(
            writing, first.Id, body, decide, ct, kept => CodeRules.Closed(kept.Codes), location, first);
        if (changed.Result is NoContent)
        {
            await inForce.Refresh(ct);
        }

        return changed;
    }
}
