using Regio.Hosting.Decisions;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;
using Regio.Networks.Surroundings;
using Regio.Surroundings;

namespace Regio.Networks.Networks;

/// <summary>Who sees what members of a network tell each other: who is one today, itself or as who stands for a member that has ended.</summary>
internal sealed class MemberRights(Lookout lookout, TimeProvider clock)
{
    /// <summary>Roles in which one can be a member.</summary>
    public static readonly IReadOnlyList<string> Taking = [Roles.Member, Roles.Region];

    private static readonly Problem MembersOnly = new("not-your-organisation", "Members of the network alone see this.");

    /// <summary>Members see it.</summary>
    public async Task<Problem?> AgainstReading(Network network, Caller? caller, CancellationToken ct) =>
        await HoldsOne(network, network.Memberships, caller, ct) ? null : MembersOnly;

    /// <summary>Members see it, and the coordinator itself: neither who else may record it, nor a steward.</summary>
    public async Task<Problem?> AgainstReadingCoordination(Network network, Caller? caller, CancellationToken ct) =>
        Coordinates((await lookout.Look(ct)).Held(network), caller, clock.Today()) ? null : await AgainstReading(network, caller, ct);

    /// <summary>What the coordinator does is recorded by itself, or by who may change the network.</summary>
    public async Task<Problem?> AgainstCoordinating(Network network, Caller? caller, CancellationToken ct) =>
        AgainstCoordinating((await lookout.Look(ct)).Held(network), caller, clock.Today());

    internal static Problem? AgainstCoordinating(Network held, Caller? caller, DateOnly today) =>
        Coordinates(held, caller, today) ? null : NetworkRights.AgainstChanging(held, caller, today);

    private static bool Coordinates(Network held, Caller? caller, DateOnly today) =>
        caller is { Role: Roles.Member or Roles.Region, Organisation: { } uri }
        && held.IsHeldBy(Organisation.IdOf(uri), held.Governance.CoordinatorOn(today)?.OrganisationId, today);

    /// <summary>Whether one of these memberships is the caller's, and lasts today.</summary>
    public async Task<bool> HoldsOne(Network network, IEnumerable<Membership> memberships, Caller? caller, CancellationToken ct)
    {
        if (caller is not { Role: Roles.Member or Roles.Region, Organisation: { } uri })
        {
            return false;
        }

        return HoldsOne((await lookout.Look(ct)).Held(network), memberships, Organisation.IdOf(uri), clock.Today());
    }

    internal static bool HoldsOne(Network held, IEnumerable<Membership> memberships, Guid organisation, DateOnly today) =>
        memberships.Any(m => m.Holds(today, held.Details.InForceFrom) && held.IsHeldBy(organisation, m.OrganisationId, today));
}
