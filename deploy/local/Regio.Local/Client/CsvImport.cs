namespace Regio.Local;

/// <summary>How an import job stands.</summary>
/// <param name="Position">Behind all that it led to; empty while it runs.</param>
internal sealed record ImportJob(string Id, string State, IReadOnlyList<ImportedFile> Files, string Position = "")
{
    public bool IsRunning => State == "running";

    /// <summary>Rows of which is known what became of them.</summary>
    public int Settled => Files.Sum(file => file.Taken + file.Unchanged + file.Refused);

    public int Refused => Files.Sum(file => file.Refused);
}

/// <summary>What became of the rows of one file.</summary>
internal sealed record ImportedFile(string Name, int Rows, int Taken, int Unchanged, int Refused);

/// <summary>Why one field of one row was refused.</summary>
internal sealed record ImportFault(string File, int Line, string? Field, string Code, string? Detail);

/// <summary>Sends a folder of CSV files to the register and follows the job.</summary>
/// <param name="gateway">Where to.</param>
/// <param name="patience">How long the register may be away while a job runs; two minutes when absent.</param>
/// <param name="service">Whose import: <c>networks</c>, when absent, or <c>funding</c>.</param>
internal sealed class CsvImport(GatewayClient gateway, TimeSpan? patience = null, string service = "networks")
{
    private readonly string _imports = $"/{service}/v1/imports";
    private readonly Jobs _jobs = new(gateway, "import", patience);

    /// <summary>Of them the code lists that a steward amends.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [
        "source-kinds.csv", "agreement-kinds.csv", "domains.csv", "facility-kinds.csv", "indicator-units.csv", "legal-forms.csv",
        "succession-kinds.csv", "target-groups.csv",
    ];

    /// <summary>The files of a register, in the order in which their rows refer to each other.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Lists,
        "organisations.csv", "successions.csv", "divisions.csv", "reference-divisions.csv", "regions.csv", "region-municipalities.csv",
        "regional-agendas.csv", "networks.csv", "memberships.csv", "agreements.csv", "definitions.csv", "decisions.csv",
        "facilities.csv", "steering-instruments.csv", "network-names.csv", "network-objectives.csv", "membership-roles.csv", "membership-terms.csv", "governance.csv",
        "coordinators.csv", "phases.csv", "suspensions.csv", "arenas.csv", "manager-roles.csv", "exit-terms.csv", "voting.csv",
        "continuity.csv", "budgets.csv", "accounts.csv", "user-voices.csv", "council-moments.csv", "need-assessments.csv",
        "deviations.csv", "resemblances.csv", "name-resemblances.csv", "join-requests.csv", "network-ends.csv", "predecessors.csv", "agreement-wordings.csv", "agreement-reviews.csv", "agreement-ends.csv",
        "definition-editions.csv", "definition-shares.csv", "definition-adoptions.csv", "definition-withdrawals.csv",
        "reuses.csv", "instrument-evaluations.csv", "instrument-ends.csv",
    ];

    /// <summary>The files of a register that a folder holds.</summary>
    /// <exception cref="LauncherException">There is no such folder, or no such file in it.</exception>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        MoneyFiles.NeedFolder(folder);
        var files = Found(folder);
        return files.Count > 0
            ? files
            : throw new LauncherException(
                $"{Path.GetFullPath(folder)} holds none of the files of a register.", "They are: " + string.Join(", ", Names));
    }

    /// <summary>The files of a register that a folder holds, or none.</summary>
    public static IReadOnlyList<string> Found(string folder) => [.. Names.Select(name => Path.Combine(folder, name)).Where(File.Exists)];

    /// <summary>Where the faults of a job are told.</summary>
    public string FaultsOf(ImportJob job) => $"{_imports}/{job.Id}/faults";

    /// <summary>Sends the files, waits for the job to end, and reports its rows as they are taken.</summary>
    public async Task<ImportJob> RunAsync(IReadOnlyList<string> files, Action<string> report, CancellationToken ct) =>
        await _jobs.FollowAsync<ImportJob>(await SendAsync(files, ct), job => job.IsRunning, job => $"{job.Settled:N0} rows", report, ct);

    /// <summary>The first faults of a job, by file and line.</summary>
    public Task<IReadOnlyList<ImportFault>> FaultsAsync(ImportJob job, int first, CancellationToken ct) =>
        gateway.GetAsync<IReadOnlyList<ImportFault>>($"{FaultsOf(job)}?pageSize={first}", ct);

    private async Task<string> SendAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        using var body = Upload.Of(files);
        using var request = new HttpRequestMessage(HttpMethod.Post, _imports) { Content = body };
        using var answer = await gateway.SendAsync(request, "steward", null, ct);
        await GatewayClient.DemandAsync(answer, "The import", ct);
        return _jobs.LocationOf(answer);
    }
}
