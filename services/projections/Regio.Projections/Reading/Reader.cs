using Regio.Hosting;
using Regio.Hosting.Inbox;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;

namespace Regio.Projections;

/// <summary>What a view answers from: a picture of one day, and as of when it holds.</summary>
internal sealed record View(Picture Picture, AsOf AsOf);

/// <summary>Finds the picture that a request asks for: by its day, its recorded moment, and the writes it must know of.</summary>
internal sealed class Reader(Pictures pictures, PastRegisters past, Positions positions, TimeProvider clock)
{
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

        // Positions first: the picture then holds at least what they promise.
        var sources = await positions.All(ct);
        var parked = await positions.AllParked(ct);
        var knownOn = query.Moment("knownOn");
        if (knownOn is { } moment && await past.MemoryBegins("networks", ct) is var begins && (begins is null || moment < begins))
        {
            return new Problem("before-memory", begins is null
                ? "Nothing of networks is recorded yet."
                : $"The record of networks begins at {begins.Value.UtcDateTime:O}.").AsResult();
        }

        var validOn = query.Date("validOn") ?? clock.Today();
        return answer(new(await Draw(validOn, knownOn, ct), AsOfWhen(validOn, knownOn, sources, parked)));
    }

    private async Task<Picture> Draw(DateOnly validOn, DateTimeOffset? knownOn, CancellationToken ct) =>
        knownOn is { } moment ? Picture.Of(await past.At(moment, ct), validOn)
        : validOn == clock.Today() ? await pictures.Today(ct)
        : await pictures.On(validOn, ct);

    private AsOf AsOfWhen(
        DateOnly validOn, DateTimeOffset? knownOn, IReadOnlyList<SourcePosition> sources, IReadOnlyList<Parked> parked)
    {
        var now = clock.GetUtcNow();
        var heard = sources.All(source => source.KnownTime is not null);
        var knownUntil = heard ? sources.Min(source => source.KnownTime) - CommandTimeOut : null;
        var lags = sources.Select(source => source.LagMs(now)).ToList();
        return new(
            validOn, knownOn, knownUntil,
            parked.Count == 0 && (knownOn is null ? lags.TrueForAll(lag => lag == 0) : knownOn <= knownUntil),
            sources.ToDictionary(source => source.Source, source => source.Position),
            lags.Contains(null) ? null : lags.Max(),
            [.. parked.Select(one => one.Stream)]);
    }
}
