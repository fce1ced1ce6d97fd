using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Policy.Notices;
using Regio.Rules;

namespace Regio.Policy.Subscriptions;

/// <summary>What became of a notice for a subscription (bezorging).</summary>
/// <param name="Position">Position of the notice.</param>
/// <param name="NoticeId">Id of the notice.</param>
/// <param name="Kind">Code of the list <c>notice-kinds</c>.</param>
/// <param name="State">Code of the list <c>delivery-states</c>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Status">What the webhook answered last; absent: it was not tried, or did not answer.</param>
/// <param name="TriedAt">When it was tried last; absent: it was not.</param>
/// <param name="DeliveredAt">When it was taken; absent: it was not.</param>
public sealed record DeliveryRow(
    long Position, Guid NoticeId, [property: CodesOf("notice-kinds")] string Kind, [property: CodesOf("delivery-states")] string State, int Attempts,
    int? Status, DateTimeOffset? TriedAt, DateTimeOffset? DeliveredAt);

/// <summary>List what became of each notice for a subscription.</summary>
internal static class ListDeliveries
{
    private const string State =
        "case when d.delivered_at is not null and not d.awaits then 'delivered' when not d.awaits then 'in-feed' when e.is_parked then 'parked' "
        + "when d.attempts > 0 then 'failed' else 'waiting' end";

    private const string Row =
        "jsonb_build_object('position', d.position, 'noticeId', t.body ->> 'id', 'kind', t.body ->> 'kind', 'attempts', d.attempts, 'status', d.status, "
        + "'triedAt', d.tried_at, 'deliveredAt', d.delivered_at, 'state', " + State + ")::text";

    private static readonly IReadOnlyList<(string, string)> Orders = [("position", "d.position")];

    private static readonly Csv<DeliveryRow> Csv = new(
        "deliveries.csv",
        ("position", d => d.Position.ToString(CultureInfo.InvariantCulture)), ("notice", d => d.NoticeId.ToString()), ("kind", d => d.Kind),
        ("state", d => d.State), ("attempts", d => Columns.Of(d.Attempts)), ("status", d => Columns.Of(d.Status)));

    /// <summary><c>GET /policy/v1/subscriptions/{id}/deliveries</c>.</summary>
    public static void Map(RouteGroupBuilder subscriptions) => subscriptions
        .MapGet("{id:guid}/deliveries", List)
        .RequireRole(Roles.Bound)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort("position"),
            new("state", QueryKind.Code, "Only those of which this became.") { List = "delivery-states" },
        ])
        .WithName("listDeliveries").WithSummary("List what became of each notice for a subscription")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

    private static async Task<Results<Listing<DeliveryRow>, ProblemHttpResult>> List(
        Guid id, HttpContext http, Streams streams, NoticeRows rows, CancellationToken ct)
    {
        if ((await ReadSubscriptions.Seen(id, http, streams, ct)).Known is null)
        {
            return Views.NotFound();
        }

        var query = http.QueryValues();
        return await rows.Of(
            new Selection(Row, "notice.delivery d join notice.told t using (position) left join notice.endpoint e using (subscription)")
                .Where("d.subscription = {0}", id).When(query.Text("state"), State + " = {0}").OrderedBy(query.Sort, Orders, "d.position"),
            Csv, ct);
    }
}
