namespace Regio.Landscape;

/// <summary>Which networks may look different on some date because streams changed.</summary>
internal static class Affected
{
    /// <summary>
    /// The networks to compute anew after <paramref name="streams"/> changed between two registers: a superset of what
    /// differs, found without walking the register.
    /// </summary>
    public static IReadOnlySet<Guid> Between(Register before, Register after, IEnumerable<Guid> streams)
    {
        var networks = new HashSet<Guid>();
        var organisations = new HashSet<Guid>();
        foreach (var stream in streams)
        {
            networks.UnionWith(OfNetwork(before, after, stream));
            networks.UnionWith(OfFacility(before, stream).Concat(OfFacility(after, stream)));
            organisations.UnionWith(Reconsidered(before, after, stream));
        }

        // The road to the first thing that changed is the same before and after, so one of the two is enough.
        networks.UnionWith(after.NetworksEverOf(organisations));
        return networks;
    }

    private static IEnumerable<Guid> OfNetwork(Register before, Register after, Guid stream)
    {
        var was = before.Networks.GetValueOrDefault(stream);
        var now = after.Networks.GetValueOrDefault(stream);
        return ReferenceEquals(was, now) ? []
            : Place(was) == Place(now) && Succession(was).SequenceEqual(Succession(now)) ? [stream]
            : Chain.Versions(before, stream).Concat(Chain.Versions(after, stream));
    }

    private static IEnumerable<Guid> Succession(NetworkFacts? network) =>
        [.. network?.SuccessorIds ?? [], network?.Id ?? default, .. network?.PredecessorIds ?? []];

    /// <summary>The network that offers a facility.</summary>
    private static IEnumerable<Guid> OfFacility(Register register, Guid stream) =>
        register.Facilities.GetValueOrDefault(stream) is { } facility ? [facility.NetworkId] : [];

    /// <summary>What a network adds to its chain.</summary>
    private static (Guid?, Guid?, DateOnly?, bool) Place(NetworkFacts? network) => (
        network?.PreviousId, network?.NextId, network?.Details.InForceFrom,
        network?.Details.InForceFrom == network?.Details.InForceUntil);

    /// <summary>Organisations that may now be counted as others, or as a municipality.</summary>
    private static IEnumerable<Guid> Reconsidered(Register before, Register after, Guid stream)
    {
        var was = before.Organisations.GetValueOrDefault(stream);
        var now = after.Organisations.GetValueOrDefault(stream);
        IEnumerable<Guid> itself = was?.Kind == now?.Kind && was?.ValidUntil == now?.ValidUntil ? [] : [stream];
        return itself.Concat(Predecessors(before, stream)).Concat(Predecessors(after, stream));
    }

    private static IEnumerable<Guid> Predecessors(Register register, Guid succession) =>
        register.Successions.GetValueOrDefault(succession)?.Links.Select(l => l.FromId) ?? [];
}
