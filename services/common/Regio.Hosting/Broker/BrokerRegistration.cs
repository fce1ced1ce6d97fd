using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Broker;

/// <summary>Registers the broker of <c>ConnectionStrings:Broker</c>; without one, events wait in the store.</summary>
internal static class BrokerRegistration
{
    /// <summary>The topic exchange that every service publishes to.</summary>
    public const string Exchange = "regio.events";

    /// <summary>Whether a broker is configured.</summary>
    public static bool HasBroker(this IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration.GetConnectionString("Broker"));

    /// <summary>The bus; it starts in the background, so that a service accepts commands without the broker.</summary>
    public static IServiceCollection AddBroker(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasBroker() || services.Any(service => service.ServiceType == typeof(IEventBus)))
        {
            return services;
        }

        services.AddSingleton<UndecodableCount>();
        services.AddSingleton<IEventBus, MassTransitEventBus>();
        return services.AddMassTransit(bus =>
        {
            // Nothing leaves but where OTEL_EXPORTER_OTLP_ENDPOINT says.
            bus.DisableUsageTelemetry();
            bus.AddReceiveObserver<UndecodableCount>(provider => provider.GetRequiredService<UndecodableCount>());
            bus.UsingRabbitMq((_, broker) => Configure(broker, new Uri(configuration.GetConnectionString("Broker")!)));
        });
    }

    private static void Configure(IRabbitMqBusFactoryConfigurator broker, Uri address)
    {
        var user = Uri.UnescapeDataString(address.UserInfo).Split(':', 2);
        broker.Host(new UriBuilder(address) { UserName = "", Password = "", Scheme = "rabbitmq" }.Uri, host =>
        {
            host.Username(user[0]);
            host.Password(user.ElementAtOrDefault(1) ?? "");
            host.Heartbeat(TimeSpan.FromSeconds(5));
        });
        broker.UseRawJsonSerializer(RawSerializerOptions.AnyMessageType, isDefault: true);
        broker.ConfigureJsonSerializerOptions(json =>
        {
            json.DefaultIgnoreCondition = ContractTypes.Json.DefaultIgnoreCondition;
            json.RespectNullableAnnotations = true;
            return json;
        });
        broker.Message<CloudEvent>(message => message.SetEntityName(Exchange));
        broker.Publish<CloudEvent>(publish => publish.ExchangeType = "topic");
        broker.Send<CloudEvent>(send => send.UseRoutingKeyFormatter(context => context.Message.Type));
    }
}
