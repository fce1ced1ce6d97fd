using Regio.Contracts.Funding;

namespace Regio.Landscape;

/// <summary>An indicator in use that one to be defined resembles (gelijkenis).</summary>
/// <param name="Indicator">The indicator in use.</param>
/// <param name="Reasons">Of <see cref="IndicatorResemblance"/>.</param>
/// <param name="NameSimilarity">0–1.</param>
/// <param name="DefinitionSimilarity">0–1.</param>
internal sealed record ResemblingIndicator(
    IndicatorFacts Indicator, IReadOnlyList<string> Reasons, double NameSimilarity, double DefinitionSimilarity);

/// <summary>
/// Which indicators in use one that is defined resembles: those of its concept, and those of nearly its name or its
/// definition with the same unit, over the same period. The thresholds are assumptions.
/// </summary>
internal static class IndicatorResemblance
{
    /// <summary>Raised when a rule or threshold changes: a confirmation is of one version.</summary>
    public const string Rules = "1";

    /// <summary>It measures the same, whatever the definition.</summary>
    public const string SameConcept = "same-concept";

    /// <summary>Nearly the same name, in the same unit over the same period.</summary>
    public const string SameName = "same-name";

    /// <summary>Nearly the same definition, in the same unit over the same period.</summary>
    public const string SameDefinition = "same-definition";

    /// <summary>Those it resembles, strongest resemblance first; none that was withdrawn by then, and not itself.</summary>
    /// <param name="register">The indicators there are.</param>
    /// <param name="id">The indicator that is defined.</param>
    /// <param name="details">What it is.</param>
    /// <param name="on">The day.</param>
    public static IReadOnlyList<ResemblingIndicator> Of(Register register, Guid id, IndicatorDetails details, DateOnly on)
    {
        var rarity = Rarity.Empty.With(register.Indicators.Values.Select(
            one => ((IEnumerable<string>?)null, Words.Of(one.Latest.Name).Concat(Words.Of(one.Latest.Definition)))));
        return
        [
            .. register.Indicators.Values
                .Where(other => other.Id != id && other.IsInUse(on))
                .Select(other => Compare(rarity, details, other))
                .Where(one => one.Reasons.Count > 0)
                .OrderByDescending(one => one.Reasons.Contains(SameConcept))
                .ThenByDescending(one => one.NameSimilarity + one.DefinitionSimilarity)
                .ThenBy(one => one.Indicator.Code, StringComparer.Ordinal),
        ];
    }

    private static ResemblingIndicator Compare(Rarity rarity, IndicatorDetails details, IndicatorFacts other)
    {
        var theirs = other.Latest;
        var name = rarity.Similarity(Words.Of(details.Name), Words.Of(theirs.Name)) ?? 0;
        var definition = rarity.Similarity(Words.Of(details.Definition), Words.Of(theirs.Definition)) ?? 0;
        var comparable = (details.Unit, details.Period) == (theirs.Unit, theirs.Period);
        var reasons = new (string Reason, bool Holds)[]
        {
            (SameConcept, details.Concept == theirs.Concept),
            (SameName, comparable && name >= Resemblance.NearlyTheSame),
            (SameDefinition, comparable && definition >= Resemblance.NearlyTheSame),
        };
        return new(other, [.. reasons.Where(reason => reason.Holds).Select(reason => reason.Reason)], name, definition);
    }
}
