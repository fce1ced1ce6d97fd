using Npgsql;
using NpgsqlTypes;

namespace Regio.Hosting.Access;

/// <summary>What a service keeps of persons beside the references of its actors.</summary>
public interface IPersonalData
{
    /// <summary>References of those who are called so, and whom the caller may erase.</summary>
    Task<IReadOnlyList<Guid>> Find(NpgsqlTransaction transaction, string person, Caller caller, CancellationToken ct);

    /// <summary>Deletes all that is kept of these.</summary>
    Task Erase(NpgsqlTransaction transaction, IReadOnlyList<Guid> references, CancellationToken ct);
}

/// <summary>Deletes all that could lead to a person, in one transaction. What points to it in facts then points nowhere.</summary>
public sealed class Erasure(NpgsqlDataSource store, Actors actors, IEnumerable<IPersonalData> kept)
{
    /// <summary>Whom the caller means, by reference or subject: anyone for a steward; false when there is nobody it may erase.</summary>
    public async Task<bool> Of(string person, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var references = new List<Guid>(await Actors(transaction, person, caller, ct));
        foreach (var data in kept)
        {
            references.AddRange(await data.Find(transaction, person, caller, ct));
        }

        foreach (var data in kept)
        {
            await data.Erase(transaction, references, ct);
        }

        await using var erase = new NpgsqlCommand("delete from regio.actor where reference = any($1)", connection, transaction);
        erase.Parameters.Add(new() { Value = references.ToArray() });
        await erase.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        actors.Forget(references);
        return references.Count > 0;
    }

    private static async Task<IReadOnlyList<Guid>> Actors(NpgsqlTransaction transaction, string person, Caller caller, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select reference from regio.actor
            where (subject = $1 or reference::text = lower($1)) and ($2 is null or subject = $2)
            """, transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new()
        {
            Value = caller.Role == Roles.Steward ? DBNull.Value : caller.Subject,
            NpgsqlDbType = NpgsqlDbType.Text,
        });
        return await References(command, ct);
    }

    /// <summary>The references that a query answers.</summary>
    public static async Task<IReadOnlyList<Guid>> References(NpgsqlCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        await using var row = await command.ExecuteReaderAsync(ct);
        var references = new List<Guid>();
        while (await row.ReadAsync(ct))
        {
            references.Add(row.GetGuid(0));
        }

        return references;
    }
}
