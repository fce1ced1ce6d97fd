using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of what a network costs, and how it decides and is left, say.</summary>
internal static class TermsWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        ExitTermsSet f => new(
            $"De uittredingsvoorwaarden werden vastgelegd{Notice(f.NoticeMonths)}{Source(f.Article)}",
            $"The exit terms were set{Notice(f.NoticeMonths)}{Source(f.Article)}"),
        VotingSet f => new(
            $"De stemverhouding werd vastgelegd: {Code("voting-rules", f.Rule)}{Share(f.Share)}{Quorum(f.Quorum)}{Weights(f.Weights)}",
            $"The voting was set: {Code("voting-rules", f.Rule)}{Share(f.Share)}{Quorum(f.Quorum)}{Weights(f.Weights)}"),
        ContinuityArranged f => new(
            $"De borging werd geregeld: {Name(f.PayerId)} betaalt {Euros(f.AmountPerYear)} per jaar, per {f.From}, besloten door {f.DecidedBy}{Source(f.Source)}",
            $"Continuity was arranged: {Name(f.PayerId)} pays {Euros(f.AmountPerYear)} a year, as of {f.From}, decided by {f.DecidedBy}{Source(f.Source)}"),
        BudgetRecorded f => new(
            $"De begroting van {f.Year} werd vastgelegd: {Euros(f.Total)}{Source(f.Source)}",
            $"The budget of {f.Year} was recorded: {Euros(f.Total)}{Source(f.Source)}"),
        AccountsRecorded f => new(
            $"De jaarrekening van {f.Year} werd vastgelegd: {Euros(f.Total)}{Source(f.Source)}",
            $"The accounts of {f.Year} were recorded: {Euros(f.Total)}{Source(f.Source)}"),
        _ => null,
    };

    private static Sentence? Notice(int? months) =>
        months is null ? null : new($": {months} maanden opzegtermijn", $": {months} months' notice");

    private static Sentence? Share(decimal? share) =>
        share is null ? null : new($" van {share} van de stemmen", $" of {share} of the votes");

    private static Sentence? Quorum(decimal? quorum) =>
        quorum is null ? null : new($", met een quorum van {quorum}", $", with a quorum of {quorum}");

    private static Sentence? Weights(Values<VotingWeight> weights) => weights.Count == 0 ? null : new(
        $" ({Each(weights.Select(Weight))})", $" ({Each(weights.Select(Weight))})");

    private static Sentence Weight(VotingWeight weight) =>
        new($"{Name(weight.OrganisationId)} {weight.Weight}", $"{Name(weight.OrganisationId)} {weight.Weight}");
}
