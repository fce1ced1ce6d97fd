using Marten;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Policy.Notices;
using Regio.Policy.Subscriptions;
using Regio.Policy.Webhooks;
using Regio.Surroundings;

namespace Regio.Policy;

/// <summary>The wiring of subscriptions, notices and webhooks.</summary>
internal static class SubscriptionsModule
{
    /// <summary>Stored names of facts that do not travel: a subscription is its organisation's own matter, and the rest others work out.</summary>
    public static IReadOnlyList<string> PrivateTypes { get; } = [.. Noticing.Facts, .. ClashFollower.Facts, .. SignalFollower.Facts, IntentionFollower.Fact];

    /// <summary>What makes notices and delivers them.</summary>
    public static void AddSubscriptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProtection();
        services.AddSingleton(new OwnTables(NoticeTables.Schema)).AddSingleton(WebhookOptions.From(configuration));
        services.AddSingleton<WebhookAddresses>().AddSingleton<WebhookClient>().AddSingleton<Endpoints>().AddSingleton<Waiting>();
        services.AddSingleton<SubscriptionChanges>().AddSingleton<NoticeRows>();
        services.AddSingleton(provider => new Noticing(provider.GetRequiredService<Lookout>));
        services.AddSingleton<IConfigureMarten>(provider => new SubscribeNoticing(provider));
        services.AddSingleton<SignalFeed>().AddHostedService<SignalFollower>().AddHttpClient(SignalFeed.Client, client => client.Timeout = TimeSpan.FromSeconds(30));
        services.AddHostedService<ClashFollower>().AddHostedService<IntentionFollower>().AddHostedService<WebhookSender>().AddHostedService<OldNotices>();
    }

    /// <summary>Its facts.</summary>
    public static Facts KeepSubscriptions(this Facts facts) => facts
        .Fact<SubscriptionMade>(SubscriptionItem.BeginsWith)
        .Fact<SubscriptionChanged>("policy.subscription-changed.v1")
        .Fact<SubscriptionEnded>("policy.subscription-ended.v1")
        .Fact<SecretRotated>("policy.secret-rotated.v1")
        .Fact<WebhookParked>("policy.webhook-parked.v1")
        .Fact<WebhookResumed>("policy.webhook-resumed.v1")
        .Fact<NoticesReplayed>("policy.notices-replayed.v1")
        .State<Subscription>().View<SubscriptionItem>()
        .Fact<ClashesDetected>("policy.clashes-detected.v1")
        .Fact<ClashesEnded>("policy.clashes-ended.v1")
        .State<KnownClashes>()
        .Fact<SignalDetected>("policy.signal-detected.v1")
        .Fact<SignalEnded>("policy.signal-ended.v1")
        .State<KnownSignals>()
        .Fact<IntentionDisclosed>(IntentionFollower.Fact)
        .State<KnownIntention>();

    /// <summary>Its acts and its feed.</summary>
    public static void MapSubscriptions(this WebApplication app)
    {
        var subscriptions = app.MapGroup($"{PolicyModule.Base}/subscriptions").WithTags("Subscriptions");
        Subscribe.Map(subscriptions);
        ChangeSubscription.Map(subscriptions);
        EndSubscription.Map(subscriptions);
        RotateSecret.Map(subscriptions);
        ResumeWebhook.Map(subscriptions);
        ReplayNotices.Map(subscriptions);
        ReadSubscriptions.Map(subscriptions);
        ListDeliveries.Map(subscriptions);
        ReadNotices.Map(app.MapGroup($"{PolicyModule.Base}/notices").WithTags("Subscriptions"));
    }

    private sealed class SubscribeNoticing(IServiceProvider provider) : IConfigureMarten
    {
        public void Configure(IServiceProvider services, StoreOptions options) =>
            options.Projections.Subscribe(provider.GetRequiredService<Noticing>(), subscription =>
            {
                subscription.Name = "Notices";
                subscription.Options.BatchSize = 1_000;
            });
    }
}
