using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Indicators;

/// <summary>An edition that would be defined.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Details">What it is.</param>
internal sealed record NextEdition(Guid Id, int Number, IndicatorDetails Details);

/// <summary>An indicator in use that the new one resembles (kandidaat).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Concept">What it measures (begrip), whatever the definition.</param>
/// <param name="Definition">What counts, and what does not.</param>
/// <param name="Reasons">Why: <c>same-concept</c>, <c>same-name</c>, <c>same-definition</c>.</param>
/// <param name="NameSimilarity">How alike the names are, 0–1.</param>
/// <param name="DefinitionSimilarity">How alike the definitions are, 0–1.</param>
internal sealed record IndicatorCandidate(
    Guid Id, string Code, string Name, string Concept, string Definition, IReadOnlyList<string> Reasons, double NameSimilarity,
    double DefinitionSimilarity)
{
    internal static IndicatorCandidate Of(ResemblingIndicator one) => new(
        one.Indicator.Id, one.Indicator.Code, one.Indicator.Latest.Name, one.Indicator.Latest.Concept,
        one.Indicator.Latest.Definition, one.Reasons, one.NameSimilarity, one.DefinitionSimilarity);
}

/// <summary>Asks who would define what resembles indicators in use whether it is not one of those, and takes the answer.</summary>
internal sealed class IndicatorQuestions(Confirmations confirmations, TimeProvider clock)
{
    /// <summary>What it comes to: the question, until it is answered.</summary>
    /// <param name="proposed">What is proposed, and what was answered.</param>
    /// <param name="register">The indicators there are.</param>
    /// <param name="edition">The edition that would be defined.</param>
    /// <param name="defining">What that comes to by itself.</param>
    public Decision Weigh(Proposed proposed, Register register, NextEdition edition, Decision defining)
    {
        var (candidates, shown) = (Candidates(register, edition, clock.Today()), confirmations.Shown(proposed));
        return Asking.Weigh(
            defining, [.. candidates.Select(one => one.Indicator.Id)], shown, proposed.Motive,
            () => confirmations.Question(
                proposed, "It resembles indicators in use: is it not one of these?",
                [.. candidates.Select(one => (one.Indicator.Id, (object)IndicatorCandidate.Of(one)))], shown),
            motive => new IndicatorDefinedDespiteResemblance(
                edition.Id, edition.Number, [.. candidates.Select(one => new ResembledIndicator(one.Indicator.Id, [.. one.Reasons]))],
                motive, IndicatorResemblance.Rules));
    }

    /// <summary>Those to be shown, the likest first; what an edition in use resembled already, its next one is not asked about.</summary>
    internal static IReadOnlyList<ResemblingIndicator> Candidates(Register register, NextEdition edition, DateOnly today)
    {
        var before = register.Indicators.GetValueOrDefault(edition.Id) is { } known && known.IsInUse(today)
            ? IndicatorResemblance.Of(register, known.Id, known.Latest, today)
            : [];
        return
        [
            .. IndicatorResemblance.Of(register, edition.Id, Published.Told(edition.Details), today)
                .Where(one => !before.Any(was => was.Indicator.Id == one.Indicator.Id && one.Reasons.All(was.Reasons.Contains)))
                .Take(Asking.Most),
        ];
    }
}
