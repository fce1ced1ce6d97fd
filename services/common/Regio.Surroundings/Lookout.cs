using Marten;
using Regio.Hosting;
using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Surroundings;

/// <summary>
/// Keeps in memory what this service's store tells of the country, in step with the store: each look first takes in
/// what was committed since the last, so that what was registered just now is seen. What two callers do in the same
/// moment they may both miss; the views tell of it afterwards.
/// </summary>
/// <param name="store">The store: the service's own facts, and those that it received and keeps.</param>
/// <param name="own">How its facts tell of the country.</param>
/// <param name="clock">Today.</param>
internal sealed class Lookout(IDocumentStore store, CountryFacts own, TimeProvider clock) : IDisposable
{
    private const long Window = 5_000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock door = new();
    private readonly HashSet<Guid> changed = [];
    private readonly Unseen unseen = new(clock);
    private Register register = Register.Empty;
    private Vocabulary vocabulary = Vocabulary.Empty;
    private Standing standing = Standing.Empty;
    private Task<Surrounding>? next;

    /// <summary>As of now, or later: who comes while another looks shares the next look.</summary>
    public async Task<Surrounding> Look(CancellationToken ct)
    {
        Task<Surrounding> shared;
        lock (door)
        {
            shared = next ??= Task.Run(Next, CancellationToken.None);
        }

        return await shared.WaitAsync(ct);
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    // One that nobody waits for any more ends by itself: the store's own time-out bounds it.
    private async Task<Surrounding> Next()
    {
        await turn.WaitAsync();
        lock (door)
        {
            // Who comes from now on may have written what this look no longer sees.
            next = null;
        }

        try
        {
            await CatchUp(CancellationToken.None);
            var today = clock.Today();
            if (changed.Count > 0 || standing.Day != today)
            {
                standing = standing.After(register, changed, today).Now;
                changed.Clear();
            }

            return new(standing, vocabulary, unseen.After) { Settled = unseen.Settled };
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task CatchUp(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var last = (await session.AdvancedSql.QueryAsync<long>("select coalesce(max(seq_id), 0) from mt_events", ct))[0];
        while (unseen.After < last || unseen.Late.Count > 0)
        {
            var until = Math.Min(unseen.After + Window, last);
            var facts = await session.FactsWhere(
                "(d.seq_id > ? and d.seq_id <= ?) or d.seq_id = any(?)", ct, unseen.After, until, unseen.Late.ToArray());
            var now = new Dictionary<Guid, IFacts>();
            foreach (var fact in facts)
            {
                if (own.ContractOf(fact.Data) is { } contract
                    && StreamFacts.After(now.GetValueOrDefault(fact.StreamId) ?? register.Facts(fact.StreamId), fact.StreamId, contract) is { } after)
                {
                    now[fact.StreamId] = after;
                }
            }

            register = register.With(now.Values);
            vocabulary = vocabulary.With(now.Values.OfType<NetworkFacts>());
            changed.UnionWith(now.Keys);
            unseen.Saw(facts.Select(fact => fact.Sequence), until);
            if (until == last)
            {
                break;
            }
        }
    }
}
