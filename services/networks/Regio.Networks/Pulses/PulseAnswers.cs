using Npgsql;
using NpgsqlTypes;
using Regio.Hosting;

namespace Regio.Networks.Pulses;

/// <summary>What respondents answer while a pulse is open: each can read and change its own, and nobody any other.</summary>
internal sealed class PulseAnswers(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>
    /// Keeps an answer, instead of the respondent's earlier one; false when the pulse takes none any more, or the link is
    /// gone. Who waits here while the pulse closes is refused, or was counted.
    /// </summary>
    public async Task<bool> Keep(Respondent respondent, PulseScores scores, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (!await OpenPulses.Hold(transaction, respondent.PulseId, clock.Today(), ct))
        {
            return false;
        }

        await using var command = new NpgsqlCommand(
            """
            insert into pulse.answer (pulse_id, respondent, organisation_id, scores)
            select $1, $2, $3, $4 where $5 is null or exists (select from pulse.link where hash = $5)
            on conflict (pulse_id, respondent) do update set organisation_id = excluded.organisation_id, scores = excluded.scores
            """, connection, transaction);
        command.Parameters.Add(new() { Value = respondent.PulseId });
        command.Parameters.Add(new() { Value = respondent.Reference });
        command.Parameters.Add(new() { Value = respondent.OrganisationId });
        command.Parameters.Add(new() { Value = scores.Json, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = respondent.Link ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        if (await command.ExecuteNonQueryAsync(ct) != 1)
        {
            return false;
        }

        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>What a respondent answered so far.</summary>
    public async Task<PulseScores> Of(Respondent respondent, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select scores::text from pulse.answer where pulse_id = $1 and respondent = $2");
        command.Parameters.Add(new() { Value = respondent.PulseId });
        command.Parameters.Add(new() { Value = respondent.Reference });
        return PulseScores.Read(await command.ExecuteScalarAsync(ct) as string);
    }
}
