using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.Problems;
using Regio.Terms;

namespace Regio.Policy.Policies;

/// <summary>What else is known that a policy names, when it is decided on.</summary>
/// <param name="DivisionIsKnown">Whether the division that is named is registered; true when none is.</param>
/// <param name="Regions">Whether each region that is named, as it is named, is of that division; one that is not there is not registered.</param>
/// <param name="Indicators">Each indicator that is named and defined, by code.</param>
/// <param name="Today">Today.</param>
/// <param name="ReliedOn">Up to where others' facts were known.</param>
public sealed record PolicyKnown(
    bool DivisionIsKnown, IReadOnlyDictionary<string, bool> Regions, IReadOnlyDictionary<string, KnownIndicator> Indicators, DateOnly Today,
    Reliance ReliedOn);

/// <summary>What holds for every policy, and who may change it.</summary>
internal static class PolicyFaults
{
    /// <summary>A period has at least a day, and what is named is known.</summary>
    public static IEnumerable<Fault> Of(PolicyDetails details, PolicyKnown known) =>
    [
        .. details.Until <= details.From
            ? [new Fault("/until", "ends-before-start", $"It would end on {details.Until:O}, and starts on {details.From:O}.")]
            : Array.Empty<Fault>(),
        .. known.DivisionIsKnown ? Array.Empty<Fault>() : [new Fault("/division", "unknown-division", $"No division {details.Division} is registered.")],
        .. details.Regions.Count > 0 && details.Division is null
            ? [new Fault("/division", "regions-without-division", "Name the division that the regions are of.")]
            : Array.Empty<Fault>(),
        .. details.Regions.SelectMany((region, i) => OfRegion(region, $"/regions/{i}", known)),
        .. RuleFaults.Twice(details.Regions, "/regions", ""),
        .. RuleFaults.Of(details.Rules.Reporting, "/rules/reporting", known.Indicators),
        .. details.Rules.Indicators.SelectMany((rule, i) =>
            RuleFaults.OfIndicator(rule.Indicator, rule.Edition, $"/rules/indicators/{i}/indicator", known.Indicators)),
        .. RuleFaults.Twice(details.Rules.Indicators.Select(rule => rule.Indicator), "/rules/indicators", "/indicator"),
        .. RuleFaults.Of(details.Rules.CoFinancing, "/rules/coFinancing"),
        .. RuleFaults.Of(details.Rules.Stacking, "/rules/stacking"),
    ];

    /// <summary>Why a caller may not change it; null when it may: its owner.</summary>
    public static Problem? AgainstChanging(PolicyDossier policy, Caller? caller) =>
        caller?.ActsFor(policy.OwnerId) is true ? null : new("not-your-organisation", "A policy is kept by its owner.");

    /// <summary>Decides about a policy that was not ended.</summary>
    public static Decision WhileStanding(PolicyDossier policy, Func<Decision> decide) => policy.Ending is { } ending
        ? Decision.Reject("policy-ended", $"It was ended on {ending.Until:O}.")
        : decide();

    private static IEnumerable<Fault> OfRegion(string region, string at, PolicyKnown known) =>
        !known.Regions.TryGetValue(region, out var itsOwn) ? [new(at, "unknown-region", $"No region {region} is registered.")]
        : !itsOwn ? [new(at, "another-division", $"{region} is of another division.")]
        : [];
}
