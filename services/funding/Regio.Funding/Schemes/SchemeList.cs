using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Funding.Schemes;

/// <summary>List the schemes: what is published, and the caller's own drafts.</summary>
internal static class SchemeList
{
    private static readonly IReadOnlyList<(string, string)> Orders = [("title", "data->>'title'"), ("from", "data->>'from'")];

    private static readonly Csv<SchemeOverview> Csv = new(
        "schemes.csv",
        ("id", s => s.Id.ToString()), ("owner_id", s => s.OwnerId), ("title", s => s.Title),
        ("objective", s => s.Objective), ("domains", s => Columns.Of(s.Domains)),
        ("target_groups", s => Columns.Of(s.TargetGroups)), ("division", s => s.Division),
        ("from", s => Columns.Of(s.From)), ("until", s => Columns.Of(s.Until)),
        ("status", s => s.Status == SchemeStatus.Published ? "published" : "drafted"),
        ("published_on", s => Columns.Of(s.PublishedOn)), ("gazette", s => s.Gazette));

    /// <summary><c>GET /funding/v1/schemes</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapGet("", Handle)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast,
            QueryParameter.ValidOn, QueryParameter.KnownOn,
            new("owner", QueryKind.Text, "TOOI URI of the owner."),
            new("domain", QueryKind.Code, "Policy domain.") { List = "domains" },
            new("targetGroup", QueryKind.Code, "Target group.") { List = "target-groups" },
            new("status", QueryKind.Code, "How far it is.") { Codes = ["drafted", "published"] },
        ])
        .WithName("listSchemes").WithSummary("List schemes")
        .WithDescription("Published schemes, and the drafts of the caller's own organisation.")
        .ProducesProblem(503);

    private static Task<Results<Listing<SchemeOverview>, ProblemHttpResult>> Handle(
        HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection("data::text", "mt_doc_schemeoverview")
            .Where("data->>'status' = 'Published' or data->>'ownerId' = {0}", Caller.Of(http.User)?.Organisation ?? "")
            .When(query.Text("owner"), "data->>'ownerId' = {0}")
            .When(query.Text("domain"), "data->'domains' @> to_jsonb({0}::text)")
            .When(query.Text("targetGroup"), "data->'targetGroups' @> to_jsonb({0}::text)")
            .When(query.Date("validOn"), "(data->>'from')::date <= {0} and coalesce((data->>'until')::date, 'infinity') > {0}")
            .When(query.Text("status"), "lower(data->>'status') = {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of(query, selection, Csv, ct);
    }
}
