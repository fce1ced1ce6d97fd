using Npgsql;
using Regio.Hosting;
using Regio.Hosting.Reading;
using Regio.Networks.Divisions;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Reading;

/// <summary>Another thing, as it is named (verwijzing): its id, its identifier in the source and its name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ExternalId">Identifier in the source; absent when it has none, or is not listed yet.</param>
/// <param name="Name">Its name; absent when it is not listed yet.</param>
public sealed record Reference(Guid Id, string? ExternalId, string? Name)
{
    /// <summary>How an import names it.</summary>
    internal string Called => ExternalId ?? Id.ToString();
}

/// <summary>Things by id; one that is not listed has its id alone.</summary>
internal sealed class ReferenceSet(IReadOnlyDictionary<Guid, Reference> known)
{
    private readonly IReadOnlyDictionary<Guid, Reference> known = known;

    /// <summary>The thing of this id.</summary>
    public Reference this[Guid id] => known.GetValueOrDefault(id) ?? new(id, null, null);

    /// <summary>These and others.</summary>
    public ReferenceSet And(ReferenceSet others) => new(known.Concat(others.known).ToDictionary());

    /// <summary>The thing of this id, when there is an id.</summary>
    public Reference? Of(Guid? id) => id is { } known ? this[known] : null;
}

/// <summary>Finds how things are named: now, or as known at a moment.</summary>
internal sealed class References(NpgsqlDataSource store, Views past, TimeProvider clock)
{
    /// <summary>Names of organisations.</summary>
    public Task<ReferenceSet> Organisations(IEnumerable<Guid> ids, DateTimeOffset? knownOn, CancellationToken ct) =>
        Find<OrganisationItem>(
            "select id, data->>'externalId', data->>'name' from mt_doc_organisationitem where id = any($1)",
            ids, knownOn, ct);

    /// <summary>Names of networks on a day, today when there is none.</summary>
    public Task<ReferenceSet> Networks(IEnumerable<Guid> ids, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct) =>
        Find<NetworkItem>(
            $"select n.id, n.data->>'externalId', {NetworkSql.NameOn(on ?? clock.Today())} from mt_doc_networkitem n where n.id = any($1)",
            ids, knownOn, ct);

    /// <summary>Names of organisations and networks, whichever each is.</summary>
    public async Task<ReferenceSet> OrganisationsAndNetworks(IReadOnlyCollection<Guid> ids, DateTimeOffset? knownOn, CancellationToken ct) =>
        (await Organisations(ids, knownOn, ct)).And(await Networks(ids, null, knownOn, ct));

    /// <summary>Names of divisions.</summary>
    public Task<ReferenceSet> Divisions(IEnumerable<Guid> ids, DateTimeOffset? knownOn, CancellationToken ct) =>
        Find<DivisionItem>(
            "select id, data->>'externalId', data->>'name' from mt_doc_divisionitem where id = any($1)",
            ids, knownOn, ct);

    private async Task<ReferenceSet> Find<T>(string sql, IEnumerable<Guid> ids, DateTimeOffset? knownOn, CancellationToken ct)
        where T : class, IView<T>
    {
        var (known, asked) = (new Dictionary<Guid, Reference>(), ids.Distinct().ToArray());
        var then = knownOn is { } moment ? await past.AsKnown<T>(moment, ct, asked) : null;
        await using var command = store.CreateCommand(then?.Instead(2) + sql);
        command.Parameters.Add(new() { Value = asked });
        if (then is not null)
        {
            command.Parameters.Add(new() { Value = then.Json });
        }

        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            var id = row.GetGuid(0);
            known[id] = new(id, row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
        }

        return new(known);
    }
}
