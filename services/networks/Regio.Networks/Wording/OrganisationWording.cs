using Regio.Hosting.Decisions;
using Regio.Hosting.Histories;
using Regio.Networks.Organisations;
using Regio.Networks.Successions;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of organisations and successions say.</summary>
internal static class OrganisationWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        OrganisationRegistered { Details: var d } => new(
            $"{d.Name} werd geregistreerd ({Code("organisation-kinds", d.Kind)}){From(d.ValidFrom)}{Until(d.ValidUntil)}",
            $"{d.Name} was registered ({Code("organisation-kinds", d.Kind)}){From(d.ValidFrom)}{Until(d.ValidUntil)}"),
        OrganisationCorrected { Details: var d } => new(
            $"De gegevens van {d.Name} werden gecorrigeerd", $"The details of {d.Name} were corrected"),
        OrganisationEnded f => new(
            $"{Name(f.OrganisationId)} wordt opgeheven per {f.ValidUntil}",
            $"{Name(f.OrganisationId)} ceases to exist as of {f.ValidUntil}"),
        SuccessionRecorded f => Succession(f.Details),
        SuccessionCorrected f => new(
            $"De opvolging werd gecorrigeerd: {Succession(f.Details)}", $"The succession was corrected: {Succession(f.Details)}"),
        SuccessionWithdrawn => new(
            $"De opvolging werd ingetrokken: zij heeft niet plaatsgevonden",
            $"The succession was withdrawn: it never took place"),
        _ => null,
    };

    /// <summary>Links in groups of predecessors with the same successors.</summary>
    internal static IEnumerable<(IReadOnlyList<Guid> From, IReadOnlyList<Guid> To)> Groups(IEnumerable<SuccessionLink> links) => links
        .GroupBy(link => link.FromId, link => link.ToId)
        .GroupBy(from => Values.Set(from), from => from.Key)
        .Select(group => ((IReadOnlyList<Guid>)[.. group], (IReadOnlyList<Guid>)group.Key));

    private static Sentence Succession(SuccessionDetails details)
    {
        var (kind, on) = (Code("succession-kinds", details.Kind), details.EffectiveOn);
        var links = Each(Groups(details.Links).Select(group => group.From.Count == 1
            ? new Sentence($"{Names(group.From)} gaat over in {Names(group.To)}", $"{Names(group.From)} becomes {Names(group.To)}")
            : new Sentence($"{Names(group.From)} gaan over in {Names(group.To)}", $"{Names(group.From)} become {Names(group.To)}")));
        return new($"{links}, per {on} ({kind})", $"{links}, as of {on} ({kind})");
    }
}
