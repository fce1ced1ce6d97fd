using System.Text.Json;
using JasperFx.Events;
using Marten;
using Npgsql;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;

namespace Regio.Hosting.Publishing;

/// <summary>Turns committed facts into the events that travel, each naming the one published before it.</summary>
/// <param name="service">The service.</param>
/// <param name="published">Which of its facts travel, and as what.</param>
/// <param name="store">Its store.</param>
/// <param name="telling">How it tells what happened, and so from which day it holds; null: it tells nobody.</param>
public sealed class Envelopes(ServiceName service, PublishedFacts published, NpgsqlDataSource store, Telling? telling = null)
{
    /// <summary>The events of a run of facts, in order; facts of private streams are left out.</summary>
    /// <param name="facts">Facts in feed order, without a gap.</param>
    /// <param name="previous">Position of the event published before them.</param>
    public IReadOnlyList<CloudEvent> Of(IEnumerable<IEvent> facts, long previous)
    {
        var events = new List<CloudEvent>();
        foreach (var fact in facts)
        {
            if (fact.Data is not Tombstone && published.ContractOf(fact.Data) is { } contract)
            {
                events.Add(Envelope(fact, contract, previous));
                previous = fact.Sequence;
            }
        }

        return events;
    }

    /// <summary>Position of the last event at or before a position that travels; 0 when there is none.</summary>
    public async Task<long> LastUpTo(long position, CancellationToken ct)
    {
        await using var command = store.CreateCommand(
            "select coalesce(max(seq_id), 0) from mt_events where seq_id <= $1 and not (type = any($2))");
        command.Parameters.Add(new() { Value = position });
        command.Parameters.Add(new() { Value = published.PrivateTypes.Append("tombstone").ToArray() });
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture);
    }

    private CloudEvent Envelope(IEvent fact, object contract, long previous) => new()
    {
        Id = fact.Id.ToString(),
        Source = service.Source,
        Type = ContractTypes.NameOf(contract.GetType()),
        Subject = fact.StreamId.ToString(),
        Time = fact.Timestamp,
        Data = JsonSerializer.SerializeToNode(contract, contract.GetType(), ContractTypes.Json),
        Sequence = CloudEvent.Pad(fact.Sequence),
        Previous = CloudEvent.Pad(previous),
        StreamVersion = (int)fact.Version,
        CorrelationId = fact.CorrelationId,
        CausationId = fact.CausationId,
        ValidFrom = telling?.ValidFrom(fact.Data),
        ActorRole = Acting.RoleOf(fact),
        ActorOrganisation = Acting.OrganisationOf(fact),
        Sources = Hosting.Sources.Source.TextOf(fact),
    };
}
