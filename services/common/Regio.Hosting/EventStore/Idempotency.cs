using Microsoft.AspNetCore.Http;
using Npgsql;
using Regio.Hosting.Access;

namespace Regio.Hosting.EventStore;

/// <summary>A key that a caller gave to a request, within its organisation and route.</summary>
/// <param name="Scope">Organisation, method, path and key: what the key is unique in.</param>
/// <param name="BodyHash">SHA-256 of the body as understood, its sources included, so that another body under the key is noticed.</param>
public sealed record IdempotencyKey(string Scope, byte[] BodyHash)
{
    /// <summary>The key of a request, when it has one; an empty one is none.</summary>
    public static IdempotencyKey? Of(HttpContext http, string? key, object? body)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return null;
        }

        var caller = Caller.Of(http.User);
        var scope = $"{caller?.Organisation ?? caller?.Subject} {http.Request.Method} {http.Request.Path} {key}";
        return new(scope, Requests.BodyHash.Of(http, body));
    }
}

/// <summary>What a key's first request came to; only what succeeded is kept.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Location">Where the new thing is.</param>
/// <param name="ETag">Stream version after it.</param>
public sealed record KeptOutcome(int Status, string? Location, long ETag);

/// <summary>Remembers for seven days which keys were used, in the transaction that appends.</summary>
public sealed class Idempotency(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    /// <summary>The table, made at start.</summary>
    internal const string Schema = """
        create table if not exists regio.idempotency (
            scope text primary key,
            body_hash bytea not null,
            status int not null,
            location text,
            etag bigint not null,
            used_at timestamptz not null);
        create index if not exists idempotency_used_at on regio.idempotency (used_at);
        """;

    /// <summary>Run before the append: a second request with a key then fails as a whole.</summary>
    internal static NpgsqlCommand Insert(IReadOnlyList<(IdempotencyKey Key, KeptOutcome Outcome)> keys, DateTimeOffset now)
    {
        var command = new NpgsqlCommand(
            """
            insert into regio.idempotency (scope, body_hash, status, location, etag, used_at)
            select scope, body_hash, status, location, etag, $6
            from unnest($1, $2, $3, $4, $5) as used (scope, body_hash, status, location, etag)
            """);
        command.Parameters.Add(new() { Value = keys.Select(used => used.Key.Scope).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(used => used.Key.BodyHash).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(used => used.Outcome.Status).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(used => used.Outcome.Location).ToArray() });
        command.Parameters.Add(new() { Value = keys.Select(used => used.Outcome.ETag).ToArray() });
        command.Parameters.Add(new() { Value = now });
        return command;
    }

    /// <summary>Keeps a key whose request changed nothing; false when it was taken meanwhile.</summary>
    public async Task<bool> Add(IdempotencyKey key, KeptOutcome outcome, CancellationToken ct)
    {
        await using var command = Insert([(key, outcome)], clock.GetUtcNow());
        await using var connection = await store.OpenConnectionAsync(ct);
        command.Connection = connection;
        try
        {
            return await command.ExecuteNonQueryAsync(ct) == 1;
        }
        catch (PostgresException taken) when (IsTaken(taken))
        {
            return false;
        }
    }

    /// <summary>Whether that insert failed because a key was there.</summary>
    internal static bool IsTaken(Exception exception) => Unique.Violated(exception, "idempotency_pkey");

    /// <summary>What the key came to before, and whether the body is the same.</summary>
    public async Task<(KeptOutcome Outcome, bool SameBody)?> Find(IdempotencyKey key, CancellationToken ct)
    {
        if (await Kept(key, ct) is not var (outcome, bodyHash, usedAt))
        {
            return null;
        }

        if (usedAt <= clock.GetUtcNow() - Memory)
        {
            // Past its memory the key is free; what is left of it would be in the way.
            await Forget(ct);
            return null;
        }

        return (outcome, bodyHash.AsSpan().SequenceEqual(key.BodyHash));
    }

    /// <summary>Forgets keys past their memory.</summary>
    public async Task Forget(CancellationToken ct)
    {
        await using var command = store.CreateCommand("delete from regio.idempotency where used_at <= $1");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - Memory });
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<(KeptOutcome Outcome, byte[] BodyHash, DateTimeOffset UsedAt)?> Kept(IdempotencyKey key, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select status, location, etag, body_hash, used_at from regio.idempotency where scope = $1");
        command.Parameters.Add(new() { Value = key.Scope });
        // A reader is disposed once: Npgsql hands the same object to whoever has the connection next.
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? (new(row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2)),
                row.GetFieldValue<byte[]>(3),
                row.GetFieldValue<DateTimeOffset>(4))
            : null;
    }
}
