using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Networks.Organisations;

/// <summary>
/// Finds the organisation that a caller means: by our id, by its external id, or by the last segment of its URI
/// (<c>gm0363</c>, in any case).
/// </summary>
internal sealed class OrganisationIds(NpgsqlDataSource store)
{
    // TOOI's registers; a segment under one of them is found by its stream, so also before the list has it.
    private static readonly string[] Registers =
        ["gemeente", "provincie", "waterschap", "ministerie", "so", "oorg", "zbo", "caropl"];

    /// <summary>The stream that is meant; for a name that nothing has, the stream it would have.</summary>
    public async ValueTask<Guid> Of(string called, CancellationToken ct)
    {
        if (Guid.TryParse(called, out var id))
        {
            return id;
        }

        var itself = Organisation.IdOf(called);
        return called.Contains(':', StringComparison.Ordinal) || called.Contains('/', StringComparison.Ordinal)
            ? itself
            : await Find(itself, called.ToLowerInvariant(), ct) ?? itself;
    }

    /// <summary>The streams that are meant, in order.</summary>
    public async Task<IReadOnlyList<Guid>> Of(IEnumerable<string> called, CancellationToken ct)
    {
        var found = new List<Guid>();
        foreach (var one in called)
        {
            found.Add(await Of(one.Trim(), ct));
        }

        return found;
    }

    private async Task<Guid?> Find(Guid itself, string segment, CancellationToken ct)
    {
        if (segment.Any(char.IsControl))
        {
            return null;
        }

        await using var command = store.CreateCommand(
            """
            (select id from mt_streams where id = any($1)) union all
            (select id from mt_doc_organisationitem where code = $2) limit 1
            """);
        var streams = Registers.Select(register =>
            Organisation.IdOf($"https://identifier.overheid.nl/tooi/id/{register}/{segment}"));
        command.Parameters.Add(new() { Value = streams.Prepend(itself).ToArray() });
        command.Parameters.Add(new() { Value = segment });
        return await command.ExecuteScalarAsync(ct) as Guid?;
    }
}
