using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Observations;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.AdoptedTargets;

/// <summary>Changes an adopted target, by those who take part in its network.</summary>
internal sealed class AdoptedTargetChanges(Streams streams, Observers observers, Lookout lookout)
{
    /// <summary>Roles that may adopt some target: a ministry gives its own to a grant.</summary>
    public static readonly IReadOnlyList<string> Adopting = [Roles.Region, Roles.Member, Roles.Steward];

    /// <summary>A change of what it aims at, told whether its network is in force on the day from which that holds.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> ChangeAim(
        Guid id, Writing writing, AdoptedAimBody body, Func<AdoptedTarget, bool, Decision> decide, CancellationToken ct)
    {
        var networks = (await lookout.Look(ct)).Register.Networks;
        return await Change(id, writing, body, known => decide(known, networks[known.NetworkId].IsActive(body.From!.Value)), ct);
    }

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
