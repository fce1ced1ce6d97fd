using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Hosting.Imports;

/// <summary>Hands in imports and tells what became of them; for stewards.</summary>
public static class ImportRoutes
{
    private static readonly Csv<ImportJob> JobsCsv = new(
        "imports.csv", ("id", j => j.Id.ToString()), ("state", j => j.State.ToString().ToLowerInvariant()),
        ("started_at", j => Reading.Columns.Of(j.StartedAt)), ("finished_at", j => Reading.Columns.Of(j.FinishedAt)));

    private static readonly Csv<ImportFault> FaultsCsv = new(
        "faults.csv", ("file", f => f.File), ("line", f => f.Line.ToString()), ("field", f => f.Field), ("code", f => f.Code),
        ("detail", f => f.Detail));

    /// <summary><c>POST {base}/imports</c>, <c>GET {base}/imports</c>, <c>…/{id}</c>, <c>…/{id}/faults</c>.</summary>
    public static void MapImports(this IEndpointRouteBuilder app, string basePath)
    {
        var imports = app.MapGroup($"{basePath}/imports").WithTags("Imports").RequireRole(Roles.Steward);
        imports.MapPost("", Start)
            .WithMetadata(new LargestBody())
            .Accepts<IFormFile>("multipart/form-data", "text/csv")
            .WithName("startImport").WithSummary("Import CSV files")
            .WithDescription(
                "Files as parts named by their file names, or one text/csv body with ?file=. A file of a name or with columns of its "
                + "own is taken with a mapping: a JSON part that says what its rows are and which column gives which field. Each file is checked before "
                + "anything is stored; then the answer is a job that reports on every row. Importing twice changes nothing.")
            .WithQuery([new("file", QueryKind.Text, "Name of the file, when the body is text/csv.")])
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(413).ProducesProblem(415);
        imports.MapGet("", List)
            .WithName("listImports").WithSummary("List imports, the latest first").WithQuery([.. QueryParameter.Pages])
            .ProducesProblem(401).ProducesProblem(403);
        imports.MapGet("{id:guid}", Read)
            .WithName("readImport").WithSummary("Read how far an import is")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        imports.MapGet("{id:guid}/faults", ListFaults)
            .WithName("listImportFaults").WithSummary("List the faults that an import found, by file and line")
            .WithQuery([.. QueryParameter.Pages])
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Accepted<ImportJob>, ProblemHttpResult>> Start(
        HttpContext http, IImporter importer, ImportJobs jobs, ImportWorker worker, Actors actors, CancellationToken ct)
    {
        var (files, refusal) = await Upload.Read(http.Request, ct);
        if (refusal is not null)
        {
            return refusal.AsResult();
        }

        var faults = UploadFaults.Of(files, importer.Files);
        if (faults.Count > 0)
        {
            return new Problem(faults[0].Code, faults[0].Detail, faults).AsResult();
        }

        var id = await jobs.Add(files, await Acting.For(Caller.Of(http.User), actors, ct), ct);
        worker.Wake();
        return TypedResults.Accepted($"{http.Request.Path}/{id}", await jobs.Find(id, ct));
    }

    private static async Task<Listing<ImportJob>> List(ImportJobs jobs, CancellationToken ct)
    {
        var total = await jobs.Count(ct);
        return new(total, paging => Pieces(paging, total, jobs.List, ct), JobsCsv);
    }

    private static async Task<Results<Ok<ImportJob>, ProblemHttpResult>> Read(Guid id, ImportJobs jobs, CancellationToken ct) =>
        await jobs.Find(id, ct) is { } job ? TypedResults.Ok(job) : NoSuchImport();

    private static async Task<Results<Listing<ImportFault>, ProblemHttpResult>> ListFaults(
        Guid id, ImportJobs jobs, CancellationToken ct)
    {
        if (await jobs.Find(id, ct) is null)
        {
            return NoSuchImport();
        }

        var total = await jobs.CountFaults(id, ct);
        return new Listing<ImportFault>(
            total, paging => Pieces(paging, total, (skip, take, stop) => jobs.Faults(id, skip, take, stop), ct), FaultsCsv);
    }

    private static ProblemHttpResult NoSuchImport() => new Problem("not-found", "There is no such import.").AsResult();

    private static async IAsyncEnumerable<T> Pieces<T>(
        Paging paging, long total, Func<int, int, CancellationToken, Task<IReadOnlyList<T>>> read,
        [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (skip, take) in paging.Pieces(total, 1_000))
        {
            foreach (var row in await read(skip, take, ct))
            {
                yield return row;
            }
        }
    }

    // An import may be larger than any other body.
    private sealed class LargestBody : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => Limits.ImportBody;
    }
}
