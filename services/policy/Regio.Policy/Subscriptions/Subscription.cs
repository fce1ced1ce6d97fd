using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;

namespace Regio.Policy.Subscriptions;

/// <summary>Which notices someone wants: of each list that is not empty one at least is to be met.</summary>
/// <param name="Kinds">Codes of the list <c>notice-kinds</c>.</param>
/// <param name="Regions">Regions and municipalities, by external id, or id where there is none.</param>
/// <param name="TargetGroups">Codes of the list <c>target-groups</c>; related ones meet.</param>
/// <param name="Domains">Codes of the list <c>domains</c>; related ones meet.</param>
/// <param name="Ministries">TOOI URIs of owners, and of what they are part of.</param>
/// <param name="ClashTypes">Codes of the list <c>clash-types</c>.</param>
public sealed record NoticeFilter(
    Values<string> Kinds, Values<string> Regions, Values<string> TargetGroups, Values<string> Domains, Values<string> Ministries,
    Values<string> ClashTypes);

/// <summary>What a subscription says.</summary>
/// <param name="Name">What its organisation calls it.</param>
/// <param name="Filter">Which notices.</param>
/// <param name="Webhook">Address to which they are delivered; null: they are in the feed alone.</param>
public sealed record SubscriptionDetails(string Name, NoticeFilter Filter, string? Webhook);

/// <summary>An organisation wants to hear of what concerns it.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Organisation">TOOI URI of the organisation; the subscription is its own matter.</param>
/// <param name="Role">Role in which it subscribed; it hears what that role may see.</param>
/// <param name="Details">What it says.</param>
public sealed record SubscriptionMade(Guid SubscriptionId, string Organisation, string Role, SubscriptionDetails Details);

/// <summary>It wants to hear of something else from now on, or by another way.</summary>
public sealed record SubscriptionChanged(Guid SubscriptionId, SubscriptionDetails Details);

/// <summary>It wants to hear no more.</summary>
public sealed record SubscriptionEnded(Guid SubscriptionId);

/// <summary>The secret that its deliveries are signed with was exchanged for another; that is kept elsewhere.</summary>
public sealed record SecretRotated(Guid SubscriptionId);

/// <summary>Its webhook failed too often: what is for it waits until it is resumed.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="Status">What it answered last; null: it did not answer.</param>
public sealed record WebhookParked(Guid SubscriptionId, int Failures, int? Status);

/// <summary>What waits for its webhook is delivered again.</summary>
public sealed record WebhookResumed(Guid SubscriptionId);

/// <summary>What was delivered to its webhook is delivered once more, from a position on.</summary>
public sealed record NoticesReplayed(Guid SubscriptionId, long From);

/// <summary>What a decision about a subscription needs to know, and what its organisation sees of it.</summary>
/// <param name="Id">Its stream.</param>
/// <param name="Organisation">TOOI URI of its organisation.</param>
/// <param name="Role">Role in which it subscribed.</param>
/// <param name="Details">What it says.</param>
/// <param name="IsParked">Whether its webhook waits to be resumed.</param>
/// <param name="IsEnded">Whether it is over.</param>
public sealed record Subscription(Guid Id, string Organisation, string Role, SubscriptionDetails Details, bool IsParked, bool IsEnded) : IFold<Subscription>
{
    /// <inheritdoc/>
    public static Subscription? After(Subscription? state, object fact) => (state, fact) switch
    {
        (null, SubscriptionMade f) => new(f.SubscriptionId, f.Organisation, f.Role, f.Details, false, false),
        ({ } known, SubscriptionChanged f) => known with { Details = f.Details, IsParked = known.IsParked && f.Details.Webhook == known.Details.Webhook },
        ({ } known, SubscriptionEnded) => known with { IsEnded = true, IsParked = false },
        ({ } known, WebhookParked) => known with { IsParked = true },
        ({ } known, WebhookResumed) => known with { IsParked = false },
        _ => state,
    };

    /// <summary>Whether a caller is whose it is: its organisation, in the role in which it subscribed.</summary>
    public bool IsOf(Caller? caller) => caller is not null && caller.ActsFor(Organisation) && caller.Role == Role;
}
