using System.Globalization;

namespace Regio.Hosting.Lists;

/// <summary>
/// The moment that an answer is of (momentopname): the day that it is of unless another was asked, and how far each source was taken in.
/// Whoever asks with its text is answered from the same.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Positions">Feed position of each source.</param>
/// <param name="Taken">How much was taken in in all: beyond a gap in a source more than its position tells.</param>
public sealed record Snapshot(DateOnly Day, IReadOnlyDictionary<string, long> Positions, long Taken)
{
    /// <summary>What its text looks like.</summary>
    internal const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}@[a-z]+:[0-9]+(,[a-z]+:[0-9]+)*@[0-9]+$";

    /// <summary>As it is written: <c>2026-11-26@funding:56,networks:1234,policy:7@1290</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Day:O}@{string.Join(',', Positions.OrderBy(at => at.Key, StringComparer.Ordinal).Select(at => PositionText.Of(new(at.Key), at.Value)))}@{Taken}");

    /// <summary>Of its text; null when it is none, or leaves a source out.</summary>
    internal static Snapshot? Read(string text) =>
        text.Split('@') is [var on, var at, var all] && DateOnly.TryParseExact(on, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && PositionText.Read(at) is { } positions && ServiceName.Sources.ToHashSet().SetEquals(positions.Keys)
        && long.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out var taken)
            ? new(day, positions, taken)
            : null;
}
