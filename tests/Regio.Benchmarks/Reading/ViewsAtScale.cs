using System.Globalization;
using Npgsql;
using Regio.Hosting;
using Regio.Landscape;
using Regio.Local;

namespace Regio.Benchmarks;

/// <summary>What views answer in one, ten and a hundred countries, against the same answers by SQL over tables that somebody else would make.</summary>
internal sealed class ViewsAtScale : IBenchmark
{
    private static readonly Dictionary<int, double> Bars = new() { [1] = 15, [100] = 50 };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AuditPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(200);
    private static readonly int[] Scales = [1, 10, 100];

    public string Name => "B8";

    public string Title => "Reads of views at 1×, 10× and 100×, against the same answers by SQL over indexed, analysed, normalised tables";

    public async Task<Report> Measure(Ground ground, CancellationToken ct)
    {
        var (figures, notes) = (new List<Figure>(), new List<string>());
        foreach (var scale in Scales)
        {
            var readings = await InProcess(ground, scale, figures, notes, ct);
            await OverHttp(ground, scale, readings, figures, notes, ct);
        }

        return new(Name, Title, figures, notes);
    }

    private static async Task<IReadOnlyList<Reading>> InProcess(Ground ground, int scale, List<Figure> figures, List<string> notes, CancellationToken ct)
    {
        using var host = await InsightHost.Of(ground, Database(scale), scale, ct);
        var picture = (await Look(host, ct)).Picture;
        await Progress.StepAsync($"B8: laying out tables at {scale}×", () => PeerTables.Fill(host.Database, picture, ct));
        await using var planned = Peer(ground, scale, "");
        await using var hashed = Peer(ground, scale, " -c enable_nestloop=off");
        var readings = Readings.Of(picture);
        foreach (var reading in readings)
        {
            if (await Faster(planned, hashed, reading, ct) is not { } peer)
            {
                figures.AddRange(await Alone(host, reading, scale, ct));
                notes.Add($"{reading.Name} at {scale}×: SQL did not answer within {Patience.TotalSeconds:N0} s, so its rows were not compared.");
                continue;
            }

            figures.AddRange(await Compare(host, peer, reading, scale, ct));
            if (scale == Scales[^1])
            {
                notes.AddRange([$"Plan of {reading.Name}:", .. (await Plan(peer, reading, ct)).Select(line => "  " + line)]);
            }
        }

        return readings;
    }

    private static async Task OverHttp(Ground ground, int scale, IReadOnlyList<Reading> readings, List<Figure> figures, List<string> notes, CancellationToken ct)
    {
        await using var http = await InsightOverHttp.Start(ground, Database(scale), ct);
        var first = new Dictionary<Reading, double>();
        foreach (var reading in readings)
        {
            first[reading] = await http.First(reading.Path, ct);
        }

        if (!await Progress.StepAsync($"B8: waiting for the audit at {scale}×", _ => http.Audited(AuditPatience, ct)))
        {
            notes.Add($"The audit of the start was going on while {scale}× was read over HTTP.");
        }

        foreach (var reading in readings)
        {
            var (fresh, warm) = await Progress.StepAsync(
                $"B8: reading {reading.Name} over HTTP at {scale}×", async _ => (await http.Time(reading.Path, ct), await http.Time(reading.Path, ct)));
            figures.Add(new($"{reading.Name} at {scale}×, over HTTP, p99", Spread.Of([Spread.At(warm, 0.99)]), "ms", Bars.TryGetValue(scale, out var most) ? Bar.Most(most) : null));
            figures.Add(new($"{reading.Name} at {scale}×, over HTTP, p50", Spread.Of([Spread.At(warm, 0.5)]), "ms"));
            figures.Add(new($"{reading.Name} at {scale}×, over HTTP, p99 while code is compiled", Spread.Of([Spread.At(fresh, 0.99)]), "ms"));
            figures.Add(new($"{reading.Name} at {scale}×, over HTTP, first after start", Spread.Of([first[reading]]), "ms"));
        }
    }

    private static string Database(int scale) => $"bench_views_{scale}";

