using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;

namespace Regio.Networks.Pulses;

/// <summary>Lets a member organisation act for itself in an open pulse.</summary>
internal sealed class AnsweringMembers(Streams streams, PulseCircle circle)
{
    /// <summary>The pulse takes no answers any more.</summary>
    public static Problem Closed { get; } = new("pulse-closed", "It is closed: what was answered by then is counted, and deleted.");

    /// <summary>The caller's organisation, or why it may not; a pulse that the caller may not read is not there.</summary>
    public async Task<(Guid OrganisationId, Problem? Refusal)> Of(Guid pulseId, HttpContext http, CancellationToken ct)
    {
        var caller = Caller.Of(http.User)!;
        if ((await streams.Read<Pulse>(pulseId, ct)).State is not { } pulse
            || !await circle.MayRead(pulse.NetworkId, pulse.Visibility, caller, ct))
        {
            return (default, new("not-found", "There is no such thing."));
        }

        return await circle.AgainstAnswering(pulse.NetworkId, caller, ct) is { } forbidden ? (default, forbidden)
            : pulse.IsClosed ? (default, Closed)
            : (Organisation.IdOf(caller.Organisation!), null);
    }
}
