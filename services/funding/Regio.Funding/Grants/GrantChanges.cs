using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Purses;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Funding.Grants;

/// <summary>
/// Changes of a grant, by either side. A decision sees the scheme as it was read just before: it is no part of the
/// grant's version.
/// </summary>
internal sealed class GrantChanges(Streams streams, Lookout lookout, RegionShares shares, TimeProvider clock)
{
    /// <summary>The stream that a path names: an id, or the identifier in the source.</summary>
    public static Guid IdOf(string called) => StreamId.Parse(Grant.StreamKind, called);

    /// <summary>Whether who sends a request acts for an organisation, or for who stands for it.</summary>
    public async Task<bool> ActsFor(Writing writing, Guid organisation, CancellationToken ct) =>
        (await Today(ct)).ActsFor(Caller.Of(writing.Http.User), organisation);

    /// <summary>204, or a problem: by the organisation that applied.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> ByLead(
        string called, Writing writing, object body, Func<Grant, Scheme, Decision> decide, CancellationToken ct) =>
        Change(called, writing, body, decide, (parties, grant, scheme, caller) => parties.AgainstLead(grant, scheme, caller), ct);

    /// <summary>204, or a problem: by the owner of the scheme.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> ByOwner(
        string called, Writing writing, object body, Func<Grant, Scheme, Decision> decide, CancellationToken ct) =>
        Change(called, writing, body, decide, (parties, grant, scheme, caller) => parties.AgainstOwner(grant, scheme, caller), ct);

    /// <summary>204, or a problem: by the owner of the scheme, where it moves money of the scheme.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> WithPurse(
        string called, Writing writing, object body, Func<Grant, Scheme, Purse, RegionShare?, Decision> decide, CancellationToken ct)
    {
        if (await SchemeOf(called, ct) is not { } scheme)
        {
            return Views.NotFound();
        }

        var (parties, caller) = (await Today(ct), Caller.Of(writing.Http.User));
        var region = (await streams.Read<Grant>(IdOf(called), ct)).State?.RegionId;
        var share = await shares.Of(scheme.Id, region, clock.Today(), ct);
        return await streams.ChangeTogether<Grant, Purse>(
            writing, IdOf(called), grant => (Purse.IdOf(grant.SchemeId), Purse.Empty(grant.SchemeId)), body,
            (grant, purse) => GrantRules.ByToday(GrantRules.AppliedForHere(grant, () => decide(grant, scheme, purse, share)), clock.Today()), Purse.IsOfIt, grant => parties.AgainstOwner(grant, scheme, caller), ct);
    }

    private async Task<Results<NoContent, ProblemHttpResult>> Change(
        string called, Writing writing, object body, Func<Grant, Scheme, Decision> decide,
        Func<Parties, Grant, Scheme, Caller?, Problem?> against, CancellationToken ct)
    {
        if (await SchemeOf(called, ct) is not { } scheme)
        {
            return Views.NotFound();
        }

        var (parties, caller) = (await Today(ct), Caller.Of(writing.Http.User));
        return await streams.Change<Grant>(
            writing, IdOf(called), body, grant => GrantRules.ByToday(GrantRules.AppliedForHere(grant, () => decide(grant, scheme)), clock.Today()), ct, grant => against(parties, grant, scheme, caller));
    }

    private async Task<Parties> Today(CancellationToken ct) => new((await lookout.Look(ct)).Register, clock.Today());

    // A grant is of a scheme that is there, and no scheme is ever taken away.
    private async Task<Scheme?> SchemeOf(string called, CancellationToken ct) =>
        (await streams.Read<Grant>(IdOf(called), ct)).State is { } grant
            ? (await streams.Read<Scheme>(grant.SchemeId, ct)).State
            : null;
}
