using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>What a view answers from.</summary>
/// <param name="Picture">A picture of one day.</param>
/// <param name="AsOf">As of when it holds.</param>
/// <param name="Moment">Up to where what was recorded is in it.</param>
/// <param name="Links">Where the evidence of its rows is told.</param>
/// <param name="Explains">Whether each row is to tell how it was computed.</param>
internal sealed record View(Picture Picture, AsOf AsOf, Moment Moment, EvidenceLinks Links, bool Explains = false);

/// <summary>Finds the picture that a request asks for: by its day, its recorded moment, and the writes it must know of.</summary>
internal sealed class Reader(
    InsightTables tables, Pictures pictures, PastRegisters past, Positions positions, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>How long a command may take: what it recorded is committed by then, or never.</summary>
    public static readonly TimeSpan CommandTimeOut = TimeSpan.FromSeconds(10);

    /// <summary>Query parameters of every view.</summary>
    public static IReadOnlyList<QueryParameter> Clocks { get; } =
        [QueryParameter.ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast, QueryParameter.Snapshot];

    /// <summary>Answers a request from its picture, or with the problem that there is none.</summary>
    public Task<IResult> Answer(HttpContext http, Func<View, IResult> answer, CancellationToken ct) => Answer(http, Recorders.OfNetworks, answer, ct);

    /// <summary>The same of a view that says nothing without the record of these services.</summary>
    public Task<IResult> Answer(HttpContext http, IReadOnlyList<string> recorders, Func<View, IResult> answer, CancellationToken ct) =>
        Answer(http, recorders, http.QueryValues().Date("validOn"), answer, ct);

    /// <summary>Answers a request from the pictures of two days of one moment, the earlier first.</summary>
    public Task<IResult> Between(HttpContext http, IReadOnlyList<string> recorders, DateOnly from, DateOnly? to, Func<View, View, IResult> answer, CancellationToken ct) =>
        Answer(http, recorders, to, view => answer(view with { Picture = pictures.Of(view.Picture.Register, from), AsOf = view.AsOf with { ValidOn = from } }, view), ct);

    private async Task<IResult> Answer(HttpContext http, IReadOnlyList<string> recorders, DateOnly? validOn, Func<View, IResult> answer, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (!await AreReached(query.AtLeast, ct) || (query.Snapshot is { } asked && !await IsReached(asked, ct)))
        {
            return new Problem("not-yet-visible", "What you wrote is not in the views yet.").AsResult();
        }

        var knownOn = query.Moment("knownOn");
        if (knownOn is { } moment && await BeforeMemory(recorders, moment, ct) is { } before)
        {
            return before.AsResult();
        }

        var (picture, asOf, drawn) = await Draw(validOn ?? query.Snapshot?.Day ?? clock.Today(), knownOn, query.Snapshot, ct);
        return answer(new(picture, asOf, drawn, new(http.Request), query.Flag("explain") is true));
    }

    // What it is about has to be recorded at all; of the others only nothing that began later.
    private async Task<Problem?> BeforeMemory(IReadOnlyList<string> recorders, DateTimeOffset moment, CancellationToken ct)
    {
        foreach (var (i, recorder) in recorders.Index())
        {
            var begins = await past.MemoryBegins(recorder, ct);
            if (begins is null ? i == 0 : moment < begins)
            {
                return new("before-memory", begins is null ? $"Nothing of {recorder} is recorded yet." : $"The record of {recorder} begins at {begins.Value.UtcDateTime:O}.");
            }
        }

        return null;
    }

    private async Task<bool> IsReached(Snapshot asked, CancellationToken ct) =>
        await AreReached(asked.Positions, ct) && asked.Taken <= (await tables.TakenIn(ct)).Sequence;

    private async Task<bool> AreReached(IReadOnlyDictionary<string, long> wanted, CancellationToken ct) =>
        wanted.Count == 0 || await positions.Reached(wanted, ct);

    // What was taken in comes first, so that the picture holds at least what is said of it; and exactly that, unless
    // something came between each time.
    private async Task<(Picture, AsOf, Moment)> Draw(DateOnly validOn, DateTimeOffset? knownOn, Snapshot? snapshot, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var taken = await tables.TakenIn(ct);
            if (knownOn is not null || (snapshot is not null && snapshot.Taken != taken.Sequence))
            {
                var moment = new Moment(knownOn, snapshot?.Taken ?? taken.Sequence);
                return (pictures.Of(await past.At(moment, ct), validOn), AsOfWhen(validOn, knownOn, snapshot, taken), moment);
            }

            var (picture, batch) = await pictures.Of(validOn, taken.Batch, ct);
            if (batch == taken.Batch)
            {
                past.Keep(new(null, taken.Sequence), picture.Register);
            }

            if (batch == taken.Batch || tries == Tries)
            {
                return (picture, AsOfWhen(validOn, knownOn, null, taken), new(null, taken.Sequence));
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
