using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>What a view answers from: a picture of one day, and as of when it holds.</summary>
internal sealed record View(Picture Picture, AsOf AsOf);

/// <summary>Finds the picture that a request asks for: by its day, its recorded moment, and the writes it must know of.</summary>
internal sealed class Reader(
    InsightTables tables, Pictures pictures, PastRegisters past, Positions positions, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>How long a command may take: what it recorded is committed by then, or never.</summary>
    public static readonly TimeSpan CommandTimeOut = TimeSpan.FromSeconds(10);

    /// <summary>Query parameters of every view.</summary>
    public static IReadOnlyList<QueryParameter> Clocks { get; } =
        [QueryParameter.ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast, QueryParameter.Snapshot];

    /// <summary>Answers a request from its picture, or with the problem that there is none.</summary>
    public async Task<IResult> Answer(HttpContext http, Func<View, IResult> answer, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (!await AreReached(query.AtLeast, ct) || (query.Snapshot is { } asked && !await AreReached(asked.Positions, ct)))
        {
            return new Problem("not-yet-visible", "What you wrote is not in the views yet.").AsResult();
        }

        var knownOn = query.Moment("knownOn");
        if (knownOn is { } moment && await past.MemoryBegins("networks", ct) is var begins && (begins is null || moment < begins))
        {
            return new Problem("before-memory", begins is null
                ? "Nothing of networks is recorded yet."
                : $"The record of networks begins at {begins.Value.UtcDateTime:O}.").AsResult();
        }

        return answer(await Draw(query.Date("validOn") ?? query.Snapshot?.Day ?? clock.Today(), knownOn, query.Snapshot, ct));
    }

    private async Task<bool> AreReached(IReadOnlyDictionary<string, long> wanted, CancellationToken ct) =>
        wanted.Count == 0 || await positions.Reached(wanted, ct);

    // What was taken in comes first, so that the picture holds at least what is said of it; and exactly that, unless
    // something came between each time.
    private async Task<View> Draw(DateOnly validOn, DateTimeOffset? knownOn, Snapshot? snapshot, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var taken = await tables.TakenIn(ct);
            if (knownOn is not null || (snapshot is not null && snapshot.Taken != taken.Sequence))
            {
                var register = await past.At(new(knownOn, snapshot?.Taken ?? taken.Sequence), ct);
                return new(pictures.Of(register, validOn), AsOfWhen(validOn, knownOn, snapshot, taken));
            }

            var (picture, batch) = await pictures.Of(validOn, taken.Batch, ct);
            if (batch == taken.Batch)
            {
                past.Keep(new(null, taken.Sequence), picture.Register);
            }

            if (batch == taken.Batch || tries == Tries)
            {
                return new(picture, AsOfWhen(validOn, knownOn, null, taken));
            }
        }
    }

    // Of an earlier moment than now nobody tells until when all is in it.
    private AsOf AsOfWhen(DateOnly validOn, DateTimeOffset? knownOn, Snapshot? snapshot, TakenIn taken)
    {
        var (now, sources, parked) = (clock.GetUtcNow(), taken.Sources, taken.Parked);
        var heard = snapshot is null && sources.All(source => source.KnownTime is not null);
        var knownUntil = heard ? sources.Min(source => source.KnownTime) - CommandTimeOut : null;
        var lags = sources.Select(source => source.LagMs(now)).ToList();
        var at = snapshot?.Positions ?? taken.Positions;
        return new(
            validOn, knownOn, knownUntil,
            snapshot is null && parked.Count == 0 && (knownOn is null ? lags.TrueForAll(lag => lag == 0) : knownOn <= knownUntil),
            at, lags.Contains(null) ? null : lags.Max(), parked,
            knownOn is null ? (snapshot is null ? new(validOn, at, taken.Sequence) : snapshot with { Day = validOn }).ToString() : null);
    }
}
