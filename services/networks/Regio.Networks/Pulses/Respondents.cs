using Npgsql;
using Regio.Hosting;
using Regio.Hosting.Problems;

namespace Regio.Networks.Pulses;

/// <summary>A person whom an organisation lets answer (respondent): how facts and answers know it, and how it is called.</summary>
/// <param name="Reference">Random; it resolves here alone.</param>
/// <param name="Name">Name, as its organisation gave it.</param>
/// <param name="Email">E-mail address, as its organisation gave it.</param>
public sealed record Person(Guid Reference, string? Name, string? Email);

/// <summary>Who answers: a person with a link, or a caller signed in.</summary>
/// <param name="PulseId">The pulse.</param>
/// <param name="Reference">Stands for the person.</param>
/// <param name="OrganisationId">For which organisation.</param>
/// <param name="Link">Hash of the link's secret, while the answer depends on it.</param>
internal sealed record Respondent(Guid PulseId, Guid Reference, Guid OrganisationId, byte[]? Link = null);

/// <summary>
/// The persons whom member organisations let answer an open pulse, and the hashes of their links. Names and addresses
/// serve an organisation to send its links; all of it goes when the pulse closes.
/// </summary>
internal sealed class Respondents(NpgsqlDataSource store, TimeProvider clock)
{
    /// <summary>
    /// Keeps persons with a new link each, which takes the place of the one they had; what they answered stays theirs. Or
    /// why not.
    /// </summary>
    public async Task<(IReadOnlyList<(Person Person, string Secret)> Drawn, Problem? Refusal)> Draw(
        Guid pulseId, Guid organisationId, IReadOnlyList<DrawLinks.RespondentBody> asked, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        if (!await OpenPulses.Hold(transaction, pulseId, clock.Today(), ct))
        {
            return ([], AnsweringMembers.Closed);
        }

        var (persons, faults) = Drawing.Of(asked, await Of(connection, pulseId, organisationId, ct));
        if (faults is [var first, ..])
        {
            return ([], new(first.Code, first.Detail, faults));
        }

        var drawn = persons.Select(person => (Person: person, Secret: LinkSecret.New())).ToList();
        await Keep(transaction, pulseId, organisationId, drawn, ct);
        await transaction.CommitAsync(ct);
        return (drawn, null);
    }

    /// <summary>The persons of one organisation, by name; whether they answered is told to nobody.</summary>
    public async Task<IReadOnlyList<Person>> Of(Guid pulseId, Guid organisationId, CancellationToken ct)
    {
        await using var connection = await store.OpenConnectionAsync(ct);
        return await Of(connection, pulseId, organisationId, ct);
    }

    /// <summary>Who has the link with this secret, to a pulse that takes answers; null: nobody any more, or nobody ever.</summary>
    public async Task<Respondent?> OfLink(string secret, CancellationToken ct)
    {
        var hash = LinkSecret.Hash(secret);
        await using var command = store.CreateCommand(
            """
            select p.pulse_id, p.reference, p.organisation_id
            from pulse.link l join pulse.person p on p.reference = l.person join pulse.open o on o.id = p.pulse_id
            where l.hash = $1 and o.closes_on > $2
            """);
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = clock.Today() });
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), hash) : null;
    }

    private static async Task Keep(
        NpgsqlTransaction transaction, Guid pulseId, Guid organisationId, IReadOnlyList<(Person Person, string Secret)> drawn, CancellationToken ct)
    {
        var references = drawn.Select(one => one.Person.Reference).ToArray();
        await using var earlier = new NpgsqlCommand("delete from pulse.link where person = any($1)", transaction.Connection, transaction);
        earlier.Parameters.Add(new() { Value = references });
        await earlier.ExecuteNonQueryAsync(ct);
        await using var persons = new NpgsqlCommand(
            """
            insert into pulse.person (pulse_id, organisation_id, reference, name, email)
            select $1, $2, * from unnest($3, $4, $5)
            on conflict (reference) do update set name = excluded.name, email = excluded.email
            """, transaction.Connection, transaction);
        persons.Parameters.Add(new() { Value = pulseId });
        persons.Parameters.Add(new() { Value = organisationId });
        persons.Parameters.Add(new() { Value = references });
        persons.Parameters.Add(new() { Value = drawn.Select(one => one.Person.Name).ToArray() });
        persons.Parameters.Add(new() { Value = drawn.Select(one => one.Person.Email).ToArray() });
        await persons.ExecuteNonQueryAsync(ct);
        await using var links = new NpgsqlCommand(
            "insert into pulse.link (hash, person) select * from unnest($1, $2)", transaction.Connection, transaction);
        links.Parameters.Add(new() { Value = drawn.Select(one => LinkSecret.Hash(one.Secret)).ToArray() });
        links.Parameters.Add(new() { Value = references });
        await links.ExecuteNonQueryAsync(ct);
    }

    private static async Task<IReadOnlyList<Person>> Of(
        NpgsqlConnection connection, Guid pulseId, Guid organisationId, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select reference, name, email from pulse.person where pulse_id = $1 and organisation_id = $2 order by name, reference", connection);
        command.Parameters.Add(new() { Value = pulseId });
        command.Parameters.Add(new() { Value = organisationId });
        await using var row = await command.ExecuteReaderAsync(ct);
        var persons = new List<Person>();
        while (await row.ReadAsync(ct))
        {
            persons.Add(new(row.GetGuid(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)));
        }

        return persons;
    }
}
