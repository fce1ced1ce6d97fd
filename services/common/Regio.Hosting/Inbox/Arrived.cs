using System.Globalization;
using System.Text.Json;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>An event that reached the inbox, as its envelope tells it.</summary>
/// <param name="Source">Name of the service it comes from.</param>
/// <param name="Stream">The stream it happened to.</param>
/// <param name="Version">Version of that stream after it.</param>
/// <param name="Position">Its feed position.</param>
/// <param name="Previous">Feed position of the event published before it.</param>
/// <param name="Envelope">The event whole.</param>
public sealed record Arrived(
    string Source, Guid Stream, long Version, long Position, long Previous, CloudEvent Envelope)
{
    /// <summary>Reads an envelope; null when it is no event of ours. The feed brings what such a message hid.</summary>
    public static Arrived? Of(string source, CloudEvent e) =>
        Guid.TryParse(e.Id, out _)
        && Guid.TryParse(e.Subject, out var stream)
        && long.TryParse(e.Sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        && long.TryParse(e.Previous, NumberStyles.None, CultureInfo.InvariantCulture, out var previous)
            ? new(source, stream, e.StreamVersion, position, previous, e)
            : null;

    /// <summary>The contract inside, or why it cannot be read: whatever is wrong with it, its stream alone is set aside.</summary>
    public (object? Contract, string? Unreadable) Read()
    {
        try
        {
            return (ContractTypes.Read(Envelope), null);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or ArgumentException or FormatException)
        {
            return (null, e.Message);
        }
    }
}

/// <summary>An event that is next for its stream, with its contract read.</summary>
public sealed record Next(Arrived Event, object Contract);
