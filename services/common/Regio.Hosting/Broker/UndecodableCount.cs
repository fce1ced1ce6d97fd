using System.Runtime.Serialization;
using MassTransit;

namespace Regio.Hosting.Broker;

/// <summary>Counts messages whose bytes could not be read.</summary>
internal sealed class UndecodableCount : IReceiveObserver
{
    private long count;

    /// <summary>So many since this process started.</summary>
    public long Value => Interlocked.Read(ref count);

    public Task ReceiveFault(ReceiveContext context, Exception exception)
    {
        if (exception is SerializationException or System.Text.Json.JsonException)
        {
            Interlocked.Increment(ref count);
        }

        return Task.CompletedTask;
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;
}
