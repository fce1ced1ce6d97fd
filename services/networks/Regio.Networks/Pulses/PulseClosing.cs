using Marten;
using Regio.Hosting.Decisions;

namespace Regio.Networks.Pulses;

/// <summary>
/// One attempt to close a pulse with what it held when it was read: the decision, and what goes with it beside the facts.
/// When an answer came in between the attempt fails as a whole, so that none is lost uncounted.
/// </summary>
/// <param name="contents">What it held; null when it was not open.</param>
/// <param name="members">The network's members on the day.</param>
/// <param name="on">The day.</param>
internal sealed class PulseClosing(PulseContents? contents, IReadOnlySet<Guid> members, DateOnly on)
{
    private Pulse? closed;
    private PulseResults? results;

    /// <summary>One for what a pulse holds now.</summary>
    public static async Task<PulseClosing> Of(Guid id, OpenPulses open, PulseCircle circle, DateOnly on, CancellationToken ct)
    {
        var contents = await open.Read(id, ct);
        return new(contents, contents is null ? new HashSet<Guid>() : await circle.Of(contents.NetworkId, on, ct), on);
    }

    /// <summary>What follows for the pulse.</summary>
    public Decision Close(Pulse pulse)
    {
        closed = pulse;
        results = PulseResults.Of(members, contents?.Scores ?? [], contents?.Before ?? PulseMemory.None);
        return ClosePulse.Decide(pulse, results, on);
    }

    /// <summary>What follows for the tables, in the transaction that appends.</summary>
    public async Task<bool> End(IDocumentSession session, CancellationToken ct) =>
        contents is not null && await OpenPulses.End(session, closed!, contents.Revision, results!.Kept, on, ct);
}
