using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Regio.Local;

namespace Regio.Integration;

/// <summary>Each service has at the broker what its part of the event path asks for, and nothing else.</summary>
public sealed class Rights_at_the_broker(TestServers servers)
{
    private const ushort AccessRefused = 403;

    [Theory, InlineData("networks"), InlineData("funding"), InlineData("policy")]
    public async Task A_source_publishes_and_touches_no_other_services_queue(string source)
    {
        await using var connection = await Connect(source);
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        await channel.ExchangeDeclareAsync(Wire.Exchange, ExchangeType.Topic, durable: true);
        await channel.BasicPublishAsync(Wire.Exchange, "test", "{}"u8.ToArray());

        await ShouldBeRefused(connection, c => c.QueueDeclareAsync(Wire.Inbox, durable: true, exclusive: false, autoDelete: false));
        await ShouldBeRefused(connection, c => c.BasicGetAsync(Wire.Inbox, autoAck: true));
        await ShouldBeRefused(connection, c => c.QueueDeleteAsync(Wire.Inbox));
    }

    [Fact]
    public async Task The_views_take_in_and_never_publish()
    {
        await using var connection = await Connect("projections");
        await using (var channel = await connection.CreateChannelAsync())
        {
            await channel.ExchangeDeclareAsync(Wire.Exchange, ExchangeType.Topic, durable: true);
        }

        await ShouldBeRefused(connection, async c => await c.BasicPublishAsync(Wire.Exchange, "test", "{}"u8.ToArray()));
    }

    private static async Task ShouldBeRefused(IConnection connection, Func<IChannel, Task> act)
    {
        await using var channel = await connection.CreateChannelAsync(new(true, true));
        (await Should.ThrowAsync<OperationInterruptedException>(() => act(channel)))
            .ShutdownReason.ShouldNotBeNull().ReplyCode.ShouldBe(AccessRefused);
    }

    private Task<IConnection> Connect(string service) => new ConnectionFactory
    {
        Uri = servers.Broker.Uri(PrivateServers.NameOf(service)),
        AutomaticRecoveryEnabled = false,
    }.CreateConnectionAsync();
}
