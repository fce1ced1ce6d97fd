using System.Collections.Concurrent;
using Npgsql;

namespace Regio.Hosting.Access;

/// <summary>
/// Gives each token subject a random reference, kept in an erasable table. Facts carry the reference; erasing the
/// row leaves facts that nobody can trace to a person.
/// </summary>
public sealed class Actors(NpgsqlDataSource store)
{
    private readonly ConcurrentDictionary<string, Guid> known = new(StringComparer.Ordinal);

    /// <summary>The table, made at start.</summary>
    internal const string Schema = """
        create table if not exists regio.actor (
            subject text primary key,
            reference uuid not null unique);
        """;

    /// <summary>The reference that stands for this subject, made at its first act.</summary>
    public async ValueTask<Guid> ReferenceOf(string subject, CancellationToken ct)
    {
        if (known.TryGetValue(subject, out var reference))
        {
            return reference;
        }

        await using var command = store.CreateCommand(
            """
            insert into regio.actor (subject, reference) values ($1, $2)
            on conflict (subject) do update set subject = excluded.subject returning reference
            """);
        command.Parameters.Add(new() { Value = subject });
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        return known[subject] = (Guid)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Forgets references that were erased; whoever acts again gets another.</summary>
    public void Forget(IReadOnlyCollection<Guid> erased)
    {
        foreach (var (subject, _) in known.Where(one => erased.Contains(one.Value)))
        {
            known.TryRemove(subject, out _);
        }
    }
}
