using Marten;
using Regio.Hosting.Histories;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;

namespace Regio.Networks.Successions;

/// <summary>
/// What successions did to those that they name. They rewrite nothing: so their facts stand in the history of what they
/// touch, as effects with their cause.
/// </summary>
internal sealed class SuccessionEffects(IDocumentStore store, History history)
{
    /// <summary>The history of a network, with the successions of its members and municipalities, and of those that name it as successor.</summary>
    public async Task<IReadOnlyList<Happening>> On(Past<NetworkItem> network, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var successions = await Successions(knownOn, ct);
        return Effects.OnNetwork(
            network.View!.Id, network.Happenings, successions, await Ends(successions, knownOn, ct), await Naming(network.View.Id, knownOn, ct));
    }

    /// <summary>The history of an organisation, with the successions that it is part of.</summary>
    public async Task<IReadOnlyList<Happening>> On(Past<OrganisationItem> organisation, DateTimeOffset? knownOn, CancellationToken ct) =>
        Effects.OnOrganisation(organisation.View!.Id, organisation.Happenings, await Successions(knownOn, ct));

    // As known then: an end that was put right is told in the organisation's own history.
    private async Task<IReadOnlyDictionary<Guid, RecordedEnd>> Ends(
        IReadOnlyList<Past<SuccessionItem>> successions, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var predecessors = successions.SelectMany(succession => succession.Happenings)
            .SelectMany(happening => Effects.LinksOf(happening.Fact.Data)).Select(link => link.FromId).Distinct().ToArray();
        await using var session = store.QuerySession();
        var ends = new Dictionary<Guid, RecordedEnd>();
        foreach (var facts in (await session.FactsWhere("d.stream_id = any(?) and d.timestamp <= ?", ct, predecessors, By(knownOn))).GroupBy(fact => fact.StreamId))
        {
            if (Effects.EndOf(facts) is { } end)
            {
                ends[facts.Key] = end;
            }
        }

        return ends;
    }

    private static DateTimeOffset By(DateTimeOffset? knownOn) => (knownOn ?? DateTimeOffset.MaxValue).ToUniversalTime();

    private async Task<IReadOnlyList<Past<NetworkItem>>> Naming(Guid network, DateTimeOffset? knownOn, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var facts = await session.FactsWhere(
            "d.stream_id in (select e.stream_id from mt_events e where e.type = 'networks.network-ended.v1' and e.data->'successorIds' @> jsonb_build_array(?::uuid)) and d.timestamp <= ?",
            ct, network, By(knownOn));
        return [.. facts.GroupBy(fact => fact.StreamId).Select(stream => history.Of<NetworkItem>([.. stream]))];
    }

    private async Task<IReadOnlyList<Past<SuccessionItem>>> Successions(DateTimeOffset? knownOn, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var facts = await session.FactsWhere("d.type like 'networks.succession-%' and d.timestamp <= ?", ct, By(knownOn));
        return [.. facts.GroupBy(fact => fact.StreamId).Select(stream => history.Of<SuccessionItem>([.. stream]))];
    }
}
