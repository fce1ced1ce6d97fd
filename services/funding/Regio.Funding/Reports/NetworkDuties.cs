using Marten;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting.Reading;

namespace Regio.Funding.Reports;

/// <summary>Finds what a network owes, over all its grants.</summary>
internal sealed class NetworkDuties(IDocumentStore store, Views views)
{
    /// <summary>Every duty of a network, with the grant that asks for it, in the order of the days on which they are due.</summary>
    public async Task<IReadOnlyList<(Grant Grant, SchemeItem Scheme, Duty Duty)>> Of(Guid networkId, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var grants = await session.AdvancedSql.QueryAsync<GrantItem>(
            "select data from mt_doc_grantitem where data->'state'->'application'->>'networkId' = ? and data->'state'->>'award' is not null",
            ct, networkId.ToString());
        var duties = new List<(Grant, SchemeItem, Duty)>();
        foreach (var grant in grants.Select(item => item.State))
        {
            var scheme = await views.Read<SchemeItem>(grant.SchemeId, knownOn: null, ct);
            duties.AddRange(Duties.Of(grant, scheme!).Select(duty => (grant, scheme!, duty)));
        }

        return [.. duties.OrderBy(one => one.Item3.DueOn).ThenBy(one => one.Item3.From).ThenBy(one => one.Item3.GrantId)];
    }

    /// <summary>Of those who ask, the grants that were settled.</summary>
    public static IReadOnlyList<Guid> Settled(IEnumerable<(Grant Grant, SchemeItem Scheme, Duty Duty)> asking) =>
        [.. asking.Where(one => one.Grant.Settlement is not null).Select(one => one.Grant.Id)];
}
