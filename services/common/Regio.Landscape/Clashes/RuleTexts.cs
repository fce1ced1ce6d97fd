using System.Globalization;
using Regio.Contracts.Funding;
using Regio.Rules;

namespace Regio.Landscape;

/// <summary>Rules in words and codes, the same for the same rule: what a clash shows, and what an agreement covers.</summary>
internal static class RuleTexts
{
    /// <summary>How often a report is asked, and by when.</summary>
    public static string Of(IEnumerable<ReportRhythm> rhythms) => string.Join("; ", rhythms.Select(Of));

    /// <summary>How often a report is asked, and by when.</summary>
    public static string Of(ReportRhythm rhythm) => string.Create(
        CultureInfo.InvariantCulture, $"{rhythm.Frequency} from {rhythm.FirstMonth:00}, due {rhythm.DueDay ?? $"after {rhythm.DueDays} days"}");

    /// <summary>By which definitions something is counted.</summary>
    public static string Of(IEnumerable<CountedConcept> counted) =>
        string.Join("; ", counted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Indicator} v{one.Edition}")));

    /// <summary>Which kinds of organisations.</summary>
    public static string Of(IEnumerable<string> codes) => string.Join(' ', codes.Order(StringComparer.Ordinal));

    /// <summary>Which other money may go to the same costs; empty: not told.</summary>
    public static string Of(StackingRule? rule) => rule is null ? "" : Of(rule.Schemes) is { Length: > 0 } named ? $"{rule.Rule} {named}" : rule.Rule;

    /// <summary>What others pay.</summary>
    public static string Of(CoFinancingRule rule) =>
        $"others {(rule.MinimumShare is { } share ? Of(share) : "?")} %, demanded: {Of(rule.Demanded)}, forbidden: {Of(rule.Forbidden)}";

    /// <summary>A number without more digits than it needs.</summary>
    public static string Of(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A period.</summary>
    public static string Of(DateOnly? from, DateOnly? until) => $"{Of(from)}/{Of(until)}";

    private static string Of(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
