using Npgsql;

namespace Regio.Policy.Webhooks;

/// <summary>A webhook that is to be tried now.</summary>
/// <param name="Subscription">Whose it is.</param>
/// <param name="Url">Where.</param>
/// <param name="Secret">Its secret, sealed.</param>
/// <param name="Failures">How often in a row it failed.</param>
internal sealed record DueEndpoint(Guid Subscription, string Url, string Secret, int Failures);

/// <summary>Places at which webhooks are delivered to at once.</summary>
/// <param name="HasFailed">Whether it is for those that failed last time; else for those that did not.</param>
/// <param name="Places">How many there are.</param>
/// <param name="Share">How many of them one organisation has at most.</param>
internal sealed record Lane(bool HasFailed, int Places, int Share);

/// <summary>The notice that a webhook waits for.</summary>
/// <param name="Position">Its position.</param>
/// <param name="Kind">Code of the list <c>notice-kinds</c>.</param>
/// <param name="Body">The notice as JSON.</param>
internal sealed record WaitingNotice(long Position, string Kind, string Body);

/// <summary>What waits for webhooks: it is all in tables, so that nothing is forgotten by a process that stops.</summary>
internal sealed class Waiting(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>
    /// The webhooks whose turn it is: they are due, and something waits for them. Organisations take turns, each with its share at most, and
    /// of one organisation whoever had its turn the longest ago; whose turn it is goes to the end of the queue.
    /// </summary>
    /// <param name="lane">The places.</param>
    /// <param name="running">Whose turn it is already.</param>
    /// <param name="free">How many of the places are free.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<DueEndpoint>> Due(Lane lane, IEnumerable<Guid> running, int free, CancellationToken ct)
    {
        await using var command = Command(
            """
            with queue as (
                select e.subscription, e.next_at, row_number() over (
                    partition by d.organisation order by e.subscription = any($2) desc, e.next_at, e.subscription) as place
                from notice.endpoint e
                cross join lateral (select organisation from notice.delivery d where d.subscription = e.subscription and d.awaits limit 1) d
                where not e.is_parked and (e.failures > 0) = $3 and (e.next_at <= $1 or e.subscription = any($2))),
            turn as (
                select subscription from queue where place <= $4 and not subscription = any($2) order by place, next_at limit $5)
            update notice.endpoint e set next_at = $1 from turn where e.subscription = turn.subscription
            returning e.subscription, e.url, e.secret, e.failures
            """,
            clock.GetUtcNow(), running.ToArray(), lane.HasFailed, lane.Share, free);
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