    // With room to sort and hash in memory.
    private static NpgsqlDataSource Peer(Ground ground, int scale, string more) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(ground.Servers.Postgres.ConnectionString(Database(scale)))
        {
            Options = $"-c work_mem=256MB -c jit=off{more}",
            CommandTimeout = (int)Patience.TotalSeconds,
        });

    // The planner cannot know how many rows a part of a query gives, and then joins by looking each up.
    private static async Task<NpgsqlDataSource?> Faster(NpgsqlDataSource planned, NpgsqlDataSource hashed, Reading reading, CancellationToken ct)
    {
        var (byHash, asPlanned) = (await Once(hashed, reading, ct), await Once(planned, reading, ct));
        return byHash == TimeSpan.MaxValue && asPlanned == TimeSpan.MaxValue ? null : byHash < asPlanned ? hashed : planned;
    }

    private static async Task<IReadOnlyList<Figure>> Alone(InsightHost host, Reading reading, int scale, CancellationToken ct)
    {
        var rounds = new List<double>();
        for (var round = 0; round < Rounds.Fewest; round++)
        {
            rounds.Add((await Rounds.Time(new(), () => Often(() => Read(host, reading, ct)))).Milliseconds);
        }

        return
        [
            new($"{reading.Name} at {scale}×, peer / ours at least", Spread.Of(rounds.Select(one => Patience.TotalMilliseconds / one)), "", Bar.Least(reading.Bar)),
            new($"{reading.Name} at {scale}×, ours", Spread.Of(rounds), "ms"),
        ];
    }

    private static async Task<TimeSpan> Once(NpgsqlDataSource peer, Reading reading, CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            await Ask(peer, reading, ct);
        }
        catch (NpgsqlException late) when (late.InnerException is TimeoutException)
        {
            return TimeSpan.MaxValue;
        }

        return TimeProvider.System.GetElapsedTime(start);
    }

    private static async Task<IReadOnlyList<Figure>> Compare(InsightHost host, NpgsqlDataSource peer, Reading reading, int scale, CancellationToken ct)
    {
        var (ours, theirs) = (Rows(await Read(host, reading, ct)), Rows(await Ask(peer, reading, ct)));
        if (!ours.SequenceEqual(theirs))
        {
            var (mine, its) = ours.Cast<string?>().Append(null).Zip(theirs.Cast<string?>().Append(null)).First(pair => pair.First != pair.Second);
            throw new InvalidOperationException($"{reading.Name} at {scale}× answers {ours.Count} rows with {mine}, and by SQL {theirs.Count} rows with {its}.");
        }

        var rounds = await Rounds.Run(
            $"B8: reading {reading.Name} at {scale}× in turn",
            () => Rounds.Time(new(), () => Often(() => Read(host, reading, ct))),
            () => Rounds.Time(new(), () => Often(() => Ask(peer, reading, ct))),
            round => $"{round.Ours.Milliseconds:N2} ms against {round.Peer.Milliseconds:N2} ms");
        return
        [
            new($"{reading.Name} at {scale}×, peer / ours", Rounds.Of(rounds, round => round.Ours.PerSecond / round.Peer.PerSecond), "", Bar.Least(reading.Bar)),
            new($"{reading.Name} at {scale}×, ours", Rounds.Of(rounds, round => round.Ours.Milliseconds), "ms"),
            new($"{reading.Name} at {scale}×, peer", Rounds.Of(rounds, round => round.Peer.Milliseconds), "ms"),
        ];
    }

    // At least once, and for as long as it takes to tell.
    private static async Task<long> Often(Func<Task<List<object?[]>>> read)
    {
        var (start, times) = (TimeProvider.System.GetTimestamp(), 0L);
        do
        {
            await read();
            times++;
        }
        while (TimeProvider.System.GetElapsedTime(start) < Turn);
        return times;
    }

    private static async Task<(Picture Picture, long Batch)> Look(InsightHost host, CancellationToken ct) =>
        await host.Pictures.Of(TimeProvider.System.Today(), (await host.Tables.TakenIn(ct)).Batch, ct);

    private static async Task<List<object?[]>> Read(InsightHost host, Reading reading, CancellationToken ct) => [.. reading.Ours((await Look(host, ct)).Picture)];

    private static NpgsqlCommand Command(NpgsqlDataSource peer, Reading reading, string before = "")
    {
        var command = peer.CreateCommand(before + reading.Sql);
        command.Parameters.Add(new() { Value = TimeProvider.System.Today() });
        if (reading.Subject is { } subject)
        {
            command.Parameters.Add(new() { Value = subject });
        }

        return command;
    }

    private static async Task<List<object?[]>> Ask(NpgsqlDataSource peer, Reading reading, CancellationToken ct)
    {
        await using var command = Command(peer, reading);
        await using var row = await command.ExecuteReaderAsync(ct);
        var rows = new List<object?[]>();
        while (await row.ReadAsync(ct))
        {
            rows.Add([.. Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))]);
        }

        return rows;
    }

    private static async Task<List<string>> Plan(NpgsqlDataSource peer, Reading reading, CancellationToken ct)
    {
        await using var command = Command(peer, reading, "explain (costs off) ");
        await using var row = await command.ExecuteReaderAsync(ct);
        var lines = new List<string>();
        while (await row.ReadAsync(ct))
        {
            lines.Add(row.GetString(0));
        }

        return lines;
    }

    private static List<string> Rows(IEnumerable<object?[]> rows) => [.. rows.Select(row => string.Join(" | ", row.Select(Text)))];

    private static string Text(object? value) => value switch
    {
        null => "-",
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        DateTime day => DateOnly.FromDateTime(day).ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
