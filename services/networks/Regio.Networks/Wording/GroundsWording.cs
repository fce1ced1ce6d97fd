using Regio.Hosting.Histories;
using Regio.Networks.Networks;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of why there is a network, and of who asks to join it, say.</summary>
internal static class GroundsWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        NeedAssessed { Considered.Count: 0 } f => new(
            $"Nut en noodzaak werden gewogen. Kan één partij het alleen? {Code("need-answers", f.Alone)}{Because(f.Explanation)}",
            $"The need was weighed. Can one party do it alone? {Code("need-answers", f.Alone)}{Because(f.Explanation)}"),
        NeedAssessed f => new(
            $"Nut en noodzaak werden gewogen. Kan één partij het alleen? {Code("need-answers", f.Alone)}{Because(f.Explanation)}; overwogen: {Names(f.Considered)}",
            $"The need was weighed. Can one party do it alone? {Code("need-answers", f.Alone)}{Because(f.Explanation)}; considered: {Names(f.Considered)}"),
        RegisteredDespiteResemblance f => new(
            $"Geregistreerd hoewel het lijkt op {Names(f.Candidates.Select(c => c.NetworkId))}{Because(f.Motive)}",
            $"Registered although it resembles {Names(f.Candidates.Select(c => c.NetworkId))}{Because(f.Motive)}"),
        RenamedDespiteResemblance f => new(
            $"Zo genoemd hoewel het lijkt op {Names(f.Candidates.Select(c => c.NetworkId))}{Because(f.Motive)}",
            $"So called although it resembles {Names(f.Candidates.Select(c => c.NetworkId))}{Because(f.Motive)}"),
        DeviationExplained f => new(
            $"De afwijking van {Name(f.DivisionId)} werd gemotiveerd: {f.Motive}; herbezien op {f.ReviewOn}",
            $"The deviation from {Name(f.DivisionId)} was explained: {f.Motive}; to be reviewed on {f.ReviewOn}"),
        JoinRequested f => new(
            $"{Names(f.OrganisationIds)} vroeg om deel te nemen als {Code("roles", f.Role)}{Because(f.Motive)}",
            $"{Names(f.OrganisationIds)} asked to join as {Code("roles", f.Role)}{Because(f.Motive)}"),
        JoinAccepted => new($"Het verzoek om deel te nemen werd ingewilligd", $"The request to join was accepted"),
        JoinWithdrawn f => new(
            $"Het verzoek om deel te nemen werd ingetrokken{Because(f.Reason)}", $"The request to join was taken back{Because(f.Reason)}"),
        JoinDeclined f => new(
            $"Het verzoek om deel te nemen werd afgewezen{Because(f.Reason)}", $"The request to join was declined{Because(f.Reason)}"),
        _ => null,
    };
}
