using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Networks.Networks;

/// <summary>What holds for the phases of a network.</summary>
internal static class PhaseRules
{
    /// <summary>The code that is no phase to be in.</summary>
    public const string Ended = "ended";
    private static readonly IReadOnlyList<string> Order = [.. CodeLists.Phases.Concepts.Select(phase => phase.Id)];

    /// <summary>
    /// Each phase is further on in the list, and begins later, than the one before, and before the network's end; an end
    /// is no phase to enter. A network may be explored before it is in force.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="phases">In order.</param>
    /// <param name="pointer">Where a field (<c>phase</c>, <c>from</c>) of the phase of a number is in the body.</param>
    public static IReadOnlyList<Fault> Faults(Network network, IReadOnlyList<PhasePeriod> phases, Func<int, string, string> pointer) =>
    [
        .. phases.Index().SelectMany(phase => Faults(phase.Index > 0 ? phases[phase.Index - 1] : null, phase.Item)
            .Select(fault => new Fault(pointer(phase.Index, fault.Field), fault.Code, fault.Detail))
            .Concat(InForce.NotOver(network, phase.Item.From, pointer(phase.Index, "from")))),
    ];

    private static IEnumerable<(string Field, string Code, string Detail)> Faults(PhasePeriod? before, PhasePeriod phase)
    {
        if (phase.Phase == Ended)
        {
            yield return ("phase", "ends-by-ending", "End the network, with a reason.");
        }
        else if (before is not null && Order.IndexOf(phase.Phase) <= Order.IndexOf(before.Phase))
        {
            yield return ("phase", "phase-not-later", $"It was in {before.Phase} before; correct the phases if that is wrong.");
        }

        if (phase.From <= before?.From)
        {
            yield return ("from", "phase-not-later", $"The phase before began on {before.From:O}.");
        }
    }

    private static int IndexOf(this IReadOnlyList<string> codes, string code) => codes.Index().First(one => one.Item == code).Index;
}
