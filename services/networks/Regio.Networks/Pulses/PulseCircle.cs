using Regio.Contracts;
using Regio.Hosting.Decisions;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Successions;

namespace Regio.Networks.Pulses;

/// <summary>
/// Whom a pulse is about and who may do what to it, beside opening and closing, which who may change the network does. A
/// steward keeps the register; what members say of each other is not the register's.
/// </summary>
internal sealed class PulseCircle(States states, MemberRights members, Holders holders, TimeProvider clock)
{
    /// <summary>The organisations that are members on a day, or stand for one that has ended, each once.</summary>
    public async Task<IReadOnlySet<Guid>> Of(Guid networkId, DateOnly on, CancellationToken ct)
    {
        var network = await states.Network(networkId, ct);
        var standing = await holders.Of(network?.MembersOn(on) ?? new HashSet<Guid>(), on, knownOn: null, ct);
        return standing.Values.SelectMany(holding => holding).ToHashSet();
    }

    /// <summary>Whether the caller may read what a network made visible so far.</summary>
    public async Task<bool> MayRead(Guid networkId, string visibility, Caller? caller, CancellationToken ct)
    {
        if (IsOpenTo(caller, visibility))
        {
            return true;
        }

        var network = await states.Network(networkId, ct);
        return network is not null
            && (Coordinates(network, caller, clock.Today()) || await members.AgainstReading(network, caller, ct) is null);
    }

    /// <summary>Whether the caller may read it without being of the circle.</summary>
    public static bool IsOpenTo(Caller? caller, string visibility) =>
        visibility == Visibility.Public || (visibility == Visibility.Funders && caller?.Role == Roles.Ministry);

    /// <summary>A member organisation, for itself alone: no coordinator answers for others.</summary>
    public async Task<Problem?> AgainstAnswering(Guid networkId, Caller? caller, CancellationToken ct) =>
        await members.AgainstReading((await states.Network(networkId, ct))!, caller, ct);

    /// <summary>Only the network itself widens the circle: neither a steward nor the ministry that registered it.</summary>
    public static Problem? AgainstDeciding(Network network, Caller? caller, DateOnly today) =>
        Coordinates(network, caller, today)
            ? null
            : new("not-your-organisation", "Only the network itself decides, by the region that registered or leads it.");

    private static bool Coordinates(Network network, Caller? caller, DateOnly today) =>
        caller?.Role == Roles.Region && NetworkRights.AgainstChanging(network, caller, today) is null;
}
