using Npgsql;

namespace Regio.Policy.Webhooks;

/// <summary>A webhook that is to be tried now.</summary>
/// <param name="Subscription">Whose it is.</param>
/// <param name="Url">Where.</param>
/// <param name="Secret">Its secret, sealed.</param>
/// <param name="Failures">How often in a row it failed.</param>
internal sealed record DueEndpoint(Guid Subscription, string Url, string Secret, int Failures);

/// <summary>The notice that a webhook waits for.</summary>
/// <param name="Position">Its position.</param>
/// <param name="Kind">Code of the list <c>notice-kinds</c>.</param>
/// <param name="Body">The notice as JSON.</param>
internal sealed record WaitingNotice(long Position, string Kind, string Body);

/// <summary>What waits for webhooks: it is all in tables, so that nothing is forgotten by a process that stops.</summary>
internal sealed class Waiting(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>The webhooks that something waits for and that are due, but for these.</summary>
    public async Task<IReadOnlyList<DueEndpoint>> Due(IEnumerable<Guid> except, int most, CancellationToken ct)
    {
        await using var command = Command(
            """
            select subscription, url, secret, failures from notice.endpoint e
            where not is_parked and next_at <= $1 and not subscription = any($2)
              and exists (select from notice.delivery d where d.subscription = e.subscription and d.awaits)
            order by next_at limit $3
            """,
            clock.GetUtcNow(), except.ToArray(), most);
        await using var row = await command.ExecuteReaderAsync(ct);
        var due = new List<DueEndpoint>();
        while (await row.ReadAsync(ct))
        {
            due.Add(new(row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3)));
        }

        return due;
    }

    /// <summary>The first that waits; null: nothing does, or the webhook is another by now.</summary>
    public async Task<WaitingNotice?> First(DueEndpoint endpoint, CancellationToken ct)
    {
        await using var command = Command(
            """
            select d.position, t.body ->> 'kind', t.body::text from notice.delivery d join notice.told t using (position)
            where d.subscription = $1 and d.awaits
              and exists (select from notice.endpoint e where e.subscription = $1 and e.url = $2 and e.secret = $3 and not e.is_parked)
            order by d.position limit 1
            """,
            endpoint.Subscription, endpoint.Url, endpoint.Secret);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetInt64(0), row.GetString(1), row.GetString(2)) : null;
    }

    /// <summary>It was taken.</summary>
    public Task Delivered(DueEndpoint endpoint, long position, int status, CancellationToken ct) => Do(
        """
        with again as (update notice.endpoint set failures = 0 where subscription = $1 and failures > 0)
        update notice.delivery set awaits = false, attempts = attempts + 1, status = $3, tried_at = $4, delivered_at = $4
        where subscription = $1 and position = $2
        """,
        ct, endpoint.Subscription, position, status, clock.GetUtcNow());

    /// <summary>It was not: it is tried again after a while.</summary>
    public Task Failed(DueEndpoint endpoint, long position, int? status, TimeSpan wait, CancellationToken ct) => Do(
        """
        with later as (update notice.endpoint set failures = failures + 1, next_at = $5 where subscription = $1)
        update notice.delivery set attempts = attempts + 1, status = $3, tried_at = $4 where subscription = $1 and position = $2
        """,
        ct, endpoint.Subscription, position, status is { } answered ? answered : DBNull.Value, clock.GetUtcNow(), clock.GetUtcNow() + wait);

    private async Task Do(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(ct);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = store.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Integer } : new() { Value = value });
        }

        return command;
    }
}
