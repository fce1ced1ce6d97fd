using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Policy.Cases;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>
/// Records which rules clash since the last look, and which do no more, so that it can be told. It compares how things stand with
/// what was told: a look that was cut off is finished by the next, and on every replica who comes second finds it done.
/// </summary>
internal sealed class ClashFollower(
    IDocumentStore store, Lookout lookout, Streams streams, Appends appends, Actors actors, StoreReady ready, TimeProvider clock,
    ILogger<ClashFollower> log)
    : Heartbeat(TimeSpan.FromSeconds(2), ready, clock, log)
{
    /// <summary>Stored names of what it records.</summary>
    public static readonly IReadOnlyList<string> Facts = ["policy.clashes-detected.v1", "policy.clashes-ended.v1"];

    private Landings? landings;

    /// <summary>One beat; costs next to nothing when nothing changed. What someone else changed meanwhile is left for the next.</summary>
    public override async Task Beat(CancellationToken ct)
    {
        var now = CasePairs.Of(landings, (await lookout.Look(ct)).Standing);
        if (ReferenceEquals(now, landings))
        {
            return;
        }

        var (known, isDone) = (await Known(ct), true);
        foreach (var two in FollowClashes.Among(now, known.Values))
        {
            isDone &= FollowClashes.Decide(known.GetValueOrDefault(two.Id), two) is Decision.Accepted { Facts.Count: 0 } || await Record(two, ct);
        }

        landings = isDone ? now : null;
    }

    private async Task<Dictionary<Guid, KnownClashes>> Known(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var facts = await session.FactsWhere("d.type = any(?)", ct, (object)Facts.ToArray());
        return facts.GroupBy(fact => fact.StreamId)
            .ToDictionary(stream => stream.Key, stream => stream.Aggregate(default(KnownClashes), (known, fact) => KnownClashes.After(known, fact.Data))!);
    }

    private async Task<bool> Record(KnownClashes two, CancellationToken ct)
    {
        var (known, version) = await streams.Read<KnownClashes>(two.Id, ct);
        return FollowClashes.Decide(known, two) is not Decision.Accepted { Facts: { Count: > 0 } facts }
            || await appends.Commit(new(two.Id, version, facts, await Acting.For(null, actors, ct)), ct) is Appended.Done;
    }
}
