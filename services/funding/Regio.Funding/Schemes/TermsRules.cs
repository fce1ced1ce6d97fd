using Regio.Hosting.Problems;
using Regio.Terms;

namespace Regio.Funding.Schemes;

/// <summary>What else is known that terms refer to, when they are decided on.</summary>
/// <param name="Indicators">Each indicator that is named and defined, by code.</param>
/// <param name="Regions">Identifiers, as they were given, of those regions that are registered.</param>
public sealed record TermsKnown(IReadOnlyDictionary<string, KnownIndicator> Indicators, IReadOnlySet<string> Regions)
{
    /// <summary>Nothing.</summary>
    public static TermsKnown Nothing { get; } = new(new Dictionary<string, KnownIndicator>(), new HashSet<string>());
}

/// <summary>What holds for the terms of every scheme.</summary>
internal static class TermsRules
{
    /// <summary>Everything that is wrong with them.</summary>
    public static IEnumerable<Fault> Faults(SchemeTerms terms, TermsKnown known) =>
    [
        .. RuleFaults.Of(terms.Reporting, "/terms/reporting", known.Indicators),
        .. RuleFaults.Of(terms.CoFinancing, "/terms/coFinancing"),
        .. RuleFaults.Of(terms.Stacking, "/terms/stacking"),
        .. terms.Targets.SelectMany((target, i) => OfTarget(target, $"/terms/targets/{i}", known)),
        .. RuleFaults.Twice(terms.Targets.Select(target => target.Indicator), "/terms/targets", "/indicator"),
        .. OfKey(terms.Key, known),
    ];

    private static IEnumerable<Fault> OfTarget(SchemeTarget target, string at, TermsKnown known) =>
    [
        .. RuleFaults.OfIndicator(target.Indicator, target.Edition, at + "/indicator", known.Indicators),
        .. TargetFaults.OfPath(target.Path, target.By, at),
        .. target.Regions.SelectMany((region, i) => (Fault[])
            [
                .. OfRegion(region.Region, $"{at}/regions/{i}/region", known),
                .. TargetFaults.OfPath(region.Path, target.By, $"{at}/regions/{i}"),
            ]),
        .. RuleFaults.Twice(target.Regions.Select(region => region.Region), $"{at}/regions", "/region"),
    ];

    private static IEnumerable<Fault> OfKey(MoneyKey? key, TermsKnown known) => key is null ? [] :
    [
        .. (key.Kind == MoneyKeys.ByMeasure) != (key.Measure is not null && key.MeasuredOn is not null && key.Classes.Count > 0)
            ? [new Fault("/terms/key/kind", "key-incomplete", "A key by measure has a measure, its day and classes; another has none of them.")]
            : Array.Empty<Fault>(),
        .. key.Kind == MoneyKeys.Fixed && key.Fixed.Count == 0
            ? [new Fault("/terms/key/fixed", "key-incomplete", "A fixed key has amounts.")]
            : Array.Empty<Fault>(),
        .. key.Measure is { } measure ? RuleFaults.OfIndicator(measure, null, "/terms/key/measure", known.Indicators) : [],
        .. key.Classes.Index()
            .Where(one => one.Item.Most is null ? one.Index < key.Classes.Count - 1 : one.Index > 0 && key.Classes[one.Index - 1].Most >= one.Item.Most)
            .Select(one => new Fault($"/terms/key/classes/{one.Index}/most", "classes-not-in-order", "Classes go from small to large; only the last is without a most.")),
        .. key.Fixed.Index().SelectMany(one => OfRegion(one.Item.Region, $"/terms/key/fixed/{one.Index}/region", known)),
        .. RuleFaults.Twice(key.Fixed.Select(one => $"{one.Region} {one.Year}"), "/terms/key/fixed", "/region"),
    ];

    private static IEnumerable<Fault> OfRegion(string called, string at, TermsKnown known) =>
        known.Regions.Contains(called) ? [] : [new(at, "unknown-region", $"No region {called} is registered.")];
}

/// <summary>Codes of the list <c>money-keys</c> that rules hang on.</summary>
internal static class MoneyKeys
{
    public const string Fixed = "fixed";
    public const string ByMeasure = "by-measure";
}
