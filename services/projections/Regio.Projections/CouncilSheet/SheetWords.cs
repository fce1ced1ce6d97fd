using System.Globalization;

namespace Regio.Projections;

/// <summary>Results and money of a network in Dutch, for the page.</summary>
internal static class SheetWords
{
    private static readonly Dictionary<string, string> States = new()
    {
        [ProgressStates.TooEarly] = "nog te vroeg",
        [ProgressStates.NoData] = "nog geen waarde",
        [ProgressStates.NotAssessable] = "niet te beoordelen",
        [ProgressStates.WorseThanBaseline] = "slechter dan bij het begin",
        [ProgressStates.Behind] = "loopt achter",
        [ProgressStates.OnTrack] = "op koers",
        [ProgressStates.Met] = "gehaald",
        [ProgressStates.Kept] = "gelijk gebleven",
        [ProgressStates.NotKept] = "niet gelijk gebleven",
    };

    /// <summary>How far it is with each target; null: it has none.</summary>
    public static string? Of(IReadOnlyList<TargetProgress> results, CultureInfo dutch) => results.Count == 0
        ? null
        : string.Join("; ", results.Select(one =>
            $"{one.IndicatorName ?? one.Indicator}: {one.Released ?? one.Value?.ToString("#,##0.##", dutch) ?? "?"} van {one.Target.ToString("#,##0.##", dutch)}, {States[one.State]}"));

    /// <summary>Of whom it has money; null: nothing is known.</summary>
    public static string? Of(IReadOnlyList<FundedBy> money, CultureInfo dutch) => money.Count == 0
        ? null
        : "subsidie " + string.Join(", ", money.Select(one => $"€ {one.Awarded?.ToString("#,##0.##", dutch) ?? "?"} ({(one.Budget ?? one.Ministry)?.Name ?? one.Source.Name})"));
}
