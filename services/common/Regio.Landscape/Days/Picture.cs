using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// Everything the views answer from, as of one day and one batch: immutable, so that a reader holds it without a lock.
/// </summary>
/// <param name="Standing">All facts, and the networks in force on the day.</param>
/// <param name="Pairs">Their overlaps, in the order of lists.</param>
/// <param name="Tally">Of how many of them it is unknown what they are.</param>
/// <param name="Landings">What policies and schemes are to each other.</param>
internal sealed record Picture(Standing Standing, ImmutableSortedSet<OverlapPair> Pairs, PairsTally Tally, Landings Landings)
{
    private Answered Answered { get; init; } = new();

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
        if (changed is null)
        {
            return Of(standing);
        }

        var (gone, come) = (Overlap.PairsOf(changed, Standing), Overlap.PairsOf(changed, standing));
        return new(standing, Pairs.Except(gone).Union(come), Tally.After(PairsTally.Of(gone), PairsTally.Of(come)), Landings.After(standing)) { Answered = Answered };
    }

    /// <summary>
    /// The answer to a question about the whole of it, worked out once for all who ask the same while what it rests on is the same, also
    /// in the pictures after it.
    /// </summary>
    /// <param name="question">The question, with all that the answer depends on beside the day and what it rests on.</param>
    /// <param name="from">What it rests on: parts of the picture.</param>
    /// <param name="answer">How it is worked out.</param>
    public T Once<T>(object question, IReadOnlyList<object> from, Func<T> answer) where T : class => Answered.Once(question, from, answer);

    private static Picture Of(Standing standing)
    {
        var pairs = Overlap.Pairs(standing);
        return new(standing, pairs.ToImmutableSortedSet(OverlapPair.Order), PairsTally.Of(pairs), new(standing));
    }
}
