using RabbitMQ.Client;

namespace Regio.Integration;

/// <summary>A broker that the launcher starts again works, whatever it was doing when it went down.</summary>
public sealed class Restarting_the_broker(TestServers servers)
{
    private const string Queue = "just-made";

    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    [Fact]
    public async Task A_queue_made_just_before_a_crash_takes_messages_after_it()
    {
        await using (var before = await Connect())
        {
            await using var channel = await before.CreateChannelAsync();
            await Declare(channel);
            servers.Broker.Kill();
        }

        await servers.Broker.StartAsync();
        await using var after = await Connect();
        await using var confirming = await after.CreateChannelAsync(new(true, true));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await Declare(confirming);
        await confirming.BasicPublishAsync("", Queue, mandatory: true, body: "1"u8.ToArray(), patience.Token);
        await confirming.QueueDeleteAsync(Queue, cancellationToken: patience.Token);
    }

    private Task<IConnection> Connect() =>
        new ConnectionFactory { Uri = servers.Broker.Uri(), AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    private static Task<QueueDeclareOk> Declare(IChannel channel) =>
        channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, arguments: Quorum);
}
