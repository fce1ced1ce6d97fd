using Marten;
using Regio.Hosting.Decisions;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Networks.Reading;
using Regio.Surroundings;

namespace Regio.Networks.Successions;

/// <summary>
/// Who holds a membership on a day: the member, or once it has ended those that stand for it by the succession rule. As new
/// as the facts are, and as known at any moment.
/// </summary>
internal sealed class Holders(IDocumentStore store, Lookout lookout, References references)
{
    /// <summary>Who stands for each of these on a day, and how all are named.</summary>
    public async Task<HolderSet> Named(IEnumerable<Guid> organisations, DateOnly on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var holders = await Of(organisations, on, knownOn, ct);
        return new(holders, await references.Organisations(holders.Keys.Concat(holders.Values.SelectMany(ids => ids)), knownOn, ct));
    }

    /// <summary>The organisations that stand for each of these on a day.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> Of(
        IEnumerable<Guid> organisations, DateOnly on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        Guid[] asked = [.. organisations.Distinct()];
        var register = knownOn is { } moment ? await AsKnown(asked, on, moment, ct) : (await lookout.Look(ct)).Standing.Register;
        var standing = new Landscape.Succession(register, on);
        return asked.ToDictionary(id => id, IReadOnlyList<Guid> (id) => standing.Of(id));
    }

    private async Task<Register> AsKnown(Guid[] asked, DateOnly on, DateTimeOffset knownOn, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var register = Register.Empty.With(await Known(session, "d.stream_id = any(?)", asked, knownOn, ct));
        if (register.Organisations.Values.Any(organisation => organisation.HasEnded(on)))
        {
            var successions = await Known(session, "d.type like ?", "networks.succession-%", knownOn, ct);
            var successors = successions.OfType<SuccessionFacts>().SelectMany(s => s.Links).Select(link => link.ToId).Distinct();
            register = register.With([.. successions, .. await Known(session, "d.stream_id = any(?)", successors.ToArray(), knownOn, ct)]);
        }

        return register;
    }

    private static async Task<IReadOnlyList<IFacts>> Known(
        IQuerySession session, string which, object value, DateTimeOffset knownOn, CancellationToken ct)
    {
        var facts = await session.FactsWhere($"{which} and d.timestamp <= ?", ct, value, knownOn.ToUniversalTime());
        return [.. facts.GroupBy(fact => fact.StreamId)
            .Select(stream => stream.Aggregate(default(IFacts), (known, fact) => StreamFacts.After(known, fact.StreamId, Published.ContractOf(fact.Data)!)))
            .OfType<IFacts>()];
    }
}
