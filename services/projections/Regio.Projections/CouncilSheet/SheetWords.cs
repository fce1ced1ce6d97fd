using System.Globalization;
using Regio.Rules;

namespace Regio.Projections;

/// <summary>Results, money and policies of a network in Dutch, for the page.</summary>
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

    /// <summary>Why it was made, and which policies it is under; null: nothing is known.</summary>
    public static string? Of(SheetObligation? obligation, IReadOnlyList<SheetPolicy> policies)
    {
        List<string> all =
        [
            .. obligation is null ? [] : new[] { $"opdracht: {CodeLists.Obligations.Concepts.Single(one => one.Id == obligation.Obligation).Nl}{(obligation.Source is { } source ? $" ({source})" : "")}" },
            .. obligation is { MadeFor.Count: > 0 } ? new[] { $"gemaakt voor {string.Join(", ", obligation.MadeFor.Select(one => one.Name))}" } : [],
            .. policies.Count == 0 ? [] : new[] { $"beleid: {string.Join(", ", policies.Select(Told))}" },
        ];
        return all.Count == 0 ? null : string.Join("; ", all);
    }

    /// <summary>What the obligations cost all whom they oblige, and who is to settle what nobody pays; null: none is known.</summary>
    public static string? Costs(IReadOnlyList<SheetPolicy> policies, CultureInfo dutch)
    {
        var stated = policies.Where(one => one.CostPerYear is not null).Select(one =>
            $"{one.Policy.Name} kost allen samen € {Euros(one.CostPerYear!.Value)} per jaar, er gaat € {Euros(one.Funded!.Value)} mee"
            + (one.Unfunded > 0 ? $"; € {Euros(one.Unfunded.Value)} is niet gedekt, dat is aan {one.Owner?.Name ?? "de eigenaar"}" : "")).ToList();
        return stated.Count == 0 ? null : string.Join("; ", stated);

        string Euros(decimal amount) => amount.ToString("#,##0.##", dutch);
    }

    private static string Told(SheetPolicy policy) => $"{policy.Policy.Name}{(policy.Obliges ? " (verplicht)" : "")} van {policy.Owner?.Name ?? policy.Owner?.Key ?? "?"}";
}
