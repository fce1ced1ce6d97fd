using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;
using Regio.Hosting;
using Regio.Hosting.Publishing;

namespace Regio.Integration;

/// <summary>A message as any AMQP client takes it off the broker.</summary>
internal sealed record Heard(string RoutingKey, byte[] Body, CloudEvent Event)
{
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    public bool IsCheckpoint => Checkpoint.Is(Event);

    /// <summary>Null for what is no event of the networks.</summary>
    public static Heard? Of(string routingKey, byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<CloudEvent>(body, ContractTypes.Json) is { } e
                && e.Source == new ServiceName("networks").Source && (Checkpoint.Is(e) || Hosting.Inbox.Arrived.Of("networks", e) is not null)
                ? new(routingKey, body, e) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The broker as a plain client sees it; what is done to it here, an operator or a fault could do.</summary>
internal sealed class Wire : IAsyncDisposable
{
    public const string Exchange = "regio.events";
    public const string Inbox = "regio.insight";
    private readonly IConnection connection;
    private readonly IChannel channel;
    private readonly ConcurrentQueue<Heard> heard = [];

    private Wire(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    /// <summary>Everything that networks published since it was opened, in the order of arrival.</summary>
    public IReadOnlyList<Heard> All => [.. heard];

    public IReadOnlyList<Heard> Events => [.. heard.Where(message => !message.IsCheckpoint)];

    public static async Task<Wire> Open(TestServers servers)
    {
        var factory = new ConnectionFactory { Uri = servers.Broker.Uri(), AutomaticRecoveryEnabled = false };
        var opened = await factory.CreateConnectionAsync();
        var wire = new Wire(opened, await opened.CreateChannelAsync(new(
            publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)));
        await wire.Listen();
        return wire;
    }

    /// <summary>Removes what an earlier test left; no service may be running.</summary>
    public static async Task Clear(TestServers servers)
    {
        await using var wire = await Open(servers);
        foreach (var queue in new[] { Inbox, "regio.funding", "regio.policy" }.SelectMany(inbox => new[] { inbox, inbox + "_error", inbox + "_skipped" }))
        {
            await wire.channel.QueueDeleteAsync(queue);
            await wire.channel.ExchangeDeleteAsync(queue);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await connection.CloseAsync(TimeSpan.FromSeconds(2));
        await connection.DisposeAsync();
    }

    public Task Publish(CloudEvent e) =>
        Publish(e.Type, JsonSerializer.SerializeToUtf8Bytes(e, ContractTypes.Json));

    public async Task Publish(string routingKey, byte[] body) => await channel.BasicPublishAsync(
        Exchange, routingKey, mandatory: false, new BasicProperties { ContentType = "application/json" }, body);

    /// <summary>Puts messages on the broker again, so many times each, in an order that is always the same disorder.</summary>
    public async Task Repeat(IReadOnlyList<Heard> messages, int times)
    {
        var all = Enumerable.Repeat(messages, times).SelectMany(m => m).ToArray();
        new Random(7).Shuffle(all);
        foreach (var message in all)
        {
            await Publish(message.RoutingKey, message.Body);
        }
    }

    /// <summary>From here on the broker loses what the inbox should get.</summary>
    public Task Cut() => channel.ExchangeUnbindAsync(Inbox, Exchange, "nl.regio.#");

    public Task Mend() => channel.ExchangeBindAsync(Inbox, Exchange, "nl.regio.#");

    /// <summary>How many messages lie in a queue; null when there is no such queue.</summary>
    public async Task<uint?> Count(string queue) => (await Look(queue))?.MessageCount;

    /// <summary>Whether anyone takes messages off a queue; who does has bound it before.</summary>
    public async Task<bool> IsConsumed(string queue) => await Look(queue) is { ConsumerCount: > 0 };

    private async Task<QueueDeclareOk?> Look(string queue)
    {
        await using var asking = await connection.CreateChannelAsync();
        try
        {
            return await asking.QueueDeclarePassiveAsync(queue);
        }
        catch (OperationInterruptedException)
        {
            return null;
        }
    }

    private async Task Listen()
    {
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true);
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, Exchange, "#");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            if (Heard.Of(message.RoutingKey, message.Body.ToArray()) is { } known)
            {
                heard.Enqueue(known);
            }

            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
    }
}
