using Marten;
using Regio.Hosting;
using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Networks.Networks;

namespace Regio.Networks.Surroundings;

/// <summary>What a network to be registered is held against.</summary>
/// <param name="Standing">Everything registered, and the networks in force today.</param>
/// <param name="Vocabulary">What networks say of themselves.</param>
internal sealed record Surrounding(Standing Standing, Vocabulary Vocabulary)
{
    /// <summary>A network, with who stands for those of it that have ended.</summary>
    public Network Held(Network network) => Surroundings.Held.With(Standing.Register, network);

    /// <summary>The networks in force that one resembles as a decision makes it; what does not come to a network resembles none.</summary>
    /// <param name="before">What is known of it; null: it begins.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="isOfIt">Which of its facts are of that network; null: all.</param>
    public IReadOnlyList<Resembling> Near(IFacts? before, Decision decision, Func<object, bool>? isOfIt = null) =>
        decision is Decision.Accepted { Facts: { Count: > 0 } facts }
        && facts.Where(isOfIt ?? (_ => true)).Select(Published.ContractOf)
            .Aggregate(before, (state, contract) => StreamFacts.After(state, contract!)) is NetworkFacts network
            ? Resemblance.Of(Standing, Vocabulary, network)
            : [];
}

/// <summary>
/// Keeps in memory what this service's own facts tell of the country, in step with the store: each look first takes in
/// what was committed since the last, so that a network registered just now is seen. What two callers register in the
/// same moment they may both miss; the views tell of it afterwards.
/// </summary>
internal sealed class Lookout(IDocumentStore store, TimeProvider clock) : IDisposable
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

            return new(standing, vocabulary);
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
                if (Published.ContractOf(fact.Data) is { } contract
                    && StreamFacts.After(now.GetValueOrDefault(fact.StreamId) ?? register.Facts(fact.StreamId), contract) is { } after)
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
