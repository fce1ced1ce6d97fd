using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Policy.Cases;
using Regio.Policy.Notices;
using Regio.Policy.Subscriptions;

namespace Regio.Policy.Specs;

/// <summary>A subscription of a ministry, with a webhook.</summary>
internal static class SubscriptionScene
{
    public static readonly Guid Id = new("0198d000-0000-7000-8000-000000000001");
    public static readonly NoticeFilter Any = new([], [], [], [], [], []);
    public static readonly SubscriptionDetails Details = new("Wat ons raakt", Any, "https://ontvanger.example/regio");
    public static readonly SubscriptionMade Made = new(Id, CaseScene.Szw, Roles.Ministry, Details);
    public static readonly SubscriptionMade InFeed = Made with { Details = Details with { Webhook = null } };
    public static readonly SubscriptionEnded Ended = new(Id);
    public static readonly WebhookParked Parked = new(Id, 7, 503);
    public static readonly Values<RulePair> Clashes = [CaseScene.Stacking];

    public static readonly FiredRule OffTrack = new("off-track", "jobs", []);
    public static readonly FiredRule ShortMoney = new("short-money", null, [CaseScene.Szw]);

    /// <summary>One of every fact.</summary>
    public static IReadOnlyList<object> Facts =>
    [
        Made, new SubscriptionChanged(Id, Details), Ended, new SecretRotated(Id), Parked, new WebhookResumed(Id), new NoticesReplayed(Id, 7),
        new ClashesDetected(Id, CaseScene.One, CaseScene.Other, Clashes), new ClashesEnded(Id, CaseScene.One, null, Clashes), new IntentionDisclosed(Id, CaseScene.One, CaseScene.Today),
        new SignalDetected(Id, CaseScene.One, OffTrack), new SignalEnded(Id, CaseScene.One, ShortMoney),
    ];
}
