using Marten;
using Regio.Funding.Schemes;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;

namespace Regio.Funding.Grants;

/// <summary>Another application of the same call that was not decided on.</summary>
/// <param name="CameAt">When it came in; null: an import.</param>
/// <param name="Score">Its points; null: not assessed.</param>
public sealed record Rival(DateTimeOffset? CameAt, decimal? Score);

/// <summary>Finds the applications and grants beside one, in the lists: what came in this very moment may not be there yet.</summary>
internal sealed class OtherGrants(IDocumentStore store, Streams streams, Views views)
{
    private const string Application = "data->'state'->'application'";

    /// <summary>Those of the same call that were not decided on; none where there is no call.</summary>
    public async Task<IReadOnlyList<Rival>> Rivals(Guid grantId, CancellationToken ct)
    {
        if ((await streams.Read<Grant>(grantId, ct)).State?.CallId is not { } call)
        {
            return [];
        }

        return
        [
            .. (await Where($"{Application}->>'callId' = ?", call, ct))
                .Where(other => other.Id != grantId && other.IsOpen)
                .Select(other => new Rival(other.CameAt, other.Assessment?.Score)),
        ];
    }

    /// <summary>Those of a network under other schemes that are in force, or not decided on.</summary>
    public Task<IReadOnlyList<GrantBeside>> Beside(Guid networkId, Guid schemeId, Guid grantId, DateOnly today, CancellationToken ct) =>
        Beside(networkId, schemeId, grantId, today, grant => grant.IsInForce || grant.IsOpen, ct);

    /// <summary>What a grant stacks with when it is awarded or changed: those that are in force.</summary>
    public async Task<GrantsBeside> InForce(Guid grantId, DateOnly today, CancellationToken ct) =>
        (await streams.Read<Grant>(grantId, ct)).State is { NetworkId: { } network } grant
            && await views.Read<SchemeItem>(grant.SchemeId, knownOn: null, ct) is { } scheme
            ? new(
                scheme.State.Called, scheme.On(today).Said.Details.Terms.Stacking,
                await Beside(network, grant.SchemeId, grantId, today, other => other.IsInForce, ct))
            : GrantsBeside.None;

    private async Task<IReadOnlyList<GrantBeside>> Beside(
        Guid networkId, Guid schemeId, Guid grantId, DateOnly today, Func<Grant, bool> isCounted, CancellationToken ct)
    {
        var beside = new List<GrantBeside>();
        foreach (var grant in (await Where($"coalesce({Application}->>'networkId', data->'state'->'record'->>'networkId') = ?", networkId, ct))
            .Where(grant => grant.Id != grantId && grant.SchemeId != schemeId && isCounted(grant)))
        {
            if (await views.Read<SchemeItem>(grant.SchemeId, knownOn: null, ct) is { } scheme)
            {
                var (said, told) = (scheme.On(today).Said.Details, GrantRecord.Of(grant));
                beside.Add(new(scheme.State.Called, said.Title, said.Terms.Stacking, told.From, told.Until));
            }
        }

        return beside;
    }

    private async Task<IEnumerable<Grant>> Where(string sql, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<GrantItem>($"select data from mt_doc_grantitem where {sql}", ct, id.ToString()))
            .Select(item => item.State);
    }
}
