using System.Text.Json;

namespace Regio.Hosting.Publishing;

/// <summary>
/// Tells consumers how far a source has come, so that a last event that the broker lost is missed at once.
/// It is no fact: it has no subject and is not in the feed.
/// </summary>
/// <param name="Mark">Every event up to this position that travels has been published.</param>
/// <param name="Last">Position of the last event published.</param>
/// <param name="Time">
/// All that was recorded ten seconds (the command time-out) before this moment is at or below <paramref name="Mark"/>.
/// </param>
public sealed record Checkpoint(long Mark, long Last, DateTimeOffset Time)
{
    /// <summary>Its CloudEvents type, for one service.</summary>
    public static string TypeFor(string service) => $"nl.regio.{service}.checkpoint.v1";

    /// <summary>Whether an event is a checkpoint.</summary>
    public static bool Is(CloudEvent e) => e.Type.EndsWith(".checkpoint.v1", StringComparison.Ordinal);

    /// <summary>The checkpoint that an event carries; null when it cannot be read: another follows within a second.</summary>
    public static Checkpoint? Of(CloudEvent e)
    {
        try
        {
            return e.Data.Deserialize<Checkpoint>(ContractTypes.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The checkpoint as it travels.</summary>
    public CloudEvent From(ServiceName service) => new()
    {
        Id = Guid.CreateVersion7(Time).ToString(),
        Source = service.Source,
        Type = TypeFor(service.Value),
        Time = Time,
        Data = JsonSerializer.SerializeToNode(this, ContractTypes.Json),
        Sequence = CloudEvent.Pad(Mark),
        Previous = CloudEvent.Pad(Last),
    };
}
