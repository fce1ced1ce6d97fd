using Regio.Contracts.Networks;

namespace Regio.Landscape;

/// <summary>
/// A network with its earlier and later versions and its recorded successors: connected by previous or next, whichever of
/// the two names the other, and by a successor that confirms it is one.
/// </summary>
/// <param name="Id">The smallest id in it, the same for every version.</param>
/// <param name="Start">First day of the first version; a version that was never in force does not count.</param>
/// <param name="Line">The smallest id among its versions alone: who names a successor says nothing of what the two are to one another.</param>
internal sealed record Chain(Guid Id, DateOnly Start, Guid Line)
{
    /// <summary>The chain of a registered network; of itself alone when nothing links it.</summary>
    public static Chain Of(Register register, NetworkFacts network)
    {
        var versions = Versions(register, network.Id);
        var start = versions
            .Select(id => register.Networks.GetValueOrDefault(id)?.Details)
            .Where(d => d is not null && d.InForceUntil != d.InForceFrom)
            .Min(d => d?.InForceFrom);
        return new(versions.Min(), start ?? network.Details.InForceFrom, Connected(network.Id, id => OfLine(register, id)).Min());
    }

    /// <summary>Every version in a network's chain, itself included, and versions named but not registered.</summary>
    public static IReadOnlySet<Guid> Versions(Register register, Guid network) =>
        Connected(network, id => Linked(register, id));

    /// <summary>
    /// The phase that a chain is in on a day, of one of its versions: what that tells itself, else what was told last of the others;
    /// null: nothing is.
    /// </summary>
    public static PhasePeriod? PhaseOn(Register register, NetworkFacts network, DateOnly on) => network.Governance?.PhaseOn(on)
        ?? Versions(register, network.Id).Where(id => id != network.Id).Order().Select(id => register.Networks.GetValueOrDefault(id)?.Governance?.PhaseOn(on))
            .OfType<PhasePeriod>().MaxBy(phase => phase.From);

    private static HashSet<Guid> Connected(Guid network, Func<Guid, IEnumerable<Guid>> linked)
    {
        var versions = new HashSet<Guid> { network };
        var open = new Stack<Guid>([network]);
        while (open.TryPop(out var id))
        {
            foreach (var next in linked(id).Where(versions.Add))
            {
                open.Push(next);
            }
        }

        return versions;
    }

    private static IEnumerable<Guid> Linked(Register register, Guid id) =>
        OfLine(register, id).Concat(Successions(register, register.Networks.GetValueOrDefault(id)));

    private static IEnumerable<Guid> OfLine(Register register, Guid id) =>
        VersionsOf(register.Networks.GetValueOrDefault(id)).Concat(register.VersionsNaming[id]);

    // Both say it: the one that ended, and the one that goes on.
    private static IEnumerable<Guid> Successions(Register register, NetworkFacts? network) => network is null ? [] :
        (network.SuccessorIds ?? []).Where(id => Has(register.Networks.GetValueOrDefault(id)?.PredecessorIds, network.Id))
            .Concat((network.PredecessorIds ?? []).Where(id => Has(register.Networks.GetValueOrDefault(id)?.SuccessorIds, network.Id)));

    private static bool Has(IReadOnlyList<Guid>? ids, Guid id) => ids?.Contains(id) is true;

    /// <summary>The networks that one names as its versions.</summary>
    public static IEnumerable<Guid> VersionsOf(NetworkFacts? network) =>
        new[] { network?.PreviousId, network?.NextId }.OfType<Guid>();
}
