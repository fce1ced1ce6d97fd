using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Pulses;

/// <summary>Lets a member organisation act for itself in an open pulse.</summary>
internal sealed class AnsweringMembers(Streams streams, TimeProvider clock)
{
    /// <summary>The pulse takes no answers any more.</summary>
    public static Problem Closed { get; } = new("pulse-closed", "It is closed: what was answered by then is counted, and deleted.");

    /// <summary>The caller's organisation, or why it may not; a pulse that the caller may not read is not there.</summary>
    public async Task<(Guid OrganisationId, Problem? Refusal)> Of(Guid pulseId, HttpContext http, CancellationToken ct)
    {
        var caller = Caller.Of(http.User)!;
        if ((await streams.Read<Pulse>(pulseId, ct)).State is not { } pulse
            || (await streams.Read<Network>(pulse.NetworkId, ct)).State is not { } network
            || !PulseRights.MayRead(network, pulse.Visibility, caller, clock.Today()))
        {
            return (default, new("not-found", "There is no such thing."));
        }

        return PulseRights.AgainstAnswering(network, caller, clock.Today()) is { } forbidden ? (default, forbidden)
            : pulse.IsClosed ? (default, Closed)
            : (Organisation.IdOf(caller.Organisation!), null);
    }
}
