using System.Collections.Immutable;

namespace Regio.Landscape;

/// <summary>
/// Who stands for an organisation on a date. One that has ended counts as its successors with effect on or before the
/// date, and theirs, until none has ended; one without a known successor stays itself. Remembers what it found, for
/// one computation by one thread.
/// </summary>
internal sealed class Succession(Register register, DateOnly on)
{
    private readonly Dictionary<Guid, ImmutableArray<Guid>> _known = [];

    /// <summary>The organisations that stand for one, sorted, each once: never none.</summary>
    public ImmutableArray<Guid> Of(Guid organisation)
    {
        if (!HasEnded(organisation))
        {
            return [organisation];
        }

        if (!_known.TryGetValue(organisation, out var found))
        {
            _known[organisation] = found = Resolve(organisation);
        }

        return found;
    }

    /// <summary>The organisations that stand for several, sorted, each once.</summary>
    public ImmutableArray<Guid> Of(IEnumerable<Guid> organisations) =>
        [.. organisations.SelectMany(o => Of(o)).Distinct().Order()];

    /// <summary>Walks every road once, so that a circle ends; a circle without a way out stays itself.</summary>
    private ImmutableArray<Guid> Resolve(Guid organisation)
    {
        var standing = new SortedSet<Guid>();
        var seen = new HashSet<Guid> { organisation };
        var open = new Stack<Guid>([organisation]);
        while (open.TryPop(out var next))
        {
            var successors = HasEnded(next) ? Successors(next) : [];
            if (successors.Count == 0)
            {
                standing.Add(next);
            }

            foreach (var successor in successors.Where(seen.Add))
            {
                open.Push(successor);
            }
        }

        return standing.Count == 0 ? [organisation] : [.. standing];
    }

    private List<Guid> Successors(Guid of) =>
    [
        .. register.SuccessionsFrom[of]
            .Select(id => register.Successions[id])
            .Where(s => s.EffectiveOn <= on)
            .SelectMany(s => s.Links)
            .Where(l => l.FromId == of && l.ToId != of)
            .Select(l => l.ToId)
            .Distinct(),
    ];

    private bool HasEnded(Guid organisation) =>
        register.Organisations.GetValueOrDefault(organisation)?.HasEnded(on) ?? false;
}
