using Regio.Contracts;
using Regio.Hosting;
using Regio.Hosting.Access;

namespace Regio.Projections;

/// <summary>
/// Which pulses a caller may read, as the networks service has it: as the networks decided by now and with the members of
/// today, whatever day or moment is asked for.
/// </summary>
/// <param name="now">All facts, as received by now.</param>
/// <param name="caller">Who asks.</param>
/// <param name="today">The day.</param>
internal sealed class PulseReader(Register now, Caller? caller, DateOnly today)
{
    private readonly Guid? organisation = caller is { Role: Roles.Member or Roles.Region, Organisation: { } uri }
        ? now.Organisation(uri)?.Id
        : null;

    /// <summary>That of who asks, as of now.</summary>
    public static async Task<PulseReader> Of(HttpContext http, CancellationToken ct)
    {
        var now = await http.RequestServices.GetRequiredService<Received>().Today(ct);
        return new(now.Register, Caller.Of(http.User), now.Day);
    }

    /// <summary>Of a network the pulse that closed last by the day of a picture, of those that the caller may read; null: there is none.</summary>
    public PulseFacts? Latest(Standing standing, Guid network) => standing.Register.PulsesOf[network]
        .Select(id => standing.Register.Pulses[id])
        .Where(pulse => pulse.ClosedOn <= standing.Day && MayRead(pulse))
        .MaxBy(pulse => (pulse.ClosedOn, pulse.Id));

    /// <summary>Whether the caller may.</summary>
    public bool MayRead(PulseFacts pulse) => now.Pulses.GetValueOrDefault(pulse.Id)?.Visibility switch
    {
        Visibility.Public => true,
        Visibility.Funders when caller?.Role == Roles.Ministry => true,
        Visibility.Funders or Visibility.Members => IsMember(pulse.NetworkId) || Registered(pulse.NetworkId),
        _ => false,
    };

    /// <summary>Whether the caller's organisation is one of those that a pulse asks.</summary>
    public bool IsAsked(PulseFacts pulse) => IsMember(pulse.NetworkId);

    /// <summary>Whether the caller's organisation is a member of a network.</summary>
    public bool IsMember(Guid networkId) =>
        organisation is { } id && now.Networks.GetValueOrDefault(networkId) is { } network
        && new Succession(now, today)
            .Of(network.Memberships.Where(m => m.Holds(today, network.Details.InForceFrom)).Select(m => m.OrganisationId)).Contains(id);

    private bool Registered(Guid networkId) =>
        caller?.Role == Roles.Region && caller.ActsFor(now.Networks.GetValueOrDefault(networkId)?.RegisteredBy);
}
