using Marten;
using Npgsql;
using NpgsqlTypes;
using Regio.Hosting.EventStore;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Networks.Pulses;

/// <summary>What an open pulse holds at a revision.</summary>
/// <param name="NetworkId">The network.</param>
/// <param name="Revision">Changes with every answer.</param>
/// <param name="Scores">What was answered, by organisation and question.</param>
/// <param name="Before">What is kept of the network's earlier pulse, and over whom those of its chain told something.</param>
internal sealed record PulseContents(Guid NetworkId, int Revision, IReadOnlyList<OrganisationScore> Scores, PulseMemory Before);

/// <summary>
/// Opens, reads and empties the tables of open pulses, for opening and closing alone. What is read here is told by
/// <see cref="PulseResults"/> or by nobody.
/// </summary>
internal sealed class OpenPulses(NpgsqlDataSource store, Lookout lookout)
{
    // Two pulses of one network a year apart compare; older means are of no use, and so not kept. Over whom something was told
    // is, until something newer is told.
    private const int YearsKept = 2;

    /// <summary>Whether the network has a pulse that is not closed.</summary>
    public async Task<bool> IsAsked(Guid networkId, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select from pulse.open where network_id = $1");
        command.Parameters.Add(new() { Value = networkId });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct);
    }

    /// <summary>Pulses whose day of closing has come.</summary>
    public async Task<IReadOnlyList<Guid>> Due(DateOnly today, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select coalesce(array_agg(id), array[]::uuid[]) from pulse.open where closes_on <= $1");
        command.Parameters.Add(new() { Value = today });
        return (Guid[])(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Forgets what is kept too long.</summary>
    public async Task Forget(DateOnly today, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            with old as (
                delete from pulse.told t where closed_on < $1
                and closed_on < (select max(closed_on) from pulse.told u where u.network_id = t.network_id and u.question = t.question))
            delete from pulse.kept where closed_on < $1
            """);
        command.Parameters.Add(new() { Value = today.AddYears(-YearsKept) });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>What a pulse holds; null when it is not open. An answer that comes after this is another revision.</summary>
    public async Task<PulseContents?> Read(Guid id, CancellationToken ct)
    {
        await using var open = store.CreateCommand("select network_id, revision from pulse.open where id = $1");
        open.Parameters.Add(new() { Value = id });
        var found = await Rows(open, row => (NetworkId: row.GetGuid(0), Revision: row.GetInt32(1)), ct);
        return found is [var (network, revision)]
            ? new(network, revision, await Scores(id, ct), new(await Means(network, ct), await Told(network, ct)))
            : null;
    }

    /// <summary>
    /// Takes hold of a pulse for a transaction that changes what belongs to it; false when it takes no answers any more.
    /// </summary>
    public static async Task<bool> Hold(NpgsqlTransaction transaction, Guid id, DateOnly today, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "update pulse.open set revision = revision + 1 where id = $1 and closes_on > $2", transaction.Connection, transaction);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = today });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Begins the row of a pulse; refuses when the network has another.</summary>
    public static Beside Begin(PulseOpened pulse) => async (session, ct) =>
    {
        await using var command = new NpgsqlCommand(
            "insert into pulse.open (id, network_id, closes_on) values ($1, $2, $3) on conflict do nothing");
        command.Parameters.Add(new() { Value = pulse.PulseId });
        command.Parameters.Add(new() { Value = pulse.NetworkId });
        command.Parameters.Add(new() { Value = pulse.ClosesOn });
        return await session.ExecuteAsync(command, ct) == 1;
    };

    /// <summary>
    /// Ends the row of a pulse and with it answers, links and persons, unless it is at another revision by now; keeps the
    /// organisations' means instead of those of the pulse before, and over whom it told something beside those.
    /// </summary>
    public static async Task<bool> End(
        IDocumentSession session, Pulse pulse, int revision, PulseMemory kept, DateOnly on, CancellationToken ct)
    {
        await using var end = new NpgsqlCommand("delete from pulse.open where id = $1 and revision = $2");
        end.Parameters.Add(new() { Value = pulse.Id });
        end.Parameters.Add(new() { Value = revision });
        await using var forget = new NpgsqlCommand("delete from pulse.kept where network_id = $1");
        forget.Parameters.Add(new() { Value = pulse.NetworkId });
        if (await session.ExecuteAsync(end, ct) != 1)
        {
            return false;
        }

        await session.ExecuteAsync(forget, ct);
        await Keep(session, pulse.NetworkId, kept.Means, on, ct);
        await Keep(session, pulse, kept.Told, on, ct);
        return true;
    }

    private static async Task Keep(
        IDocumentSession session, Guid networkId, IReadOnlyList<KeptMean> means, DateOnly on, CancellationToken ct)
    {
        await using var keep = new NpgsqlCommand(
            """
            insert into pulse.kept (network_id, closed_on, question, organisation_id, mean, was_compared)
            select $1, $2, * from unnest($3, $4, $5, $6)
            """);
        keep.Parameters.Add(new() { Value = networkId });
        keep.Parameters.Add(new() { Value = on });
        keep.Parameters.Add(new() { Value = means.Select(one => one.Question).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        keep.Parameters.Add(new() { Value = means.Select(one => one.OrganisationId).ToArray() });
        keep.Parameters.Add(new() { Value = means.Select(one => one.Mean).ToArray() });
        keep.Parameters.Add(new() { Value = means.Select(one => one.WasCompared).ToArray() });
        await session.ExecuteAsync(keep, ct);
    }

    private static async Task Keep(
        IDocumentSession session, Pulse pulse, IReadOnlyList<ToldMean> told, DateOnly on, CancellationToken ct)
    {
        await using var keep = new NpgsqlCommand(
            """
            insert into pulse.told (pulse_id, network_id, closed_on, question, organisation_id)
            select $1, $2, $3, * from unnest($4, $5)
            """);
        keep.Parameters.Add(new() { Value = pulse.Id });
        keep.Parameters.Add(new() { Value = pulse.NetworkId });
        keep.Parameters.Add(new() { Value = on });
        var rows = told.SelectMany(one => one.Organisations.Select(o => (one.Question, Organisation: o))).ToList();
        keep.Parameters.Add(new() { Value = rows.Select(row => row.Question).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        keep.Parameters.Add(new() { Value = rows.Select(row => row.Organisation).ToArray() });
        await session.ExecuteAsync(keep, ct);
    }

    private async Task<IReadOnlyList<OrganisationScore>> Scores(Guid id, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select organisation_id, key, sum(value::int)::int, count(*)::int
            from pulse.answer, jsonb_each_text(scores) where pulse_id = $1 group by 1, 2
            """);
        command.Parameters.Add(new() { Value = id });
        return await Rows(command, row => new OrganisationScore(row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3)), ct);
    }

    private async Task<IReadOnlyList<KeptMean>> Means(Guid networkId, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select organisation_id, question, mean, was_compared from pulse.kept where network_id = $1");
        command.Parameters.Add(new() { Value = networkId });
        return await Rows(command, row => new KeptMean(row.GetGuid(0), row.GetString(1), row.GetDecimal(2), row.GetBoolean(3)), ct);
    }

    // Of the whole chain: the same people answer as another version.
    private async Task<IReadOnlyList<ToldMean>> Told(Guid networkId, CancellationToken ct)
    {
        var versions = Chain.Versions((await lookout.Look(ct)).Standing.Register, networkId);
        await using var command = store.CreateCommand(
            "select question, array_agg(organisation_id) from pulse.told where network_id = any($1) group by pulse_id, question");
        command.Parameters.Add(new() { Value = versions.ToArray() });
        return await Rows(command, row => new ToldMean(row.GetString(0), row.GetFieldValue<Guid[]>(1).ToHashSet()), ct);
    }

    private static async Task<IReadOnlyList<T>> Rows<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using var row = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await row.ReadAsync(ct))
        {
            rows.Add(read(row));
        }

        return rows;
    }
}
