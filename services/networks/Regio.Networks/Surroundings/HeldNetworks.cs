using Regio.Landscape;
using Regio.Networks.Networks;
using Regio.Surroundings;

namespace Regio.Networks.Surroundings;

/// <summary>Tells of a network who stands for those of it that have ended, on every day, by the succession rule.</summary>
internal static class HeldNetworks
{
    /// <summary>The network, with who stands for its members, who governs and who coordinates it.</summary>
    public static Network Held(this Surrounding around, Network network) => With(around.Register, network);

    /// <summary>The same, by a register.</summary>
    public static Network With(Register register, Network network) => network with
    {
        Holdings = [.. Named(network).Distinct().SelectMany(organisation => Of(register, organisation))],
    };

    private static IEnumerable<Guid> Named(Network network) =>
    [
        .. network.Memberships.Select(membership => membership.OrganisationId),
        .. network.Governance.Coordinators.Select(coordinator => coordinator.OrganisationId)
            .Append(network.Governance.Form?.OrganisationId).OfType<Guid>(),
    ];

    // Who stands for it changes on no other day than one on which somebody on the road ends, or is succeeded.
    private static IEnumerable<Holding> Of(Register register, Guid organisation)
    {
        DateOnly[] days = [.. Days(register, organisation)];
        foreach (var (i, from) in days.Index())
        {
            var standing = new Landscape.Succession(register, from).Of(organisation);
            foreach (var holder in standing.Where(holder => holder != organisation))
            {
                yield return new(organisation, holder, from, i + 1 < days.Length ? days[i + 1] : null);
            }
        }
    }

    private static SortedSet<DateOnly> Days(Register register, Guid organisation)
    {
        var (days, seen, open) = (new SortedSet<DateOnly>(), new HashSet<Guid> { organisation }, new Stack<Guid>([organisation]));
        while (open.TryPop(out var next))
        {
            if (register.Organisations.GetValueOrDefault(next)?.ValidUntil is not { } end)
            {
                continue;
            }

            days.Add(end);
            foreach (var succession in register.SuccessionsFrom[next].Select(id => register.Successions[id]))
            {
                days.Add(succession.EffectiveOn);
                foreach (var link in succession.Links.Where(link => link.FromId == next && seen.Add(link.ToId)))
                {
                    open.Push(link.ToId);
                }
            }
        }

        return days;
    }
}
