using Regio.Hosting.Problems;

namespace Regio.Terms;

/// <summary>An indicator that a rule names.</summary>
/// <param name="Editions">How many editions it has.</param>
/// <param name="MayBeNamed">Whether it is in use, or who names it did so before it was withdrawn.</param>
public sealed record KnownIndicator(int Editions, bool MayBeNamed);

/// <summary>What holds for the rules of every scheme and policy.</summary>
public static class RuleFaults
{
    /// <summary>What is wrong with what is to be reported.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="at">Where in the body they are.</param>
    /// <param name="indicators">Each indicator that is named and defined, by code.</param>
    public static IEnumerable<Fault> Of(IEnumerable<ReportingRule> rules, string at, IReadOnlyDictionary<string, KnownIndicator> indicators) =>
        rules.SelectMany((rule, i) => Of(rule, $"{at}/{i}", indicators));

    /// <summary>What is wrong with what others pay.</summary>
    public static IEnumerable<Fault> Of(CoFinancingRule? rule, string at) => (rule?.Demanded ?? [])
        .Where(source => rule!.Forbidden.Contains(source))
        .Select(source => new Fault($"{at}/forbidden", "demanded-and-forbidden", $"{source} must pay, and may not."));

    /// <summary>What is wrong with which other money may go to the same costs.</summary>
    public static IEnumerable<Fault> Of(StackingRule? rule, string at) =>
        rule is null || (rule.Rule == Stackings.ForbiddenWith) == rule.Schemes.Count > 0
            ? []
            : [new($"{at}/schemes", "schemes-of-stacking", "Name schemes for forbidden-with, and for nothing else.")];

    /// <summary>What is wrong with naming an indicator.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="edition">The edition; null: the latest.</param>
    /// <param name="at">Where in the body it is named.</param>
    /// <param name="indicators">Each indicator that is named and defined, by code.</param>
    public static IEnumerable<Fault> OfIndicator(string code, int? edition, string at, IReadOnlyDictionary<string, KnownIndicator> indicators) =>
        !indicators.TryGetValue(code, out var indicator) ? [new(at, "unknown-indicator", $"No indicator {code} is defined.")]
        : !indicator.MayBeNamed ? [new(at, "indicator-withdrawn", $"{code} is no longer given to targets.")]
        : edition > indicator.Editions ? [new(at, "unknown-edition", $"{code} has {indicator.Editions} editions.")]
        : [];

    /// <summary>What is there twice and may be once.</summary>
    public static IEnumerable<Fault> Twice(IEnumerable<string> named, string at, string field)
    {
        var seen = new HashSet<string>();
        return [.. named.Index().Where(one => !seen.Add(one.Item)).Select(one => new Fault($"{at}/{one.Index}{field}", "named-twice", $"{one.Item} is there twice."))];
    }

    private static IEnumerable<Fault> Of(ReportingRule rule, string at, IReadOnlyDictionary<string, KnownIndicator> indicators) =>
    [
        .. rule.DueDays is null == rule.DueDay is null
            ? [new Fault($"{at}/dueDays", "due-days-or-day", "Give the days after the period, or a day of the year.")]
            : Array.Empty<Fault>(),
        .. rule.DueDay is { } day && !DateOnly.TryParseExact($"2024-{day}", "yyyy-MM-dd", out _)
            ? [new Fault($"{at}/dueDay", "no-such-day", $"No year has a {day}.")]
            : Array.Empty<Fault>(),
        .. rule.Indicators.SelectMany((code, i) => OfIndicator(code, null, $"{at}/indicators/{i}", indicators)),
    ];
}
