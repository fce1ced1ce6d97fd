using Marten;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting.Reading;

namespace Regio.Funding.Reports;

/// <summary>Finds what a network owes, over all its grants.</summary>
internal sealed class NetworkDuties(IDocumentStore store, Views views)
{
    private const string Awarded = "data->'state'->>'award' is not null";
    private const string Application = "data->'state'->'application'";

    /// <summary>
    /// Every duty of a network, with the grant that asks for it, in the order of the days on which they are due; as known at a moment, now when
    /// none is told.
    /// </summary>
    public async Task<IReadOnlyList<(Grant Grant, SchemeItem Scheme, Duty Duty)>> Of(Guid networkId, CancellationToken ct, DateTimeOffset? knownOn = null)
    {
        var duties = new List<(Grant, SchemeItem, Duty)>();
        foreach (var now in await Where($"{Application}->>'networkId' = ?", networkId.ToString(), ct))
        {
            if ((knownOn is null ? now : (await views.Read<GrantItem>(now.Id, knownOn, ct))?.State) is { } grant
                && await views.Read<SchemeItem>(grant.SchemeId, knownOn, ct) is { } scheme)
            {
                duties.AddRange(Duties.Of(grant, scheme).Select(duty => (grant, scheme, duty)));
            }
        }

        return [.. duties.OrderBy(one => one.Item3.DueOn).ThenBy(one => one.Item3.From).ThenBy(one => one.Item3.GrantId)];
    }

    /// <summary>The reports that schemes of an owner ask for, whether they were begun or not.</summary>
    public async Task<Guid[]> AskedBy(string owner, CancellationToken ct)
    {
        var (schemes, reports) = (new Dictionary<Guid, SchemeItem?>(), new HashSet<Guid>());
        foreach (var grant in await Where(
            $"{Application}->>'schemeId' in (select s.id::text from mt_doc_schemeitem s where s.data->'state'->>'ownerId' = ?)", owner, ct))
        {
            if (!schemes.TryGetValue(grant.SchemeId, out var scheme))
            {
                schemes[grant.SchemeId] = scheme = await views.Read<SchemeItem>(grant.SchemeId, knownOn: null, ct);
            }

            if (grant.NetworkId is { } network && scheme is not null)
            {
                reports.UnionWith(Duties.Of(grant, scheme).Select(duty => Report.IdOf(network, duty.From, duty.Until)));
            }
        }

        return [.. reports];
    }

    /// <summary>Of those who ask, the grants that were settled.</summary>
    public static IReadOnlyList<Guid> Settled(IEnumerable<(Grant Grant, SchemeItem Scheme, Duty Duty)> asking) =>
        [.. asking.Where(one => one.Grant.Settlement is not null).Select(one => one.Grant.Id)];

    private async Task<IEnumerable<Grant>> Where(string sql, string value, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<GrantItem>($"select data from mt_doc_grantitem where {sql} and {Awarded}", ct, value)).Select(item => item.State);
    }
}
