using Regio.Hosting.Decisions;

namespace Regio.Policy.Subscriptions;

/// <summary>Rules that several acts of subscriptions share.</summary>
internal static class SubscriptionRules
{
    /// <summary>What is decided of a subscription that stands and has a webhook.</summary>
    public static Decision WithWebhook(Subscription known, Func<Decision> decide) =>
        known.IsEnded ? Decision.Reject("subscription-ended", "It was ended.")
        : known.Details.Webhook is null ? Decision.Reject("no-webhook", "Its notices are in the feed alone.")
        : decide();
}
