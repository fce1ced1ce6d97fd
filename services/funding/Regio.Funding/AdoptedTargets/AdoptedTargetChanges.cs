using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Observations;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Changes an adopted target, by those who take part in its network.</summary>
internal sealed class AdoptedTargetChanges(Streams streams, Observers observers)
{
    /// <summary>Roles that may adopt some target: a ministry gives its own to a grant.</summary>
    public static readonly IReadOnlyList<string> Adopting = [Roles.Region, Roles.Member, Roles.Steward];

    /// <summary>A change of one.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, Writing writing, object body, Func<AdoptedTarget, Decision> decide, CancellationToken ct)
    {
        if ((await streams.Read<AdoptedTarget>(id, ct)).State is not { } known)
        {
            return Views.NotFound();
        }

        var forbidden = await observers.Against(Caller.Of(writing.Http.User)!, ObservedOf.Network, known.NetworkId, ct);
        return await streams.Change<AdoptedTarget>(writing, id, body, decide, ct, _ => forbidden);
    }
}
