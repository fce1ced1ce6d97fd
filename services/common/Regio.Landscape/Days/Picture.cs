using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// Everything the views answer from, as of one day and one batch: immutable, so that a reader holds it without a lock.
/// </summary>
/// <param name="Standing">All facts, and the networks in force on the day.</param>
/// <param name="Pairs">Their overlaps, in the order of lists.</param>
/// <param name="Landings">What policies and schemes are to each other.</param>
internal sealed record Picture(Standing Standing, ImmutableSortedSet<OverlapPair> Pairs, Landings Landings)
{
    /// <summary>All facts.</summary>
    public Register Register => Standing.Register;

    /// <summary>The day the networks and pairs are for.</summary>
    public DateOnly Day => Standing.Day;

    /// <summary>The networks in force on the day.</summary>
    public ActiveIndex Index => Standing.Index;

    /// <summary>The picture of a day, from nothing.</summary>
    public static Picture Of(Register register, DateOnly day) => Of(Standing.Of(register, day));

    /// <summary>The picture after streams changed, for the same or another day; the same as from nothing.</summary>
    public Picture After(Register now, IReadOnlyCollection<Guid> streams, DateOnly day)
    {
        var (standing, changed) = Standing.After(now, streams, day);
        return changed is null
            ? Of(standing)
            : new(standing, Pairs.Except(Overlap.PairsOf(changed, Index)).Union(Overlap.PairsOf(changed, standing.Index)), Landings.After(standing));
    }

    private static Picture Of(Standing standing) =>
        new(standing, Overlap.Pairs(standing.Index).ToImmutableSortedSet(OverlapPair.Order), new(standing));
}
