using Marten;
using Marten.Services;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Imports;

/// <summary>A step to be saved.</summary>
/// <param name="Import">The import it is of.</param>
/// <param name="At">Its number.</param>
/// <param name="Step">What it does.</param>
/// <param name="Opened">With the first step: the files, so that their rows are counted.</param>
public sealed record NumberedStep(OpenImport Import, int At, ImportStep Step, IReadOnlyList<CsvFile> Opened);

/// <summary>Saves a step of an import in one transaction: its facts, its counts, its faults, and that it was done.</summary>
public sealed class ImportSaving(IDocumentStore store, NpgsqlDataSource database, StoreNudge nudge)
{
    // In an order that is always the same, so that two imports cannot wait for each other.
    private const string Hold = "select 1 from mt_streams where id = any($1) order by id for update";

    /// <summary>
    /// Saves it. When someone changes one of its streams meanwhile, it decides anew with the streams held, so that a
    /// busy register cannot keep it from ever being done; who wants to change one then waits that long.
    /// </summary>
    public async Task Save(NumberedStep step, CancellationToken ct)
    {
        var contested = new HashSet<Guid>();
        while (!await Try(step, contested, ct))
        {
            // Once more, now holding what it appends to.
        }

        nudge.Nudge();
    }

    // True when saved; else the streams that it wanted to append to are added to those that are contested.
    private async Task<bool> Try(NumberedStep step, HashSet<Guid> contested, CancellationToken ct)
    {
        await using var connection = contested.Count > 0 ? await database.OpenConnectionAsync(ct) : null;
        await using var transaction = connection is null ? null : await Holding(connection, contested, ct);
        await using var session = transaction is null
            ? store.LightweightSession()
            : store.LightweightSession(SessionOptions.ForTransaction(transaction));
        session.QueueSqlCommand(ImportTables.DoStep, step.Import.Id, step.At);
        var doing = new ImportSession(session, step.Import.By);
        await step.Step(doing, ct);
        Report(session, step, doing);
        try
        {
            await session.SaveInTime(ct);
            await (transaction?.CommitAsync(ct) ?? Task.CompletedTask);
            return true;
        }
        catch (Exception e) when (LostRace.Is(e))
        {
            contested.UnionWith(doing.Streams);
            return false;
        }
    }

    private static async Task<NpgsqlTransaction> Holding(NpgsqlConnection connection, HashSet<Guid> streams, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await using var hold = new NpgsqlCommand(Hold, connection, transaction);
        hold.Parameters.Add(new() { Value = streams.ToArray() });
        await hold.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    private static void Report(IDocumentSession session, NumberedStep step, ImportSession doing)
    {
        foreach (var file in step.Opened)
        {
            session.QueueSqlCommand(ImportTables.SetRows, file.Rows.Count + file.Malformed.Count, step.Import.Id, file.Name);
        }

        foreach (var (file, (taken, unchanged, refused)) in doing.Counts)
        {
            session.QueueSqlCommand(ImportTables.Count, taken, unchanged, refused, step.Import.Id, file);
        }

        if (doing.Faults.Count > 0)
        {
            session.QueueSqlCommand(
                ImportTables.Report, step.Import.Id, All(f => f.File), doing.Faults.Select(f => f.Line).ToArray(),
                All(f => f.Field ?? ""), All(f => f.Code), All(f => f.Detail));
        }

        string[] All(Func<ImportFault, string> of) => [.. doing.Faults.Select(of)];
    }
}
