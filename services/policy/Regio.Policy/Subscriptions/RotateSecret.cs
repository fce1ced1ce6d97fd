using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Sign deliveries with another secret from now on.</summary>
public static class RotateSecret
{
    /// <summary>Of a webhook; each time it is another.</summary>
    public static Decision Decide(Subscription known) => SubscriptionRules.WithWebhook(known, () => Decision.Accept(new SecretRotated(known.Id)));

    /// <summary><c>POST /policy/v1/subscriptions/{id}/rotate-secret</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("{id:guid}/rotate-secret", Handle)
        .RequireRole(Roles.Bound)
        .WithName("rotateSecret").WithSummary("Exchange the secret of a webhook for another")
        .WithDescription("The old one signs nothing any more; read the new one beside the subscription.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, SubscriptionChanges changes, Endpoints endpoints, CancellationToken ct) =>
        changes.Change(id, writing, body: null, Decide, ct, endpoints.Rotate(id));
}
