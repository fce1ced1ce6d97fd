using Regio.Contracts;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Networks;

namespace Regio.Networks.Pulses;

/// <summary>
/// Who may do what to a pulse, beside opening and closing it, which who may change the network does. A steward keeps the
/// register; what members say of each other is not the register's.
/// </summary>
internal static class PulseRights
{
    /// <summary>Roles in which a member organisation answers, and draws links for its respondents.</summary>
    public static readonly IReadOnlyList<string> Answering = [Roles.Member, Roles.Region];

    /// <summary>Only the network itself widens the circle: neither a steward nor the ministry that registered it.</summary>
    public static Problem? AgainstDeciding(Network network, Caller? caller, DateOnly today) =>
        Coordinates(network, caller, today)
            ? null
            : new("not-your-organisation", "Only the network itself decides, by the region that registered or leads it.");

    /// <summary>A member organisation, for itself alone: no coordinator answers for others.</summary>
    public static Problem? AgainstAnswering(Network network, Caller? caller, DateOnly today) =>
        NetworkRights.IsMember(network, caller, today)
            ? null
            : new("not-your-organisation", "Your organisation is no member of this network today.");

    /// <summary>Whether the caller is of the circle.</summary>
    public static bool MayRead(Network network, string visibility, Caller? caller, DateOnly today) =>
        visibility == Visibility.Public
        || (visibility == Visibility.Funders && caller?.Role == Roles.Ministry)
        || NetworkRights.IsMember(network, caller, today) || Coordinates(network, caller, today);

    private static bool Coordinates(Network network, Caller? caller, DateOnly today) =>
        caller?.Role == Roles.Region && NetworkRights.AgainstChanging(network, caller, today) is null;
}
