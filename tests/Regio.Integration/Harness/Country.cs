using Regio.Contracts.Networks;

namespace Regio.Integration;

/// <summary>Facts of networks, with the fewest words; everything not said is unknown.</summary>
internal static class Country
{
    public static OrganisationRegistered Municipality(Guid id, string name) =>
        new(id, $"https://regio.example/{name}-{id:n}", "municipality", name, null, null, null, null, null, null);

    public static OrganisationCorrected Renamed(Guid id, string name) =>
        new(id, "municipality", name, null, null, null, null, null, null);

    public static NetworkRegistered Network(Guid id, string name, DateOnly from, DateOnly? until = null) => new(
        id, $"net-{id:n}", new(name, null, null, [], [], [], null, null, from, until, "unknown", null, [], [], null));

    public static MemberAdmitted Member(Guid network, Guid organisation, DateOnly? joined = null) =>
        new(network, Membership(network, organisation), organisation, "participant", joined, [], null);

    public static MemberWithdrawn Left(Guid network, Guid organisation, DateOnly on) =>
        new(network, Membership(network, organisation), on);

    private static Guid Membership(Guid network, Guid organisation) =>
        Hosting.EventStore.StreamId.Of("membership", $"{network} {organisation}");
}
