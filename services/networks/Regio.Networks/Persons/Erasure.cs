using Npgsql;
using NpgsqlTypes;
using Regio.Hosting.Access;

namespace Regio.Networks.Persons;

/// <summary>Deletes all that could lead to a person, in one transaction. What points to it in facts then points nowhere.</summary>
internal sealed class Erasure(NpgsqlDataSource store, Actors actors)
{
    /// <summary>Anyone, by reference or subject; false when nobody is known by it.</summary>
    public Task<bool> OfAnyone(string person, CancellationToken ct) => Erase(person, null, null, ct);

    /// <summary>A respondent of one organisation, or the caller itself.</summary>
    public Task<bool> OfOwn(string person, string subject, Guid organisationId, CancellationToken ct) =>
        Erase(person, subject, organisationId, ct);

    private async Task<bool> Erase(string person, string? onlySubject, Guid? onlyOrganisation, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        var references = await References(transaction, person, onlySubject, onlyOrganisation, ct);
        // A pulse is held before what belongs to it, as everywhere; an answer that waits finds its link gone.
        await Run(
            """
            update pulse.open set revision = revision + 1 where id in (
                select pulse_id from pulse.person where reference = any($1) union
                select pulse_id from pulse.answer where respondent = any($1))
            """);
        await Run("delete from pulse.person where reference = any($1)");
        await Run("delete from pulse.answer where respondent = any($1)");
        await Run("delete from regio.actor where reference = any($1)");
        await transaction.CommitAsync(ct);
        actors.Forget(references);
        return references.Count > 0;

        async Task Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            command.Parameters.Add(new() { Value = references.ToArray() });
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task<IReadOnlyList<Guid>> References(
        NpgsqlTransaction transaction, string person, string? onlySubject, Guid? onlyOrganisation, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select reference from pulse.person where reference::text = lower($1) and ($3 is null or organisation_id = $3)
            union select reference from regio.actor
            where (subject = $1 or reference::text = lower($1)) and ($2 is null or subject = $2)
            """, transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = onlySubject ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = onlyOrganisation ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        await using var row = await command.ExecuteReaderAsync(ct);
        var references = new List<Guid>();
        while (await row.ReadAsync(ct))
        {
            references.Add(row.GetGuid(0));
        }

        return references;
    }
}
