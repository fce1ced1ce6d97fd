using System.Text.Json;
using Regio.Hosting;
using Regio.Hosting.Publishing;

namespace Regio.Integration;

/// <summary>What another service records, as the messages that it would send.</summary>
/// <param name="service">Its name.</param>
internal sealed class Messages(string service)
{
    private readonly Dictionary<Guid, int> versions = [];
    private long position;

    /// <summary>How many there are.</summary>
    public long Count => position;

    /// <summary>The next of a stream.</summary>
    public CloudEvent Of(Guid stream, object contract) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Source = new ServiceName(service).Source,
        Type = ContractTypes.NameOf(contract.GetType()),
        Subject = stream.ToString(),
        Time = TimeProvider.System.GetUtcNow(),
        Data = JsonSerializer.SerializeToNode(contract, contract.GetType(), ContractTypes.Json),
        StreamVersion = versions[stream] = versions.GetValueOrDefault(stream) + 1,
        Previous = CloudEvent.Pad(position),
        Sequence = CloudEvent.Pad(++position),
    };
}
