using System.Globalization;

namespace Regio.Hosting.Lists;

/// <summary>
/// The moment that an answer is of (momentopname): the day that it is of unless another was asked, and how far each source was taken in.
/// Whoever asks with its text is answered from the same.
/// </summary>
/// <param name="Day">The day.</param>
/// <param name="Positions">Feed position of each source.</param>
public sealed record Snapshot(DateOnly Day, IReadOnlyDictionary<string, long> Positions)
{
    /// <summary>What its text looks like.</summary>
    internal const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}@[a-z]+:[0-9]+(, *[a-z]+:[0-9]+)*$";

    /// <summary>As it is written: <c>2026-11-26@networks:1234,funding:56</c>.</summary>
    public override string ToString() => $"{Day:O}@{PositionsOf(Positions)}";

    /// <summary>Positions as they are written, in the order of the names of their sources.</summary>
    public static string PositionsOf(IReadOnlyDictionary<string, long> positions) =>
        string.Join(',', positions.OrderBy(at => at.Key, StringComparer.Ordinal).Select(at => PositionText.Of(new(at.Key), at.Value)));

    /// <summary>Of its text; null when it is none, or leaves a source out.</summary>
    internal static Snapshot? Read(string text) =>
        text.Split('@') is [var on, var at] && DateOnly.TryParseExact(on, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && PositionText.Read(at) is { } positions && ServiceName.Sources.ToHashSet().SetEquals(positions.Keys)
            ? new(day, positions)
            : null;
}
