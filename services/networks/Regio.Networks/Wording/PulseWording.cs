using Regio.Hosting.Histories;
using Regio.Networks.JointStatements;
using Regio.Networks.Pulses;
using static Regio.Hosting.Histories.Say;

namespace Regio.Networks.Wording;

/// <summary>What the facts of pulses, and of what stands in for them, say.</summary>
internal static class PulseWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        PulseOpened f => new(
            $"{Name(f.NetworkId)} opende een relatiepeiling, tot {f.ClosesOn}; leesbaar voor: {Code("visibilities", f.Visibility)}",
            $"{Name(f.NetworkId)} opened a pulse, until {f.ClosesOn}; readable for: {Code("visibilities", f.Visibility)}"),
        PulseVisibilitySet f => new(
            $"Het netwerk besloot voor wie de peiling leesbaar is: {Code("visibilities", f.Visibility)}",
            $"The network decided for whom the pulse is readable: {Code("visibilities", f.Visibility)}"),
        PulseClosed f => new(
            $"De peiling werd gesloten op {f.ClosedOn}: {Code("pulse-responses", f.Response)}",
            $"The pulse was closed on {f.ClosedOn}: {Code("pulse-responses", f.Response)}"),
        JointStatementRecorded f => new(
            $"De twee deelnemers van {Name(f.NetworkId)} verklaarden op {f.AgreedOn}: {f.Text}",
            $"The two members of {Name(f.NetworkId)} stated on {f.AgreedOn}: {f.Text}"),
        JointStatementCorrected f => new(
            $"De verklaring werd gecorrigeerd, van {f.AgreedOn}: {f.Text}", $"The statement was corrected, of {f.AgreedOn}: {f.Text}"),
        JointStatementWithdrawn f => new(
            $"De verklaring werd ingetrokken{Because(f.Reason)}", $"The statement was withdrawn{Because(f.Reason)}"),
        _ => null,
    };
}
