using Marten;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Webhooks;

/// <summary>The addresses of webhooks with their secrets, sealed: they change with the facts of a subscription, and are in none.</summary>
internal sealed class Endpoints(NpgsqlDataSource store, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Regio.Policy.Webhooks");

    /// <summary>
    /// That a subscription has this address. Another address begins anew and keeps the secret; without one nothing waits any more.
    /// </summary>
    public Beside Set(Guid subscription, string? url) => async (session, ct) =>
    {
        await using var command = url is null
            ? Command(
                """
                with gone as (delete from notice.endpoint where subscription = $1)
                update notice.delivery set awaits = false where subscription = $1 and awaits
                """,
                subscription)
            : Command(
                """
                insert into notice.endpoint as e (subscription, url, secret) values ($1, $2, $3)
                on conflict (subscription) do update set url = excluded.url, failures = 0, next_at = now(), is_parked = false where e.url <> excluded.url
                """,
                subscription, url, protector.Protect(Signing.NewSecret()));
        await session.ExecuteAsync(command, ct);
        return true;
    };

    /// <summary>That it has another secret.</summary>
    public Beside Rotate(Guid subscription) => async (session, ct) =>
    {
        await using var command = Command(
            "update notice.endpoint set secret = $2 where subscription = $1", subscription, protector.Protect(Signing.NewSecret()));
        return await session.ExecuteAsync(command, ct) == 1;
    };

    /// <summary>That it is tried again at once.</summary>
    public static Beside Resume(Guid subscription) => Do(
        "update notice.endpoint set is_parked = false, failures = 0, next_at = now() where subscription = $1", subscription);

    /// <summary>That it is not tried any more.</summary>
    public static Beside Park(Guid subscription, int failures) => Do(
        "update notice.endpoint set is_parked = true, failures = $2 where subscription = $1 and not is_parked", subscription, failures);

    /// <summary>That what is for it is delivered once more, from a position on.</summary>
    public static Beside Replay(Guid subscription, long from) => async (session, ct) =>
    {
        await using var command = Command(
            """
            update notice.delivery set awaits = true, attempts = 0, status = null, delivered_at = null
            where subscription = $1 and position >= $2
            """,
            subscription, from);
        await session.ExecuteAsync(command, ct);
        return true;
    };

    /// <summary>Its secret; null: it has no webhook.</summary>
    public async Task<string?> SecretOf(Guid subscription, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select secret from notice.endpoint where subscription = $1");
        command.Parameters.Add(new() { Value = subscription });
        return await command.ExecuteScalarAsync(ct) is string sealedOne ? Open(sealedOne) : null;
    }

    /// <summary>A secret as it is signed with.</summary>
    public string Open(string sealedOne) => protector.Unprotect(sealedOne);

    private static Beside Do(string sql, params object[] values) => async (session, ct) =>
    {
        await using var command = Command(sql, values);
        return await session.ExecuteAsync(command, ct) == 1;
    };

    private static NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
