using Npgsql;
using Regio.Hosting.Inbox;

namespace Regio.Projections;

/// <summary>Folds what arrives into the view tables, in the inbox's transaction.</summary>
internal sealed class InsightViews(Pictures pictures, InsightTables tables) : IInboxViews
{
    public Task<bool> AreWritable(CancellationToken ct) => tables.AreOurs(ct);

    public async Task<IViewChange> Prepare(NpgsqlTransaction transaction, IReadOnlyList<Next> events, CancellationToken ct)
    {
        var batch = await InsightTables.Lock(transaction, ct);
        var register = await pictures.At(batch, ct);
        var (changed, refused) = (new Dictionary<Guid, IFacts>(), new Dictionary<Guid, string>());
        var refusals = new List<(Next, string)>();
        foreach (var next in events)
        {
            var stream = next.Event.Stream;
            if (!refused.ContainsKey(stream) && Fold(changed.GetValueOrDefault(stream) ?? register.Facts(stream), next, changed) is { } fault)
            {
                refused[stream] = fault;
            }

            if (refused.TryGetValue(stream, out var reason))
            {
                refusals.Add((next, reason));
            }
        }

        return new Change(pictures, [.. changed.Values], batch + 1, refusals);
    }

    // A contract that cannot be folded sets its stream aside, whatever is wrong with it; the others go on.
    private static string? Fold(IFacts? state, Next next, Dictionary<Guid, IFacts> changed)
    {
        try
        {
            if (StreamFacts.After(state, next.Event.Stream, next.Contract) is { } after)
            {
                changed[next.Event.Stream] = after;
            }

            return null;
        }
        catch (Exception e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }

    private sealed record Change(
        Pictures Pictures, IReadOnlyCollection<IFacts> Changed, long Batch, IReadOnlyList<(Next Event, string Reason)> Refused)
        : IViewChange
    {
        public Task Write(NpgsqlTransaction transaction, CancellationToken ct) =>
            InsightTables.Write(transaction, Changed, Batch, ct);

        public void Committed() => Pictures.Committed(Changed, Batch);
    }
}
