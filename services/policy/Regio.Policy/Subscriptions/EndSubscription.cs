using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Hear no more; what is in the feed stays there.</summary>
public static class EndSubscription
{
    /// <summary>Once.</summary>
    public static Decision Decide(Subscription known) => known.IsEnded ? Decision.Nothing : Decision.Accept(new SubscriptionEnded(known.Id));

    /// <summary><c>POST /policy/v1/subscriptions/{id}/end</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("{id:guid}/end", Handle)
        .RequireRole(Roles.Bound)
        .WithName("endSubscription").WithSummary("End a subscription")
        .WithDescription("What waits for its webhook is not delivered any more, and its secret is forgotten.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, SubscriptionChanges changes, Endpoints endpoints, CancellationToken ct) =>
        changes.Change(id, writing, body: null, Decide, ct, endpoints.Set(id, url: null));
}
