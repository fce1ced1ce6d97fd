using Npgsql;
using NpgsqlTypes;
using Regio.Hosting.Access;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Pulses;

/// <summary>What open pulses keep of persons: name, address, links and answers. What closed pulses came to holds none of it.</summary>
internal sealed class PulsePersons : IPersonalData
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> Find(NpgsqlTransaction transaction, string person, Caller caller, CancellationToken ct)
    {
        if (caller.Role != Roles.Steward && !(MemberRights.Taking.Contains(caller.Role) && caller.Organisation is not null))
        {
            return [];
        }

        await using var command = new NpgsqlCommand(
            "select reference from pulse.person where reference::text = lower($1) and ($2 is null or organisation_id = $2)",
            transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new()
        {
            Value = caller.Role == Roles.Steward ? DBNull.Value : Organisation.IdOf(caller.Organisation!),
            NpgsqlDbType = NpgsqlDbType.Uuid,
        });
        return await Erasure.References(command, ct);
    }

    /// <inheritdoc/>
    public async Task Erase(NpgsqlTransaction transaction, IReadOnlyList<Guid> references, CancellationToken ct)
    {
        // A pulse is held before what belongs to it, as everywhere; an answer that waits finds its link gone.
        await Run(
            """
            update pulse.open set revision = revision + 1 where id in (
                select pulse_id from pulse.person where reference = any($1) union
                select pulse_id from pulse.answer where respondent = any($1))
            """);
        await Run("delete from pulse.person where reference = any($1)");
        await Run("delete from pulse.answer where respondent = any($1)");

        async Task Run(string sql)
        {
            await using var command = new NpgsqlCommand(sql, transaction.Connection, transaction);
            command.Parameters.Add(new() { Value = references.ToArray() });
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
