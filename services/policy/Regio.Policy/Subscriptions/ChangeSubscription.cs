using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Change what one hears of from now on, or by which way.</summary>
public static class ChangeSubscription
{
    /// <summary>What a subscription says from now on, whole (gewijzigd abonnement).</summary>
    public sealed record Request : SubscriptionBody;

    /// <summary>While it stands; to what it says already changes nothing.</summary>
    public static Decision Decide(Subscription known, SubscriptionDetails details, IReadOnlyList<Fault> faults) =>
        known.IsEnded ? Decision.Reject("subscription-ended", "It was ended.")
        : known.Details == details ? Decision.Nothing
        : Refusals.Unless(faults, () => Decision.Accept(new SubscriptionChanged(known.Id, details)));

    /// <summary><c>POST /policy/v1/subscriptions/{id}/change</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("{id:guid}/change", Handle)
        .RequireRole(Roles.Bound)
        .WithName("changeSubscription").WithSummary("Change a subscription")
        .WithDescription("Whole: what is left out is no filter any more. What waits for a webhook goes to its new address; without one it is in the feed alone.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, SubscriptionChanges changes, Endpoints endpoints, CancellationToken ct)
    {
        var (details, faults) = await changes.Read(request, ct);
        return await changes.Change(id, writing, request, known => Decide(known, details, faults), ct, endpoints.Set(id, details.Webhook));
    }
}
