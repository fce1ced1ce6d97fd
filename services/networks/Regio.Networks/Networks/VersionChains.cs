using Npgsql;
using NpgsqlTypes;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>
/// Tells what networks say of their place among versions: one may say it of both, as a row of a register does. As new as
/// the facts are, and as known at any moment.
/// </summary>
internal sealed class VersionChains(NpgsqlDataSource store, Lookout lookout)
{
    private const string Said = """
        select stream_id, previous, next from (
            select distinct on (stream_id) stream_id,
                (data->>'previousId')::uuid as previous, (data->>'nextId')::uuid as next
            from mt_events where type = 'networks.network-versions-linked.v1' and timestamp <= $1
            order by stream_id, version desc) as said
        where previous = any($2) or next = any($2) order by stream_id
        """;

    /// <summary>What all say.</summary>
    public async Task<VersionOrder> All(CancellationToken ct) => Order((await lookout.Look(ct)).Standing.Register.Networks.Values);

    /// <summary>What is said by those that name one of these.</summary>
    public async Task<VersionOrder> Naming(IEnumerable<Guid> networks, DateTimeOffset? knownOn, CancellationToken ct)
    {
        if (knownOn is { } moment)
        {
            return await AsKnown([.. networks], moment, ct);
        }

        var register = (await lookout.Look(ct)).Standing.Register;
        return Order(networks.SelectMany(id => register.VersionsNaming[id]).Distinct().Select(id => register.Networks[id]));
    }

    private static VersionOrder Order(IEnumerable<NetworkFacts> networks) => new(
    [
        .. networks.Where(one => one.PreviousId is not null || one.NextId is not null).OrderBy(one => one.Id)
            .Select(one => new NetworkVersionsLinked(one.Id, one.PreviousId, one.NextId)),
    ]);

    private async Task<VersionOrder> AsKnown(Guid[] named, DateTimeOffset knownOn, CancellationToken ct)
    {
        await using var command = store.CreateCommand(Said);
        command.Parameters.Add(new() { Value = knownOn.ToUniversalTime() });
        command.Parameters.Add(new() { Value = named, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        var said = new List<NetworkVersionsLinked>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            said.Add(new(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2)));
        }

        return new(said);
    }
}
