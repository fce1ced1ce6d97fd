using Npgsql;
using NpgsqlTypes;

namespace Regio.Networks.Networks;

/// <summary>
/// Reads what networks say of their place among versions: one may say it of both, as a row of a register does. From the
/// facts, so as new as they are, and as known at any moment.
/// </summary>
internal sealed class VersionChains(NpgsqlDataSource store)
{
    private const string Said = """
        select stream_id, previous, next from (
            select distinct on (stream_id) stream_id, seq_id,
                (data->>'previousId')::uuid as previous, (data->>'nextId')::uuid as next
            from mt_events where type = 'networks.network-versions-linked.v1' and timestamp <= $1
            order by stream_id, version desc) as said
        where $2::uuid[] is null or previous = any($2) or next = any($2) order by seq_id
        """;

    /// <summary>What all say.</summary>
    public Task<VersionOrder> All(CancellationToken ct) => Of(null, null, ct);

    /// <summary>What is said by those that name one of these.</summary>
    public Task<VersionOrder> Naming(IEnumerable<Guid> networks, DateTimeOffset? knownOn, CancellationToken ct) =>
        Of([.. networks], knownOn, ct);

    private async Task<VersionOrder> Of(Guid[]? named, DateTimeOffset? knownOn, CancellationToken ct)
    {
        await using var command = store.CreateCommand(Said);
        command.Parameters.Add(new() { Value = knownOn?.ToUniversalTime() ?? DateTimeOffset.MaxValue });
        command.Parameters.Add(new() { Value = (object?)named ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid });
        var said = new List<NetworkVersionsLinked>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            said.Add(new(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetGuid(1), row.IsDBNull(2) ? null : row.GetGuid(2)));
        }

        return new(said);
    }
}
