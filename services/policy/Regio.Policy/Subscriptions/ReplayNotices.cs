using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Deliver to a webhook once more what it was given, from a notice on.</summary>
public static class ReplayNotices
{
    /// <summary>From where to deliver once more (herhaling).</summary>
    public sealed record Request(
        [property: Required, Range(0, long.MaxValue), Description("Position of the first notice (eerste bericht); 0: all of them.")] long? From = null);

    /// <summary>Of a webhook; it keeps their ids, so that who has them sees that. Asked again it is done again.</summary>
    public static Decision Decide(Subscription known, long from) =>
        SubscriptionRules.WithWebhook(known, () => Decision.Accept(new NoticesReplayed(known.Id, from)));

    /// <summary><c>POST /policy/v1/subscriptions/{id}/replay</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("{id:guid}/replay", Handle)
        .RequireRole(Roles.Bound)
        .WithName("replayNotices").WithSummary("Deliver notices to a webhook once more")
        .WithDescription("In order and under the same ids. A webhook that is parked gets them once it is resumed.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409)
        .ProducesProblem(412).ProducesProblem(428);

    private static Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, [AsParameters] Writing writing, Request request, SubscriptionChanges changes, CancellationToken ct) =>
        changes.Change(id, writing, request, known => Decide(known, request.From!.Value), ct, Endpoints.Replay(id, request.From!.Value));
}
