using System.Text.Json;
using System.Text.Json.Nodes;
using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>Holds what was taken in against the sources, the view tables against what was taken in, and the figures against both.</summary>
internal sealed class AuditRun(InboxAudit inbox, Positions positions, InsightTables tables, Pictures pictures, PastEvents events, PastRegisters past, TimeProvider clock)
{
    // All rows of a register as large as the national one; of a larger one as many at random.
    private const int Sample = 20_000;
    private const int Together = 1_000;
    private const int Before = 50;
    private const int After = 150;
    private const int Tries = 20;

    /// <summary>One audit: all events of feeds that are not too long, and a sample of streams and figures.</summary>
    public async Task<AuditReport> Run(CancellationToken ct)
    {
        var (startedAt, differences, sources) = (clock.GetUtcNow(), new List<AuditDifference>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var at in await positions.All(ct))
        {
            var (looked, found) = await inbox.Check(at.Source, at.Position, ct);
            sources[at.Source] = looked;
            differences.AddRange(found.Select(AuditDifference.Of));
        }

        var (streams, rows) = await Rows(ct);
        var (figures, others) = await Figures(ct);
        return new(startedAt, clock.GetUtcNow(), sources, streams, figures, [.. differences, .. rows, .. others]);
    }

    private async Task<(int Streams, IReadOnlyList<AuditDifference> Found)> Rows(CancellationToken ct)
    {
        var (kept, taken) = await tables.Sample(Sample, ct);
        var found = new List<AuditDifference>();
        foreach (var some in kept.Chunk(Together))
        {
            var folded = new PastFold(new(null, taken));
            foreach (var e in await events.Of([.. some.Select(one => one.Stream)], new(null, taken), ct))
            {
                folded.Take(e);
            }

            var register = folded.Register;
            found.AddRange(some.Select(one => Differing(one.Stream, one.Facts, register.Facts(one.Stream))).OfType<AuditDifference>());
        }

        return (kept.Count, found);
    }

    private static AuditDifference? Differing(Guid stream, string? kept, IFacts? folded)
    {
        if (kept is null)
        {
            return folded is null ? null : AuditDifference.OfRow(KindOf(folded), stream, "there is no row of what its events come to.");
        }

        IFacts? read;
        try
        {
            read = StreamFacts.Read(kept);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or NotSupportedException)
        {
            return AuditDifference.OfRow(KindOf(folded), stream, $"its row cannot be read: {e.Message}");
        }

        return folded is null ? AuditDifference.OfRow(KindOf(read), stream, "there is a row, and no event that makes one.")
            : !JsonNode.DeepEquals(JsonNode.Parse(StreamFacts.Write(read)), JsonNode.Parse(StreamFacts.Write(folded))) ? AuditDifference.OfRow(KindOf(folded), stream, "its row is not what its events come to.")
            : null;
    }

    private static string KindOf(IFacts? facts) => facts is null ? "" : FactsShapes.KindOf(facts);

    private async Task<(int Figures, IReadOnlyList<AuditDifference> Found)> Figures(CancellationToken ct)
    {
        var today = clock.Today();
        if (await Answered(today, ct) is not var (answered, taken))
        {
            return (0, []);
        }

        var recomputed = Picture.Of(await past.Folded(new(null, taken), ct), today);
        var figures = new AuditedFigures(answered, recomputed).All();
        return (figures.Count, [.. figures.Where(one => one.Answered != one.Recomputed).Select(Differing)]);
    }

    // Told from a little before where the two part: of a long list the beginning is the same.
    private static AuditDifference Differing((string Figure, string Answered, string Recomputed) one)
    {
        var parts = one.Answered.Zip(one.Recomputed).TakeWhile(letters => letters.First == letters.Second).Count();
        return AuditDifference.OfFigure(one.Figure, Short(one.Answered, parts), Short(one.Recomputed, parts));
    }

    // The picture that readers are answered from, with up to where what was taken in is in it; null: something came between each time.
    private async Task<(Picture Picture, long Taken)?> Answered(DateOnly today, CancellationToken ct)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var taken = await tables.TakenIn(ct);
            var (picture, batch) = await pictures.Of(today, taken.Batch, ct);
            if (batch == taken.Batch)
            {
                return (picture, taken.Sequence);
            }
        }

        return null;
    }

    private static string Short(string told, int from)
    {
        var (first, until) = (Math.Max(0, Math.Min(from, told.Length) - Before), Math.Min(told.Length, from + After));
        return $"{(first > 0 ? "…" : "")}{told[first..until]}{(until < told.Length ? "…" : "")}";
    }
}
