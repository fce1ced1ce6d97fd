using System.Text.Json;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Marten.Subscriptions;
using Regio.Hosting.Publishing;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Policy.Subscriptions;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Policy.Notices;

/// <summary>
/// Turns committed facts into notices for whoever subscribed before. What it writes and how far it came are committed as one: a page
/// that is cut off comes again, and nothing is there twice or is missing.
/// </summary>
/// <param name="lookout">What is known; asked for when it is needed, since that looks into the store that this is a part of.</param>
internal sealed class Noticing(Func<Lookout> lookout) : ISubscription
{
    /// <summary>Stored names of the facts of subscriptions.</summary>
    public static readonly IReadOnlyList<string> Facts =
    [
        SubscriptionItem.BeginsWith, "policy.subscription-changed.v1", "policy.subscription-ended.v1", "policy.secret-rotated.v1", "policy.webhook-parked.v1",
        "policy.webhook-resumed.v1", "policy.notices-replayed.v1",
    ];

    private readonly Dictionary<Guid, Subscription> subscriptions = [];
    private (Delineations, Concepts)? of;
    private Listeners listeners = new([], Concepts.First);
    private long? mark;

    /// <inheritdoc/>
    public async Task<IChangeListener> ProcessEventsAsync(
        EventRange page, ISubscriptionController controller, IDocumentOperations operations, CancellationToken cancellationToken)
    {
        // A page that comes again, or after another process led, begins elsewhere than the last one here ended.
        if (mark != page.SequenceFloor)
        {
            await Remember(operations, page.SequenceFloor, cancellationToken);
        }

        mark = null;
        var (written, initiatives) = (new List<(Told Told, Listener For)>(), default(Initiatives));
        foreach (var fact in page.Events)
        {
            if (Takes(fact))
            {
                of = null;
            }
            else if (subscriptions.Count > 0)
            {
                // The page is committed, so that a look knows all that it tells.
                initiatives ??= new((await lookout().Look(cancellationToken)).Standing);
                written.AddRange(Fan(fact, initiatives));
            }
        }

        Write(operations, written);
        mark = page.SequenceCeiling;
        return NullChangeListener.Instance;
    }

    private static void Write(IDocumentOperations operations, List<(Told Told, Listener For)> written)
    {
        if (written.Count == 0)
        {
            return;
        }

        var notices = written.Select(one => one.Told.Notice).DistinctBy(notice => notice.Position).ToList();
        operations.QueueSqlCommand(
            "insert into notice.told (position, body) select position, body::jsonb from unnest(?, ?) as t (position, body) on conflict do nothing",
            notices.Select(notice => notice.Position).ToArray(), notices.Select(notice => JsonSerializer.Serialize(notice, ContractTypes.Json)).ToArray());
        operations.QueueSqlCommand(
            """
            insert into notice.delivery (subscription, position, organisation, role, awaits)
            select * from unnest(?, ?, ?, ?, ?) on conflict do nothing
            """,
            written.Select(one => one.For.Id).ToArray(), written.Select(one => one.Told.Notice.Position).ToArray(),
            written.Select(one => one.For.Organisation).ToArray(), written.Select(one => one.For.Role).ToArray(),
            written.Select(one => one.For.HasWebhook).ToArray());
    }

    private async Task Remember(IDocumentOperations operations, long upTo, CancellationToken ct)
    {
        subscriptions.Clear();
        of = null;
        foreach (var fact in await operations.FactsWhere("d.seq_id <= ? and d.type = any(?)", ct, upTo, Facts.ToArray()))
        {
            Takes(fact);
        }
    }

    // Whether it is of a subscription; one that ended is forgotten.
    private bool Takes(IEvent fact)
    {
        var before = subscriptions.GetValueOrDefault(fact.StreamId);
        if (Subscription.After(before, fact.Data) is not { } after || ReferenceEquals(after, before))
        {
            return before is not null;
        }

        if (after.IsEnded)
        {
            subscriptions.Remove(fact.StreamId);
        }
        else
        {
            subscriptions[fact.StreamId] = after;
        }

        return true;
    }

    private IEnumerable<(Told, Listener)> Fan(IEvent fact, Initiatives initiatives)
    {
        var making = new NoticeMaking(initiatives, fact.Id, fact.Sequence, fact.Timestamp.ToUniversalTime());
        return NoticeOf.Of(fact.Data, making) is { } told ? Those(initiatives.Standing).For(told).Select(one => (told, one)) : [];
    }

    private Listeners Those(Standing standing)
    {
        // What regions hold and which codes meet may be another by now.
        var now = (standing.Delineations, standing.Register.Concepts);
        if (of != now)
        {
            (of, listeners) = (now, new([.. subscriptions.Values.OrderBy(one => one.Id).Select(one => Listening(one, standing))], standing.Register.Concepts));
        }

        return listeners;
    }

    private static Listener Listening(Subscription one, Standing standing) => new(
        one.Id, one.Organisation, one.Role, one.Details.Webhook is not null, one.Details.Filter,
        one.Details.Filter.Regions.SelectMany(called => Places(called, standing)).ToHashSet());

    private static IEnumerable<string> Places(string called, Standing standing)
    {
        var register = standing.Register;
        return register.Region(called) is { } region && register.Divisions.GetValueOrDefault(region.DivisionId) is { } edition
            ? standing.Delineations.Of(edition).Regions.Where(one => one.Region.Id == region.Id).SelectMany(one => one.Municipalities)
                .Select(id => register.Organisations.GetValueOrDefault(id)?.ExternalId ?? id.ToString()).Prepend(called)
            : [called];
    }
}
