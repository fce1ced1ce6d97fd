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
    /// <param name="ended">When the predecessor ended.</param>
    public static Sentence? Of(
        object fact, IReadOnlyList<SuccessionLink> before, IReadOnlyList<SuccessionLink> after, Func<SuccessionLink, DateOnly> ended)
    {
        Guid[] back = [.. before.Select(link => link.FromId).Except(after.Select(link => link.FromId))];
        return fact switch
        {
            SuccessionRecorded f => InPlace(f.Details, after, ended),
            SuccessionCorrected f when back.Length == 0 => new(
                $"Een opvolging werd gecorrigeerd: {InPlace(f.Details, after, ended)}", $"A succession was corrected: {InPlace(f.Details, after, ended)}"),
            SuccessionCorrected f when after.Count > 0 => new(
                $"Een opvolging werd gecorrigeerd: {InPlace(f.Details, after, ended)}; {Itself(back)}",
                $"A succession was corrected: {InPlace(f.Details, after, ended)}; {Itself(back)}"),
            SuccessionCorrected => new($"Een opvolging werd gecorrigeerd: {Itself(back)}", $"A succession was corrected: {Itself(back)}"),
            SuccessionWithdrawn => new($"Een opvolging werd ingetrokken: {Itself(back)}", $"A succession was withdrawn: {Itself(back)}"),
            _ => null,
        };
    }

    /// <summary>What an end of a network says to one that it names as its successor, or names no more.</summary>
    /// <param name="network">The network that ended.</param>
    /// <param name="until">First day without it; null: it names this one no more.</param>
    public static Sentence OfNaming(Guid network, DateOnly? until) => until is { } day
        ? new(
            $"{Name(network)}, beëindigd per {day}, noemde dit samenwerkingsverband als opvolger",
            $"{Name(network)}, which ended as of {day}, named this network as its successor")
        : new(
            $"{Name(network)} noemt dit samenwerkingsverband niet meer als opvolger",
            $"{Name(network)} names this network as its successor no more");

    /// <summary>The later of two days: a successor stands in when the predecessor has ended and the succession has effect.</summary>
    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static Sentence InPlace(
        SuccessionDetails details, IReadOnlyList<SuccessionLink> links, Func<SuccessionLink, DateOnly> ended)
    {
        var together = links.GroupBy(link => Later(details.EffectiveOn, ended(link))).OrderBy(day => day.Key)
            .Select(day => Places([.. day], day.Key == details.EffectiveOn ? null : day.Key));
        var (kind, on) = (Code("succession-kinds", details.Kind), details.EffectiveOn);
        return new(
            $"{Each(together)}, door een opvolging per {on} ({kind})", $"{Each(together)}, by a succession as of {on} ({kind})");
    }

    private static Sentence Places(IReadOnlyList<SuccessionLink> links, DateOnly? on)
    {
        var places = Each(OrganisationWording.Groups(links).Select(group => group.To.Count == 1
            ? new Sentence(
                $"{Names(group.To)} neemt de plaats in van {Names(group.From)}", $"{Names(group.To)} takes the place of {Names(group.From)}")
            : new Sentence(
                $"{Names(group.To)} nemen de plaats in van {Names(group.From)}", $"{Names(group.To)} take the place of {Names(group.From)}")));
        return new($"{places}{From(on)}", $"{places}{From(on)}");
    }

    private static Sentence Itself(Guid[] organisations) => organisations.Length == 1
        ? new($"{Names(organisations)} telt weer zelf mee", $"{Names(organisations)} counts as itself again")
        : new($"{Names(organisations)} tellen weer zelf mee", $"{Names(organisations)} count as themselves again");
}
