using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;

namespace Regio.Policy.Policies;

/// <summary>List the policies.</summary>
internal static class PolicyList
{
    private static readonly IReadOnlyList<(string, string)> Orders = [("title", "data->>'title'"), ("from", "data->>'from'")];

    private static readonly Csv<PolicyOverview> Csv = new(
        "policies.csv",
        ("id", p => p.Id.ToString()), ("owner_id", p => p.OwnerId), ("title", p => p.Title), ("goal", p => p.Goal),
        ("domains", p => Columns.Of(p.Domains)), ("target_groups", p => Columns.Of(p.TargetGroups)),
        ("legal_grounds", p => Columns.Of(p.LegalGrounds)), ("from", p => Columns.Of(p.From)),
        ("until", p => Columns.Of(p.Until)));

    /// <summary><c>GET /policy/v1/policies</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapGet("", Handle)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast,
            QueryParameter.ValidOn, QueryParameter.KnownOn,
            new("owner", QueryKind.Text, "TOOI URI of the owner."),
            new("domain", QueryKind.Code, "Policy domain.") { List = "domains" },
            new("targetGroup", QueryKind.Code, "Target group.") { List = "target-groups" },
        ])
        .WithName("listPolicies").WithSummary("List policies")
        .ProducesProblem(503);

    private static Task<Results<Listing<PolicyOverview>, ProblemHttpResult>> Handle(
        HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection("data::text", "mt_doc_policyoverview")
            .When(query.Text("owner"), "data->>'ownerId' = {0}")
            .When(query.Text("domain"), "data->'domains' @> to_jsonb({0}::text)")
            .When(query.Text("targetGroup"), "data->'targetGroups' @> to_jsonb({0}::text)")
            .When(query.Date("validOn"), "(data->>'from')::date <= {0} and coalesce((data->>'until')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return listings.Of(query, selection, Csv, ct);
    }
}
