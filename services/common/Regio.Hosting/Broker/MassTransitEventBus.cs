using MassTransit;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Broker;

/// <summary>The event path over MassTransit and RabbitMQ.</summary>
internal sealed class MassTransitEventBus(IBusControl bus, UndecodableCount undecodable) : IEventBus
{
    // Enough confirms under way to fill the line, few enough to repeat after a fault.
    private const int Window = 500;

    // The feed heals what a full queue drops.
    private const int MostQueued = 50_000;

    public long Undecodable => undecodable.Value;

    public async Task WaitUntilReady(CancellationToken ct)
    {
        while (await bus.WaitForHealthStatus(BusHealthStatus.Healthy, ct) != BusHealthStatus.Healthy)
        {
            await Task.Delay(100, ct);
        }
    }

    public async Task Publish(IReadOnlyCollection<CloudEvent> events, CancellationToken ct)
    {
        foreach (var window in events.Chunk(Window))
        {
            await Task.WhenAll(window.Select(e => bus.Publish(e, ct)));
        }
    }

    public async Task<IAsyncDisposable> Receive(
        string queue, Func<IReadOnlyList<CloudEvent>, CancellationToken, Task> handle, CancellationToken ct)
    {
        var endpoint = bus.ConnectReceiveEndpoint(queue, configurator =>
        {
            var rabbit = (IRabbitMqReceiveEndpointConfigurator)configurator;
            rabbit.ConfigureConsumeTopology = false;
            rabbit.Bind(BrokerRegistration.Exchange, binding =>
            {
                binding.ExchangeType = "topic";
                binding.RoutingKey = "nl.regio.#";
            });
            rabbit.SetQuorumQueue();
            rabbit.SingleActiveConsumer = true;
            rabbit.SetQueueArgument("x-max-length", MostQueued);
            rabbit.SetQueueArgument("x-overflow", "drop-head");
            rabbit.PrefetchCount = 1_000;
            rabbit.Consumer(() => new Batches(handle), consumer => consumer.Options<BatchOptions>(batch => batch
                .SetMessageLimit(500).SetTimeLimit(TimeSpan.FromMilliseconds(5)).SetConcurrencyLimit(1)));
        });
        await endpoint.Ready.WaitAsync(ct);
        return new Receiving(endpoint);
    }

    private sealed class Batches(Func<IReadOnlyList<CloudEvent>, CancellationToken, Task> handle) : IConsumer<Batch<CloudEvent>>
    {
        public Task Consume(ConsumeContext<Batch<CloudEvent>> context) =>
            handle([.. context.Message.Select(message => message.Message)], context.CancellationToken);
    }

    private sealed class Receiving(HostReceiveEndpointHandle endpoint) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await endpoint.StopAsync(patience.Token);
        }
    }
}
