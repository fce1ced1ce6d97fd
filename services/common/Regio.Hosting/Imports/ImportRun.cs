using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Imports;

/// <summary>An import that is to be done: its files and who handed it in.</summary>
public sealed record OpenImport(Guid Id, Acting By);

/// <summary>
/// Runs imports step by step. A step's facts, counts, faults and number are one transaction, so that a crash at any
/// moment loses nothing and counts nothing twice: the next run passes over the steps that were done.
/// </summary>
public sealed class ImportRun(NpgsqlDataSource database, IImporter importer, ImportSaving saving)
{
    /// <summary>The oldest import that is not done; null when there is none.</summary>
    public async Task<OpenImport?> Next(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select id, role, organisation, actor from regio.import_job where state = 'running' order by started_at, id limit 1");
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct)
            ? new(row.GetGuid(0), new(
                row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.GetGuid(3),
                row.GetGuid(0).ToString("N")))
            : null;
    }

    /// <summary>Does what is left of an import.</summary>
    public async Task Run(OpenImport import, CancellationToken ct)
    {
        var sent = await Files(import.Id, ct);
        IReadOnlyList<CsvFile> files = [.. sent.Where(file => !Mapping.Is(file.Name)).Select(file => CsvFile.Read(file.Name, file.Content))];
        var taken = MappedFiles.Of(files, sent.Where(file => Mapping.Is(file.Name)), importer.Files);
        var done = await Done(import.Id, ct);
        foreach (var (at, step) in Opening(files).Concat(importer.Steps(taken)).Index())
        {
            if (at >= done)
            {
                await saving.Save(new(import, at, step, at == 0 ? files : []), ct);
                done = await Done(import.Id, ct);
            }
        }

        await Close(import.Id, ImportState.Done, ct);
    }

    /// <summary>How many steps are done.</summary>
    public async Task<int> Done(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select count(*)::int from regio.import_step where job_id = $1");
        command.Parameters.Add(new() { Value = id });
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Ends an import; its report stays, its files go.</summary>
    public async Task Close(Guid id, ImportState state, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            with closed as (
                update regio.import_job set state = $2, finished_at = now(), position = (select coalesce(max(seq_id), 0) from mt_events)
                where id = $1 and state = 'running' returning id)
            update regio.import_file set content = null from closed where job_id = closed.id
            """);
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = state.ToString().ToLowerInvariant() });
        await command.ExecuteNonQueryAsync(ct);
    }

    // Lines that are no rows come first, 500 at a time.
    private static IEnumerable<ImportStep> Opening(IEnumerable<CsvFile> files) =>
        from file in files
        from some in file.Malformed.Chunk(500)
        select (ImportStep)((session, _) =>
        {
            foreach (var fault in some)
            {
                session.Refused(file.Name, fault);
            }

            return Task.CompletedTask;
        });

    private async Task<IReadOnlyList<UploadedFile>> Files(Guid id, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select name, content from regio.import_file where job_id = $1 and content is not null order by name");
        command.Parameters.Add(new() { Value = id });
        await using var row = await command.ExecuteReaderAsync(ct);
        var files = new List<UploadedFile>();
        while (await row.ReadAsync(ct))
        {
            files.Add(new(row.GetString(0), row.GetFieldValue<byte[]>(1)));
        }

        return files;
    }
}
