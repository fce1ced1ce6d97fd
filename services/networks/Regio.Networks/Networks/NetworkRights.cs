using Regio.Hosting.Access;
using Regio.Hosting.Problems;
using Regio.Networks.Organisations;

namespace Regio.Networks.Networks;

/// <summary>Who may do what to a network. A steward keeps the register and may do all.</summary>
internal static class NetworkRights
{
    /// <summary>Roles that may register some network.</summary>
    public static readonly IReadOnlyList<string> Registering = [Roles.Steward, Roles.Region, Roles.Ministry];

    /// <summary>Roles that may change some network.</summary>
    public static readonly IReadOnlyList<string> Changing = [Roles.Steward, Roles.Region, Roles.Ministry];

    /// <summary>Roles that may withdraw some member, or take back some request to join.</summary>
    public static readonly IReadOnlyList<string> Withdrawing = [.. Changing, Roles.Member];

    private const string SchemeInduced = "scheme-induced";
    private static readonly string[] Leading = ["lead", "director", "coordinator"];

    /// <summary>Regions and stewards register; a ministry only what its scheme induces.</summary>
    public static Problem? AgainstRegistering(Caller? caller, string obligation) => caller?.Role switch
    {
        Roles.Steward or Roles.Region => null,
        Roles.Ministry when obligation == SchemeInduced => null,
        Roles.Ministry => new("not-allowed", "A ministry registers only networks that its scheme induces."),
        _ => new("not-allowed", "Networks are registered by a region or a steward."),
    };

    /// <summary>Changed by who registered it, and in the role region by who leads, directs, coordinates or administers it today.</summary>
    public static Problem? AgainstChanging(Network network, Caller? caller, DateOnly today) => caller switch
    {
        { Role: Roles.Steward } => null,
        { Role: Roles.Region or Roles.Ministry } when caller.ActsFor(network.RegisteredBy) => null,
        { Role: Roles.Region } when Leads(network, caller, today) => null,
        { Role: Roles.Region or Roles.Ministry } =>
            new("not-your-organisation", "Your organisation neither registered this network nor leads it."),
        _ => new("not-allowed", "Networks are changed by who registered or leads them, or by a steward."),
    };

    /// <summary>As for changing, of the network and of each version that it is newly linked to: a chain is of all of them.</summary>
    public static Problem? AgainstLinking(Network network, IEnumerable<Network> versions, Caller? caller, DateOnly today) =>
        versions.Where(version => version.Id != network.PreviousId && version.Id != network.NextId).Prepend(network)
            .Select(one => AgainstChanging(one, caller, today)).FirstOrDefault(problem => problem is not null);

    /// <summary>As for changing; and a member may leave by itself.</summary>
    public static Problem? AgainstWithdrawing(Network network, Guid membershipId, Caller? caller, DateOnly today) =>
        caller is { Role: Roles.Member or Roles.Region } && IsOf(network, network.Membership(membershipId)?.OrganisationId, caller, today) ? null
        : caller is { Role: Roles.Member } ? new("not-your-organisation", "This membership is another organisation's.")
        : AgainstChanging(network, caller, today);

    /// <summary>Taken back by who asked, and by whoever would join by it; of a request that there is not, nobody is kept out.</summary>
    public static Problem? AgainstTakingBack(JoinRequest? join, Caller? caller) => caller switch
    {
        { Role: Roles.Steward } => null,
        { Organisation: { } uri } when join is null || caller.ActsFor(join.Asked.AskedBy) || join.Asked.OrganisationIds.Contains(Organisation.IdOf(uri)) => null,
        _ => new("not-your-organisation", "Another organisation asked."),
    };

    // By its membership, as the coordinator appointed, or as who governs it.
    private static bool Leads(Network network, Caller caller, DateOnly today) =>
        network.Memberships.Where(m => m.Holds(today, network.Details.InForceFrom) && Leading.Contains(m.RoleOn(today)))
            .Select(m => (Guid?)m.OrganisationId)
            .Append(network.Governance.CoordinatorOn(today)?.OrganisationId).Append(network.Governance.Form?.OrganisationId)
            .Any(organisation => IsOf(network, organisation, caller, today));

    // Who stands for an organisation that has ended has its rights.
    private static bool IsOf(Network network, Guid? organisation, Caller caller, DateOnly today) =>
        caller.Organisation is { } uri && network.IsHeldBy(Organisation.IdOf(uri), organisation, today);
}
