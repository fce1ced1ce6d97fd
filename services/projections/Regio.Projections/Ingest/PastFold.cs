using JasperFx.Events;

namespace Regio.Projections;

/// <summary>Folds events up to a moment: of each stream the longest run that is of it, in whatever order streams come.</summary>
internal sealed class PastFold(Moment moment)
{
    private readonly Dictionary<Guid, IFacts> facts = [];
    private readonly HashSet<Guid> ended = [];

    /// <summary>What was folded, as one register.</summary>
    public Register Register => Register.Empty.With(facts.Values);

    /// <summary>Whether an event is of it: the run of its stream ends at the first that is not, even if the source's clock went back after it.</summary>
    public bool Includes(IEvent e) => !ended.Contains(e.StreamId) && (moment.Holds(e) || !ended.Add(e.StreamId));

    /// <summary>Takes the next event of a stream.</summary>
    public void Take(IEvent e)
    {
        if (Includes(e) && StreamFacts.After(facts.GetValueOrDefault(e.StreamId), e.StreamId, e.Data) is { } after)
        {
            facts[e.StreamId] = after;
        }
    }
}
