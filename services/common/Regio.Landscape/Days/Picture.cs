using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// Everything the views answer from, as of one day and one batch: immutable, so that a reader holds it without a lock.
/// </summary>
/// <param name="Register">All facts.</param>
/// <param name="Day">The day the networks and pairs are for.</param>
/// <param name="Index">The networks in force on the day.</param>
/// <param name="Pairs">Their overlaps, in the order of lists.</param>
internal sealed record Picture(Register Register, DateOnly Day, ActiveIndex Index, ImmutableSortedSet<OverlapPair> Pairs)
{
    // Beyond this share of the networks, starting afresh is cheaper than following each change.
    private const int Few = 10;

    /// <summary>The picture of a day, from nothing.</summary>
    public static Picture Of(Register register, DateOnly day)
    {
        var index = Activity.On(register, day);
        return new(register, day, index, Overlap.Pairs(index).ToImmutableSortedSet(OverlapPair.Order));
    }

    /// <summary>The picture after streams changed, for the same or another day; the same as from nothing.</summary>
    public Picture After(Register now, IReadOnlyCollection<Guid> streams, DateOnly day)
    {
        var affected = day == Day ? Affected.Between(Register, now, streams) : null;
        if (affected is null || affected.Count > now.Networks.Count / Few)
        {
            return Of(now, day);
        }

        var activity = new Activity(now, day);
        var index = Index.With(affected.Select(id => (id, activity.Of(id))));
        var pairs = Pairs.Except(Overlap.PairsOf(affected, Index)).Union(Overlap.PairsOf(affected, index));
        return new(now, day, index, pairs);
    }
}
