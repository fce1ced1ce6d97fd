using JasperFx.Events;
using Regio.Contracts.Funding;
using Regio.Hosting.EventStore;
using Regio.Hosting.Inbox;
using Regio.Hosting.Publishing;
using Regio.Hosting.Sources;

namespace Regio.Projections;

/// <summary>An event that a figure rests on (vastgelegd feit), told by what is known of its recording.</summary>
/// <param name="Source">The service that recorded it.</param>
/// <param name="Stream">The stream that it is of.</param>
/// <param name="Version">Its place in that.</param>
/// <param name="Position">Its place in the feed of the service.</param>
/// <param name="Type">What kind of event: <c>networks.member-admitted.v1</c>.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="ValidFrom">First day on which it holds in the world; null: it names none.</param>
/// <param name="Organisation">For which organisation it was recorded; null: for none.</param>
/// <param name="Role">In which role; null: unknown.</param>
/// <param name="Sources">What it rests on itself: a decision, a gazette, the text of an arrangement.</param>
internal sealed record RecordedEvent(
    string Source, Guid Stream, long Version, long Position, string Type, DateTimeOffset RecordedAt, DateOnly? ValidFrom, string? Organisation,
    string? Role, IReadOnlyList<Source> Sources)
{
    /// <summary>
    /// The kinds of events that are told to nobody who is told of their stream: that a report was drafted or sent back, and how an
    /// application was assessed.
    /// </summary>
    public static string[] Untold { get; } =
        [.. new[] { typeof(ReportDrafted), typeof(ReportReturned), typeof(ApplicationAssessed) }.Select(ContractTypes.NameOf)];

    /// <summary>Whether an event may be told to anyone who is told of its stream.</summary>
    public static bool IsTold(IEvent received) => !Untold.Contains(received.EventTypeName);

    /// <summary>An event of the service's own store, as it was received.</summary>
    public static RecordedEvent Of(IEvent received)
    {
        var (source, position) = ReceivedFact.OriginOf(received);
        return new(
            source, received.StreamId, received.Version, position, received.EventTypeName, received.Timestamp.ToUniversalTime(), ReceivedFact.ValidFromOf(received),
            Acting.OrganisationOf(received), Acting.RoleOf(received), Hosting.Sources.Source.Of(received));
    }
}
