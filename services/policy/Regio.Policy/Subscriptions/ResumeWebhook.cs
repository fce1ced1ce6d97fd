using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Deliver again to a webhook that was parked: what waited, in order.</summary>
public static class ResumeWebhook
{
    /// <summary>One that is parked; of another it changes nothing.</summary>
    public static Decision Decide(Subscription known) => SubscriptionRules.WithWebhook(
        known, () => known.IsParked ? Decision.Accept(new WebhookResumed(known.Id)) : Decision.Nothing);

    /// <summary><c>POST /policy/v1/subscriptions/{id}/resume</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("{id:guid}/resume", Handle)
        .RequireRole(Roles.Bound)
        .WithName("resumeWebhook").WithSummary("Resume a webhook that was parked")
        .WithDescription("What waited is delivered, in order.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, SubscriptionChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, body: null, Decide, ct, Endpoints.Resume(id));
}
