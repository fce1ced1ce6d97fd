using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// The networks in force on one date, and the table each organisation sits at: what the overlap is counted from.
/// Immutable; <see cref="With"/> gives the next at a cost that follows the change.
/// </summary>
internal sealed class ActiveIndex
{
    private readonly Links<Guid> _networksOf;

    private ActiveIndex(ImmutableDictionary<Guid, ActiveNetwork> networks, Links<Guid> networksOf, int memberships)
    {
        Networks = networks;
        _networksOf = networksOf;
        Memberships = memberships;
    }

    public static ActiveIndex Empty { get; } =
        new(ImmutableDictionary<Guid, ActiveNetwork>.Empty, Links<Guid>.Empty, 0);

    public ImmutableDictionary<Guid, ActiveNetwork> Networks { get; }

    /// <summary>Sum of the numbers of members.</summary>
    public int Memberships { get; }

    /// <summary>The networks that have an organisation as a member, sorted by id.</summary>
    public ImmutableArray<Guid> NetworksOf(Guid organisation) => _networksOf[organisation];

    /// <summary>The index after some networks were computed anew; null: no longer in force.</summary>
    public ActiveIndex With(IEnumerable<(Guid Id, ActiveNetwork? Now)> changed)
    {
        var networks = Networks.ToBuilder();
        var networksOf = _networksOf.Change();
        var memberships = Memberships;
        foreach (var (id, now) in changed)
        {
            var before = networks.GetValueOrDefault(id);
            networksOf.Move(id, Members(before), Members(now));
            memberships += (now?.Members.Length ?? 0) - (before?.Members.Length ?? 0);
            _ = now is null ? networks.Remove(id) : Set(networks, now);
        }

        return new(networks.ToImmutable(), networksOf.Done(), memberships);
    }

    private static bool Set(ImmutableDictionary<Guid, ActiveNetwork>.Builder networks, ActiveNetwork now)
    {
        networks[now.Id] = now;
        return true;
    }

    private static IEnumerable<Guid> Members(ActiveNetwork? network) =>
        network is null ? [] : network.Members.Select(m => m.OrganisationId);
}
