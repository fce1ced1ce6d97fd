using Regio.Hosting.Histories;
using Regio.Networks.Successions;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What a fact of a succession says to a network of whose members it tells.</summary>
internal static class EffectWording
{
    /// <summary>The sentence.</summary>
    /// <param name="fact">The succession's fact.</param>
    /// <param name="before">Who became whom before it, of those that the network knows.</param>
    /// <param name="after">Who becomes whom after it, of those.</param>
    public static Sentence? Of(object fact, IReadOnlyList<SuccessionLink> before, IReadOnlyList<SuccessionLink> after)
    {
        Guid[] back = [.. before.Select(link => link.FromId).Except(after.Select(link => link.FromId))];
        return fact switch
        {
            SuccessionRecorded f => InPlace(f.Details, after),
            SuccessionCorrected f when back.Length == 0 => new(
                $"Een opvolging werd gecorrigeerd: {InPlace(f.Details, after)}", $"A succession was corrected: {InPlace(f.Details, after)}"),
            SuccessionCorrected f when after.Count > 0 => new(
                $"Een opvolging werd gecorrigeerd: {InPlace(f.Details, after)}; {Itself(back)}",
                $"A succession was corrected: {InPlace(f.Details, after)}; {Itself(back)}"),
            SuccessionCorrected => new($"Een opvolging werd gecorrigeerd: {Itself(back)}", $"A succession was corrected: {Itself(back)}"),
            SuccessionWithdrawn => new($"Een opvolging werd ingetrokken: {Itself(back)}", $"A succession was withdrawn: {Itself(back)}"),
            _ => null,
        };
    }

    private static Sentence InPlace(SuccessionDetails details, IReadOnlyList<SuccessionLink> links)
    {
        var (kind, on) = (Code("succession-kinds", details.Kind), details.EffectiveOn);
        var places = Each(OrganisationWording.Groups(links).Select(group => group.To.Count == 1
            ? new Sentence(
                $"{Names(group.To)} neemt de plaats in van {Names(group.From)}", $"{Names(group.To)} takes the place of {Names(group.From)}")
            : new Sentence(
                $"{Names(group.To)} nemen de plaats in van {Names(group.From)}", $"{Names(group.To)} take the place of {Names(group.From)}")));
        return new($"{places}, door een opvolging per {on} ({kind})", $"{places}, by a succession as of {on} ({kind})");
    }

    private static Sentence Itself(Guid[] organisations) => organisations.Length == 1
        ? new($"{Names(organisations)} telt weer zelf mee", $"{Names(organisations)} counts as itself again")
        : new($"{Names(organisations)} tellen weer zelf mee", $"{Names(organisations)} count as themselves again");
}
