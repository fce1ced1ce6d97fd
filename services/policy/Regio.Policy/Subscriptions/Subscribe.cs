using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Decisions;
using Regio.Hosting.EventStore;
using Regio.Hosting.Problems;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Subscribe to what concerns one's organisation: in a feed, and by a webhook that is signed.</summary>
public static class Subscribe
{
    /// <summary>A subscription to be made (nieuw abonnement).</summary>
    public sealed record Request : SubscriptionBody;

    /// <summary>To what is known here, by a way that may be.</summary>
    public static Decision Decide(SubscriptionMade made, IReadOnlyList<Fault> faults) => Refusals.Unless(faults, () => Decision.Accept(made));

    /// <summary><c>POST /policy/v1/subscriptions</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapPost("", Handle)
        .RequireRole(Roles.Bound)
        .WithName("subscribe").WithSummary("Subscribe to notices of what concerns your organisation")
        .WithDescription("From now on, and no more than the role of your token may see. Every filter that is given is to be met; read the secret of a webhook beside it.")
        .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created, ProblemHttpResult>> Handle(
        [AsParameters] Writing writing, Request request, Streams streams, SubscriptionChanges changes, Endpoints endpoints, CancellationToken ct)
    {
        var (caller, id) = (Caller.Of(writing.Http.User)!, Guid.CreateVersion7());
        var (details, faults) = await changes.Read(request, ct);
        return await streams.Begin(
            writing, id, $"{PolicyModule.Base}/subscriptions/{id}", request, () => Decide(new(id, caller.Organisation!, caller.Role, details), faults), ct,
            endpoints.Set(id, details.Webhook));
    }
}
