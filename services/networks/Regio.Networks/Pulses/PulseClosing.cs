using Marten;
using Regio.Hosting.Decisions;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>
/// One attempt to close a pulse with what it held when it was read: the decision, and what goes with it beside the facts.
/// When an answer came in between the attempt fails as a whole, so that none is lost uncounted.
/// </summary>
/// <param name="contents">What it held; null when it was not open.</param>
/// <param name="on">The day.</param>
internal sealed class PulseClosing(PulseContents? contents, DateOnly on)
{
    private Pulse? closed;
    private PulseResults? results;

    /// <summary>What follows for the pulse.</summary>
    public Decision Close(Pulse pulse, Network network)
    {
        closed = pulse;
        results = PulseResults.Of(network.MembersOn(on), contents?.Scores ?? [], contents?.Before ?? []);
        return ClosePulse.Decide(pulse, results, on);
    }

    /// <summary>What follows for the tables, in the transaction that appends.</summary>
    public async Task<bool> End(IDocumentSession session, CancellationToken ct) =>
        contents is not null && await OpenPulses.End(session, closed!, contents.Revision, results!.Kept, on, ct);
}
