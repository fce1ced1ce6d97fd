using JasperFx.Events;

namespace Regio.Projections.Specs;

/// <summary>
/// Contracts with the moments at which they were recorded, minutes apart; now and then the clock of a source goes back. Tells what
/// was known at a moment twice: as the views take it in, and by the plain rule.
/// </summary>
internal sealed class RecordedSteps
{
    public static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<IEvent> _events = [];

    public RecordedSteps(IEnumerable<(Guid Stream, object Contract)> steps, Random dice)
    {
        var (now, versions) = (Start, new Dictionary<Guid, long>());
        foreach (var (i, step) in steps.Index())
        {
            now = now.AddMinutes(dice.Next(8) == 0 ? -3 : dice.Next(3));
            Add(step, i + 1, versions[step.Stream] = versions.GetValueOrDefault(step.Stream) + 1, now);
        }
    }

    /// <summary>Takes one more event.</summary>
    public void Add((Guid Stream, object Contract) step, long sequence, long version, DateTimeOffset at)
    {
        var e = (IEvent)Activator.CreateInstance(typeof(Event<>).MakeGenericType(step.Contract.GetType()), step.Contract)!;
        (e.StreamId, e.Sequence, e.Version, e.Timestamp) = (step.Stream, sequence, version, at);
        _events.Add(e);
    }

    /// <summary>What was known at a moment, as the views fold it: streams arrive in another order than they were recorded.</summary>
    public Register Known(DateTimeOffset at, int seed)
    {
        var fold = new PastFold(new(at, long.MaxValue));
        Arrived(seed).ForEach(fold.Take);
        return fold.Register;
    }

    /// <summary>The same as it comes in, in batches, and some of it twice.</summary>
    public Register Taken(DateTimeOffset at, int seed)
    {
        var (fold, dice, register) = (new PastFold(new(at, long.MaxValue)), new Random(seed), Register.Empty);
        foreach (var batch in Arrived(seed).Where(fold.Includes).Chunk(1 + dice.Next(40)))
        {
            register = Streams.After(register, batch.Select(e => (e.StreamId, e.Data)));
            register = register.With(batch.Where(_ => dice.Next(4) == 0).Select(e => register.Facts(e.StreamId)).OfType<IFacts>());
        }

        return register;
    }

    /// <summary>By the plain rule: of each stream, in its order, what was recorded until then, up to the first that was not.</summary>
    public List<(Guid Stream, object Contract)> Told(DateTimeOffset at)
    {
        var (told, cut) = (new List<(Guid, object)>(), new HashSet<Guid>());
        foreach (var e in _events)
        {
            if (e.Timestamp > at)
            {
                cut.Add(e.StreamId);
            }

            if (!cut.Contains(e.StreamId))
            {
                told.Add((e.StreamId, e.Data));
            }
        }

        return told;
    }

    /// <summary>A moment at which about this part of it was recorded.</summary>
    public DateTimeOffset After(double part) => _events.Count == 0 ? Start : _events[(int)(part * (_events.Count - 1))].Timestamp;

    private List<IEvent> Arrived(int seed) =>
        Streams.Interleaved([.. _events.Select(e => (e.StreamId, (object)e))], seed).ConvertAll(step => (IEvent)step.Item2);
}
