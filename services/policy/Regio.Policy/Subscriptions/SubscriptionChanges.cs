using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Landscape;
using Regio.Policy.Webhooks;
using Regio.Surroundings;

namespace Regio.Policy.Subscriptions;

/// <summary>Changes of a subscription by its organisation, and what a subscription may say.</summary>
internal sealed class SubscriptionChanges(Streams streams, Lookout lookout, WebhookAddresses addresses)
{
    private static readonly Problem Unknown = new("not-found", "There is no such thing.");

    /// <summary>204, or a problem; whoever it is not of does not find it.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> Change(
        Guid id, Writing writing, object? body, Func<Subscription, Decision> decide, CancellationToken ct, Beside? beside = null) =>
        streams.Change<Subscription>(
            writing, id, body, decide, ct, known => known.IsOf(Caller.Of(writing.Http.User)) ? null : Unknown, beside: beside);

    /// <summary>What a body says, with what it names as it is registered; and what is wrong with it.</summary>
    public async Task<(SubscriptionDetails Details, IReadOnlyList<Fault> Faults)> Read(SubscriptionBody body, CancellationToken ct)
    {
        var register = (await lookout.Look(ct)).Register;
        var (regions, ministries, webhook) = (Values.Texts(body.Regions), Values.Texts(body.Ministries), Values.Text(body.Webhook));
        var filter = new NoticeFilter(
            Values.Texts(body.Kinds), [.. regions.Select(called => RegionOf(register, called) ?? called).Distinct()], Values.Texts(body.TargetGroups),
            Values.Texts(body.Domains), [.. ministries.Select(called => OwnerOf(register, called) ?? called).Distinct()], Values.Texts(body.ClashTypes));
        return (
            new(body.Name!.Trim(), filter, webhook),
            [
                .. regions.Index().Where(one => RegionOf(register, one.Item) is null)
                    .Select(one => new Fault($"/regions/{one.Index}", "unknown-region", $"No region or municipality {one.Item} is known here.")),
                .. ministries.Index().Where(one => OwnerOf(register, one.Item) is null)
                    .Select(one => new Fault($"/ministries/{one.Index}", "unknown-owner", $"No owner or organisation {one.Item} is known here.")),
                .. webhook is not null && await addresses.Refusal(webhook, ct) is { } refusal
                    ? [new Fault("/webhook", "webhook-not-allowed", refusal)]
                    : Array.Empty<Fault>(),
            ]);
    }

    private static string? RegionOf(Register register, string called) =>
        register.Region(called) is { } region ? region.ExternalId ?? region.Id.ToString() : register.Organisation(called) is { } municipality ? municipality.ExternalId : null;

    private static string? OwnerOf(Register register, string called) => register.Owner(called)?.Organisation ?? register.Organisation(called)?.ExternalId;
}
