using Regio.Hosting.Reading;
using Regio.Rules;

namespace Regio.Policy.Subscriptions;

/// <summary>A subscription as it is kept for readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="State">The subscription.</param>
public sealed record SubscriptionItem(Guid Id, long Version, Subscription State) : IView<SubscriptionItem>
{
    /// <inheritdoc/>
    public static string BeginsWith => "policy.subscription-made.v1";

    /// <inheritdoc/>
    public SubscriptionItem At(long version) => this with { Version = version };

    /// <inheritdoc/>
    public static SubscriptionItem? After(SubscriptionItem? view, object fact) =>
        Subscription.After(view?.State, fact) is { } state ? new(state.Id, view?.Version ?? 0, state) : null;
}

/// <summary>What an organisation sees of a subscription of its own (abonnement).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kinds">Kinds of notices; empty: any.</param>
/// <param name="Regions">Regions and municipalities; empty: any.</param>
/// <param name="TargetGroups">Target groups; empty: any.</param>
/// <param name="Domains">Policy domains; empty: any.</param>
/// <param name="Ministries">Ministries and directorates; empty: any.</param>
/// <param name="ClashTypes">Types of clashes; empty: any notice.</param>
/// <param name="Webhook">Where notices are delivered; absent: they are in the feed alone.</param>
/// <param name="IsParked">Whether its webhook failed too often and waits to be resumed.</param>
/// <param name="IsEnded">Whether it is over.</param>
public sealed record SubscriptionRow(
    Guid Id, long Version, string Name, [property: CodesOf("notice-kinds")] IReadOnlyList<string> Kinds, IReadOnlyList<string> Regions,
    [property: CodesOf("target-groups")] IReadOnlyList<string> TargetGroups, [property: CodesOf("domains")] IReadOnlyList<string> Domains,
    IReadOnlyList<string> Ministries, [property: CodesOf("clash-types")] IReadOnlyList<string> ClashTypes, string? Webhook, bool IsParked, bool IsEnded)
{
    /// <summary>Of a subscription as it is.</summary>
    internal static SubscriptionRow Of(SubscriptionItem item)
    {
        var ((name, filter, webhook), known) = (item.State.Details, item.State);
        return new(
            item.Id, item.Version, name, filter.Kinds, filter.Regions, filter.TargetGroups, filter.Domains, filter.Ministries, filter.ClashTypes, webhook,
            known.IsParked, known.IsEnded);
    }
}
