using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Regio.Hosting.Broker;
using Regio.Hosting.EventStore;
using Regio.Hosting.Publishing;

namespace Regio.Hosting.Inbox;

/// <summary>Registers an inbox: what a service takes from others, exactly once in effect, whatever the delivery.</summary>
public static class InboxRegistration
{
    /// <summary>Takes facts from these services into views of this type.</summary>
    public static IServiceCollection AddInbox<TViews>(
        this IServiceCollection services, IConfiguration configuration, InboxSources sources)
        where TViews : class, IInboxViews
    {
        services.AddBroker(configuration);
        services.TryAddSingleton<Leadership>();
        services.AddSingleton(sources).AddSingleton(new OwnTables(InboxTables.Schema));
        services.AddSingleton<IInboxViews, TViews>().AddSingleton<InboxWriter>().AddSingleton<FeedReader>().AddSingleton<CatchUp>().AddSingleton<Positions>();
        services.AddSingleton<SetAside>().AddSingleton<InboxAudit>();
        services.AddSingleton(provider => provider.GetRequiredService<InboxWriter>().Here);
        services.AddSingleton(provider => new Brokers(provider.GetService<IEventBus>()));
        services.AddHealthChecks().AddCheck<InboxHealth>("inbox");
        services.AddHttpClient(FeedReader.Client, client => client.Timeout = TimeSpan.FromSeconds(30));
        return services.AddHostedService<InboxHost>();
    }

    /// <summary>The names under which a store of an inbox keeps what it received: such facts are not published again.</summary>
    public static IReadOnlyList<string> ReceivedTypes { get; } = [.. ContractTypes.All.Keys];

    /// <summary>The received facts under their contract names, for the store of an inbox.</summary>
    public static Facts ReceivedFacts(this Facts facts)
    {
        foreach (var (name, type) in ContractTypes.All)
        {
            facts.Fact(type, name);
        }

        return facts;
    }
}
