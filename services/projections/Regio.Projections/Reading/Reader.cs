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
        [QueryParameter.ValidOn, QueryParameter.KnownOn, QueryParameter.AtLeast];

    /// <summary>Answers a request from its picture, or with the problem that there is none.</summary>
    public async Task<IResult> Answer(HttpContext http, Func<View, IResult> answer, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (query.AtLeast.Count > 0 && !await positions.Reached(query.AtLeast, ct))
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

        var validOn = query.Date("validOn") ?? clock.Today();
        var (picture, taken) = await Draw(validOn, knownOn, ct);
        return answer(new(picture, AsOfWhen(validOn, knownOn, taken)));
    }

    // What was taken in comes first, so that the picture holds at least what is said of it; and exactly that, unless
    // something came between each time.
    private async Task<(Picture Picture, TakenIn Taken)> Draw(DateOnly validOn, DateTimeOffset? knownOn, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var taken = await tables.TakenIn(ct);
            if (knownOn is { } moment)
            {
                return (Picture.Of(await past.At(moment, taken.Batch, ct), validOn), taken);
            }

            var (picture, batch) = await pictures.Of(validOn, taken.Batch, ct);
            if (batch == taken.Batch || tries == Tries)
            {
                return (picture, taken);
            }
        }
    }

    private AsOf AsOfWhen(DateOnly validOn, DateTimeOffset? knownOn, TakenIn taken)
    {
        var (now, sources, parked) = (clock.GetUtcNow(), taken.Sources, taken.Parked);
        var heard = sources.All(source => source.KnownTime is not null);
        var knownUntil = heard ? sources.Min(source => source.KnownTime) - CommandTimeOut : null;
        var lags = sources.Select(source => source.LagMs(now)).ToList();
        return new(
            validOn, knownOn, knownUntil,
            parked.Count == 0 && (knownOn is null ? lags.TrueForAll(lag => lag == 0) : knownOn <= knownUntil),
            sources.ToDictionary(source => source.Source, source => source.Position),
            lags.Contains(null) ? null : lags.Max(),
            parked);
    }
}
