using Regio.Hosting.Histories;
using Regio.Policy.BlindMatches;
using static Regio.Hosting.Histories.Say;

namespace Regio.Policy;

/// <summary>What the facts of blind matches say, and since when they hold; no sentence names who, as its reader may not know.</summary>
internal static class BlindMatchWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        BlindMatchNoticed f => new(
            $"Een ander bereidt ook iets voor, in dezelfde regio's: {Codes("target-groups", f.TargetGroups)} ({Codes("domains", f.Domains)})",
            $"Someone else prepares something too, in the same regions: {Codes("target-groups", f.TargetGroups)} ({Codes("domains", f.Domains)})"),
        BlindMatchAccepted => new($"Een van beide stemde in", $"One of the two accepted"),
        BlindMatchDeclined => new($"Er werd niet op ingegaan", $"It was not taken up"),
        BlindMatchLapsed => new($"Het verviel", $"It lapsed"),
        _ => null,
    };

    /// <summary>From which day a fact holds; null for another fact.</summary>
    public static DateOnly? ValidFrom(object fact) => fact switch
    {
        BlindMatchNoticed f => f.On,
        BlindMatchAccepted f => f.On,
        BlindMatchDeclined f => f.On,
        BlindMatchLapsed f => f.On,
        _ => null,
    };
}
