using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>Who sees what members of a network tell each other: who is one today, itself or as who stands for a member that has ended.</summary>
internal sealed class MemberRights(Holders holders, TimeProvider clock)
{
    /// <summary>Roles in which one can be a member.</summary>
    public static readonly IReadOnlyList<string> Taking = [Roles.Member, Roles.Region];

    private static readonly Problem MembersOnly = new("not-your-organisation", "Members of the network alone see this.");

    /// <summary>Members see it.</summary>
    public async Task<Problem?> AgainstReading(Network network, Caller? caller, CancellationToken ct) =>
        await HoldsOne(network, network.Memberships, caller, ct) ? null : MembersOnly;

    /// <summary>Members see it, the coordinator, and who may record it.</summary>
    public async Task<Problem?> AgainstReadingCoordination(Network network, Caller? caller, CancellationToken ct) =>
        AgainstCoordinating(network, caller) is null ? null : await AgainstReading(network, caller, ct);

    /// <summary>What the coordinator does is recorded by itself, or by who may change the network.</summary>
    public Problem? AgainstCoordinating(Network network, Caller? caller) =>
        caller is { Role: Roles.Member or Roles.Region, Organisation: { } uri }
        && network.Governance.CoordinatorOn(clock.Today())?.OrganisationId == Organisation.IdOf(uri)
            ? null
            : NetworkRights.AgainstChanging(network, caller, clock.Today());

    /// <summary>Whether one of these memberships is the caller's, and lasts today.</summary>
    public async Task<bool> HoldsOne(Network network, IEnumerable<Membership> memberships, Caller? caller, CancellationToken ct)
    {
        if (caller is not { Role: Roles.Member or Roles.Region, Organisation: { } uri })
        {
            return false;
        }

        var today = clock.Today();
        var members = memberships.Where(m => m.Holds(today, network.Details.InForceFrom)).Select(m => m.OrganisationId).ToList();
        var (itself, standing) = (Organisation.IdOf(uri), await holders.Of(members, today, knownOn: null, ct));
        return standing.Values.Any(holding => holding.Contains(itself));
    }
}
