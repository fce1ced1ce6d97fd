using Regio.Hosting.Histories;
using Regio.Policy.Notices;
using Regio.Policy.Subscriptions;
using static Regio.Hosting.Histories.Say;

namespace Regio.Policy;

/// <summary>What the facts of subscriptions, clashes, signals and intentions say; they do not travel.</summary>
internal static class SubscriptionWording
{
    /// <summary>The sentence; null for another fact.</summary>
    public static Sentence? Of(object fact) => fact switch
    {
        SubscriptionMade f => new(
            $"{Name(f.Organisation)} abonneerde zich: {f.Details.Name}{By(f.Details.Webhook)}", $"{Name(f.Organisation)} subscribed: {f.Details.Name}{By(f.Details.Webhook)}"),
        SubscriptionChanged f => new(
            $"Het abonnement werd gewijzigd: {f.Details.Name}{By(f.Details.Webhook)}", $"The subscription was changed: {f.Details.Name}{By(f.Details.Webhook)}"),
        SubscriptionEnded => new($"Het abonnement werd beëindigd", $"The subscription was ended"),
        SecretRotated => new($"Het geheim van de webhook werd vervangen", $"The secret of the webhook was exchanged for another"),
        WebhookParked { Status: { } status } f => new(
            $"De webhook werd geparkeerd na {f.Failures} mislukte pogingen; hij antwoordde laatst {status}",
            $"The webhook was parked after {f.Failures} attempts that failed; it answered {status} last"),
        WebhookParked f => new(
            $"De webhook werd geparkeerd na {f.Failures} pogingen; hij antwoordde niet", $"The webhook was parked after {f.Failures} attempts; it did not answer"),
        WebhookResumed => new($"De webhook werd hervat", $"The webhook was resumed"),
        NoticesReplayed f => new(
            $"Berichten vanaf {f.From} worden opnieuw bezorgd", $"Notices from {f.From} on are delivered once more"),
        ClashesDetected f => new($"Dit botst: {Each(f.Clashes.Select(CaseWording.Told))}", $"This clashes: {Each(f.Clashes.Select(CaseWording.Told))}"),
        ClashesEnded f => new(
            $"Dit botst niet meer: {Each(f.Clashes.Select(CaseWording.Told))}", $"This clashes no more: {Each(f.Clashes.Select(CaseWording.Told))}"),
        SignalDetected f => new($"Dit signaal kwam op: {Rule(f.Rule)}", $"This signal came up: {Rule(f.Rule)}"),
        SignalEnded f => new($"Dit signaal is er niet meer: {Rule(f.Rule)}", $"This signal is gone: {Rule(f.Rule)}"),
        IntentionDisclosed f => new(
            $"Andere ministeries weten sinds {f.On} dat {Name(f.SchemeId)} wordt voorbereid",
            $"Other ministries know since {f.On} that {Name(f.SchemeId)} is prepared"),
        _ => null,
    };

    private static Sentence Rule(FiredRule rule) =>
        new($"{Code("signal-kinds", rule.Kind)}{About(rule.About)}", $"{Code("signal-kinds", rule.Kind)}{About(rule.About)}");

    private static Sentence? About(string? about) => about is null ? null : new($" ({about})", $" ({about})");

    private static Sentence? By(string? webhook) => webhook is null ? null : new($" (via {webhook})", $" (by {webhook})");
}
