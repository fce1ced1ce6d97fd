using Marten;
using Regio.Hosting.Reading;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>What readers see of a network that named this one as its successor (voorganger).</summary>
/// <param name="Network">The network that ended.</param>
/// <param name="EndedOn">First day without it.</param>
/// <param name="Status"><c>unconfirmed</c>, <c>confirmed</c> or <c>denied</c>, by this network; confirmed, the two are one chain.</param>
/// <param name="Reason">Why it was denied (reden).</param>
public sealed record PredecessorRow(Reference Network, DateOnly EndedOn, string Status, string? Reason)
{
    internal static PredecessorRow Of(NetworkItem ended, Predecessor? said) => new(
        new(ended.Id, ended.ExternalId, ended.Details.Name), ended.Details.InForceUntil!.Value,
        said switch { null => "unconfirmed", { IsConfirmed: true } => "confirmed", _ => "denied" }, said?.Reason);
}

/// <summary>Finds the networks that named another as their successor: now, or as known at a moment.</summary>
internal sealed class Predecessors(IDocumentStore store, Views views)
{
    private const string Name =
        "select id from mt_doc_networkitem where data @> jsonb_build_object('course', jsonb_build_object('ending', jsonb_build_object('successorIds', jsonb_build_array(?::uuid))))";

    // Also of those that name it no more.
    private const string EverNamed =
        "select distinct stream_id from mt_events where type = 'networks.network-ended.v1' and data->'successorIds' @> jsonb_build_array(?::uuid)";

    /// <summary>Those of a network, by the day on which they ended, with what it says of them.</summary>
    public async Task<IReadOnlyList<PredecessorRow>> Of(NetworkItem network, DateTimeOffset? knownOn, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var rows = new List<PredecessorRow>();
        foreach (var id in await session.AdvancedSql.QueryAsync<Guid>(knownOn is null ? Name : EverNamed, ct, network.Id))
        {
            if (await views.Read<NetworkItem>(id, knownOn, ct) is { } ended && ended.Course?.Ending?.SuccessorIds.Contains(network.Id) is true)
            {
                rows.Add(PredecessorRow.Of(ended, network.Course?.Predecessor(id)));
            }
        }

        return [.. rows.OrderBy(row => row.EndedOn).ThenBy(row => row.Network.Id)];
    }
}
