using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Policy.Webhooks;

namespace Regio.Policy.Subscriptions;

/// <summary>Read subscriptions: one, its secret, what happened to it, and the list. Only its organisation finds one.</summary>
internal static class ReadSubscriptions
{
    private const string State = "data->'state'";

    private static readonly IReadOnlyList<(string, string)> Orders = [("name", $"{State}->'details'->>'name'")];

    private static readonly Csv<SubscriptionRow> Csv = new(
        "subscriptions.csv",
        ("id", s => s.Id.ToString()), ("name", s => s.Name), ("kinds", s => Columns.Of(s.Kinds)), ("regions", s => Columns.Of(s.Regions)),
        ("target_groups", s => Columns.Of(s.TargetGroups)), ("domains", s => Columns.Of(s.Domains)), ("ministries", s => Columns.Of(s.Ministries)),
        ("clash_types", s => Columns.Of(s.ClashTypes)), ("webhook", s => s.Webhook), ("is_parked", s => s.IsParked ? "true" : "false"),
        ("is_ended", s => s.IsEnded ? "true" : "false"));

    /// <summary><c>GET /policy/v1/subscriptions</c>, <c>…/{id}</c>, <c>…/{id}/secret</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions)
    {
        subscriptions.MapGet("", List)
            .RequireRole(Roles.Bound)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("ended", QueryKind.Flag, "Only those that ended, or those that did not."),
            ])
            .WithName("listSubscriptions").WithSummary("List the subscriptions of your organisation")
            .WithDescription("Those that it made in the role of your token.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        subscriptions.MapGet("{id:guid}", Read)
            .RequireRole(Roles.Bound)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readSubscription").TellsVersion().WithSummary("Read a subscription")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        subscriptions.MapGet("{id:guid}/secret", ReadSecret)
            .RequireRole(Roles.Bound)
            .WithName("readSubscriptionSecret").TellsVersion().WithSummary("Read the secret that deliveries to a webhook are signed with")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        subscriptions.MapGet("{id:guid}/history", ReadHistory)
            .RequireRole(Roles.Bound)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readSubscriptionHistory").WithSummary("Read what happened to a subscription")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    /// <summary>The subscription that a caller finds, and its version; null: there is none of its organisation.</summary>
    internal static async Task<(Subscription? Known, long Version)> Seen(Guid id, HttpContext http, Streams streams, CancellationToken ct) =>
        await streams.Read<Subscription>(id, ct) is var (known, version) && known?.IsOf(Caller.Of(http.User)) is true ? (known, version) : default;

    private static Task<Results<Listing<SubscriptionRow>, ProblemHttpResult>> List(HttpContext http, Listings listings, CancellationToken ct)
    {
        var (query, caller) = (http.QueryValues(), Caller.Of(http.User)!);
        var selection = new Selection("data::text", "mt_doc_subscriptionitem")
            .Where($"{State}->>'organisation' = {{0}} and {State}->>'role' = {{1}}", caller.Organisation!, caller.Role)
            .When(query.Flag("ended"), $"({State}->>'isEnded')::boolean = {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of<SubscriptionItem, SubscriptionItem, SubscriptionRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<SubscriptionRow>>([.. items.Select(SubscriptionRow.Of)]), Csv, ct);
    }

    private static async Task<Results<Ok<SubscriptionRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct)
    {
        if ((await Seen(id, http, streams, ct)).Known is null || await views.Read<SubscriptionItem>(id, http.QueryValues().Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(SubscriptionRow.Of(item));
    }

    private static async Task<Results<Ok<WebhookSecret>, ProblemHttpResult>> ReadSecret(
        Guid id, HttpContext http, Streams streams, Endpoints endpoints, CancellationToken ct)
    {
        var (known, version) = await Seen(id, http, streams, ct);
        if (known is null || await endpoints.SecretOf(id, ct) is not { } secret)
        {
            return Views.NotFound();
        }

        ETag.Set(http, version);
        return TypedResults.Ok(new WebhookSecret(secret));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct) =>
        (await Seen(id, http, streams, ct)).Known is null ? Views.NotFound() : await views.History<SubscriptionItem>(http.QueryValues(), id, ct);
}

/// <summary>The secret of a webhook (geheim): for whoever subscribed alone.</summary>
/// <param name="Secret">What its deliveries are signed with: <c>whsec_</c> and base64.</param>
internal sealed record WebhookSecret(string Secret);
