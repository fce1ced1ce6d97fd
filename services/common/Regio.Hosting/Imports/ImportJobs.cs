using Npgsql;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;

namespace Regio.Hosting.Imports;

/// <summary>The imports that were handed in, and what became of them.</summary>
public sealed class ImportJobs(NpgsqlDataSource store, ServiceName service, TimeProvider clock)
{
    private const string Select = """
        select j.id, j.state, j.started_at, j.finished_at,
               coalesce(array_agg(f.name order by f.name) filter (where f.name is not null), '{}'),
               coalesce(array_agg(array[f.rows, f.taken, f.unchanged, f.refused] order by f.name) filter (where f.name is not null), '{}'),
               j.position
        from regio.import_job j left join regio.import_file f on f.job_id = j.id and f.name not like '%.json'
        """;

    /// <summary>Keeps a new import with its files; from here on it survives a crash.</summary>
    public async Task<Guid> Add(IReadOnlyList<UploadedFile> files, Acting by, CancellationToken ct)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await using var connection = await store.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(
            "insert into regio.import_job (id, role, organisation, actor, started_at) values ($1, $2, $3, $4, $5)",
            id, by.Role, by.Organisation, by.Reference, clock.GetUtcNow()));
        foreach (var file in files)
        {
            batch.BatchCommands.Add(Command(
                "insert into regio.import_file (job_id, name, content) values ($1, $2, $3)", id, file.Name, file.Content));
        }

        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
        return id;
    }

    /// <summary>One import; null when there is none.</summary>
    public async Task<ImportJob?> Find(Guid id, CancellationToken ct) =>
        await Read($"{Select} where j.id = $1 group by j.id", ct, id) is [var job] ? job : null;

    /// <summary>How many imports there are.</summary>
    public async Task<long> Count(CancellationToken ct)
    {
        await using var command = store.CreateCommand("select count(*) from regio.import_job");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Imports, the latest first.</summary>
    public async Task<IReadOnlyList<ImportJob>> List(int skip, int take, CancellationToken ct) =>
        await Read($"{Select} group by j.id order by j.started_at desc, j.id offset $1 limit $2", ct, skip, take);

    /// <summary>How many faults an import found.</summary>
    public async Task<long> CountFaults(Guid id, CancellationToken ct)
    {
        await using var command = store.CreateCommand("select count(*) from regio.import_fault where job_id = $1");
        command.Parameters.Add(new() { Value = id });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>The faults it found, by file and line.</summary>
    public async Task<IReadOnlyList<ImportFault>> Faults(Guid id, int skip, int take, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            """
            select file, line, field, code, detail from regio.import_fault where job_id = $1
            order by file, line, id offset $2 limit $3
            """);
        Pass(command.Parameters, id, skip, take);
        await using var row = await command.ExecuteReaderAsync(ct);
        var faults = new List<ImportFault>();
        while (await row.ReadAsync(ct))
        {
            faults.Add(new(row.GetString(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetString(4)));
        }

        return faults;
    }

    private static NpgsqlBatchCommand Command(string sql, params IReadOnlyList<object?> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        Pass(command.Parameters, values);
        return command;
    }

    private static void Pass(NpgsqlParameterCollection parameters, params IReadOnlyList<object?> values)
    {
        foreach (var value in values)
        {
            parameters.Add(new() { Value = value ?? DBNull.Value });
        }
    }

    private async Task<IReadOnlyList<ImportJob>> Read(string sql, CancellationToken ct, params IReadOnlyList<object?> values)
    {
        await using var command = store.CreateCommand(sql);
        Pass(command.Parameters, values);
        await using var row = await command.ExecuteReaderAsync(ct);
        var jobs = new List<ImportJob>();
        while (await row.ReadAsync(ct))
        {
            jobs.Add(Job(row));
        }

        return jobs;
    }

    private ImportJob Job(NpgsqlDataReader row)
    {
        var names = row.GetFieldValue<string[]>(4);
        var counts = names.Length == 0 ? new int[0, 0] : row.GetFieldValue<int[,]>(5);
        return new(
            row.GetGuid(0),
            Enum.Parse<ImportState>(row.GetString(1), ignoreCase: true),
            [.. names.Select((name, i) => new ImportFileReport(name, counts[i, 0], counts[i, 1], counts[i, 2], counts[i, 3]))],
            row.GetFieldValue<DateTimeOffset>(2),
            row.IsDBNull(3) ? null : row.GetFieldValue<DateTimeOffset>(3),
            row.IsDBNull(6) ? null : PositionText.Of(service, row.GetInt64(6)));
    }
}
