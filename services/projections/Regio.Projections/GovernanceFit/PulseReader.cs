using Regio.Contracts;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>
/// Which pulses a caller may read: as the networks decided by now and with the members of today, whatever day or moment is
/// asked for. Who registered a network is not published, so a region that coordinates one without being a member is not
/// known here.
/// </summary>
/// <param name="now">All facts, as received by now.</param>
/// <param name="caller">Who asks.</param>
/// <param name="today">The day.</param>
internal sealed class PulseReader(Register now, Caller? caller, DateOnly today)
{
    private readonly Guid? organisation = caller is { Role: Roles.Member or Roles.Region, Organisation: { } uri }
        ? now.Organisation(uri)?.Id
        : null;

    /// <summary>Whether the caller may.</summary>
    public bool MayRead(PulseFacts pulse) => now.Pulses.GetValueOrDefault(pulse.Id)?.Visibility switch
    {
        Visibility.Public => true,
        Visibility.Funders when caller?.Role == Roles.Ministry => true,
        Visibility.Funders or Visibility.Members => IsMember(pulse.NetworkId),
        _ => false,
    };

    private bool IsMember(Guid networkId) =>
        organisation is { } id && now.Networks.GetValueOrDefault(networkId) is { } network
        && new Succession(now, today)
            .Of(network.Memberships.Where(m => m.Holds(today, network.Details.InForceFrom)).Select(m => m.OrganisationId)).Contains(id);
}
