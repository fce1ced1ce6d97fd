using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Regio.Hosting.Broker;
using Regio.Hosting.EventStore;

namespace Regio.Hosting.Publishing;

/// <summary>Registers what takes committed facts to others: the publisher, when there is a broker, and the feed.</summary>
public static class PublishingRegistration
{
    /// <summary>Publishes the facts of this service's store as <see cref="PublishedFacts"/> says.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBroker(configuration);
        services.AddSingleton<Envelopes>().AddSingleton<FeedPages>();
        services.AddStoreViews();
        if (configuration.HasBroker())
        {
            services.AddHealthChecks().AddCheck<PublisherHealth>("publisher");
            services.AddSingleton<Publisher>();
            services.AddSingleton<IConfigureMarten>(provider => new SubscribePublisher(provider));
        }

        return services;
    }

    /// <summary>Runs what reads a store's committed facts, the store's own views included, in one process at a time.</summary>
    public static IServiceCollection AddStoreViews(this IServiceCollection services)
    {
        services.AddSingleton<Leadership>();
        services.AddSingleton(provider => new Publishers(provider.GetService<Publisher>()));
        return services.AddHostedService<PublisherHost>();
    }

    private sealed class SubscribePublisher(IServiceProvider provider) : IConfigureMarten
    {
        public void Configure(IServiceProvider services, StoreOptions options) =>
            options.Projections.Subscribe(provider.GetRequiredService<Publisher>(), subscription =>
            {
                subscription.Name = "Publisher";
                subscription.Options.BatchSize = 1_000;
            });
    }
}
