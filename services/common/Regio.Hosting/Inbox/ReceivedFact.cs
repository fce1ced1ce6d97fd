using System.Globalization;
using JasperFx.Events;
using Marten;
using Marten.Services;
using Npgsql;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Inbox;

/// <summary>An event of another service in this service's own store: same id, same recorded moment, and where it is from.</summary>
public static class ReceivedFact
{
    private const string Source = "source";
    private const string Position = "position";
    private const string ValidFrom = "valid-from";

    /// <summary>Appends events to their streams, each stream's in order, within a transaction.</summary>
    internal static async Task Append(IDocumentStore store, NpgsqlTransaction transaction, IEnumerable<Next> events, CancellationToken ct)
    {
        await using var session = store.LightweightSession(SessionOptions.ForTransaction(transaction));
        foreach (var stream in events.GroupBy(e => e.Event.Stream))
        {
            session.Events.Append(stream.Key, stream.Last().Event.Version, stream.Select(e => Of(session, e)));
        }

        await session.SaveChangesAsync(ct);
    }

    private static object Of(IDocumentSession session, Next next)
    {
        var (e, envelope) = (session.Events.BuildEvent(next.Contract), next.Event.Envelope);
        e.Id = Guid.Parse(envelope.Id);
        e.Timestamp = envelope.Time.ToUniversalTime();
        e.CorrelationId = envelope.CorrelationId;
        e.CausationId = envelope.CausationId;
        Sources.Source.Put(e, envelope.Sources);
        Acting.Sign(e, envelope.ActorRole, envelope.ActorOrganisation);
        if (envelope.ValidFrom is { } day)
        {
            e.SetHeader(ValidFrom, day.ToString("O", CultureInfo.InvariantCulture));
        }

        e.SetHeader(Source, next.Event.Source);
        e.SetHeader(Position, next.Event.Position.ToString(CultureInfo.InvariantCulture));
        return e;
    }

    /// <summary>First day on which it holds in the world; null: it names none.</summary>
    public static DateOnly? ValidFromOf(IEvent e) => e.GetHeader(ValidFrom) switch
    {
        // The store gives back what looks like a day as one.
        DateTime day => DateOnly.FromDateTime(day),
        { } text => DateOnly.ParseExact(text.ToString()!, "O", CultureInfo.InvariantCulture),
        null => null,
    };

    /// <summary>Name of the service it is from, and its feed position there.</summary>
    public static (string Source, long Position) OriginOf(IEvent e) => (
        e.GetHeader(Source)?.ToString() ?? "",
        long.Parse(e.GetHeader(Position)?.ToString() ?? "0", CultureInfo.InvariantCulture));
}
