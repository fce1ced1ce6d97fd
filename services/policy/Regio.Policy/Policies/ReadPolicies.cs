using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Policy.Policies;

/// <summary>Read policies: one, what happened to it, and the list.</summary>
internal static class ReadPolicies
{
    private static readonly QueryParameter ValidOn = new("validOn", QueryKind.Date, "As it reads on this day; today when absent.");

    internal static readonly Csv<PolicyOverview> Csv = new(
        "policies.csv",
        ("id", p => p.ExternalId ?? p.Id.ToString()), ("owner_id", p => p.OwnerId), ("title", p => p.Title), ("goal", p => p.Goal),
        ("domains", p => Columns.Of(p.Domains)), ("target_groups", p => Columns.Of(p.TargetGroups)), ("instruments", p => Columns.Of(p.Instruments)),
        ("legal_grounds", p => Columns.Of(p.LegalGrounds)), ("from", p => Columns.Of(p.From)), ("until", p => Columns.Of(p.Until)),
        ("division", p => p.Division), ("regions", p => Columns.Of(p.Regions)), ("published_on", p => Columns.Of(p.PublishedOn)),
        ("edition", p => Columns.Of(p.Edition)), ("revised_from", p => Columns.Of(p.RevisedFrom)));

    /// <summary><c>GET /policy/v1/policies</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder policies)
    {
        policies.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders("").Select(order => order.Name)]), QueryParameter.AtLeast,
                new("validOn", QueryKind.Date, "Only those whose period holds this day, as they read then; all, as of today, when absent."),
                QueryParameter.KnownOn,
                new("owner", QueryKind.Text, "TOOI URI of the owner on the day."),
                new("domain", QueryKind.Code, "Policy domain.") { List = "domains" },
                new("targetGroup", QueryKind.Code, "Target group.") { List = "target-groups" },
                new("obliges", QueryKind.Flag, "Only those that ever obliged others to work together, or only the others."),
            ])
            .WithName("listPolicies").WithSummary("List policies")
            .ProducesProblem(503);
        policies.MapGet("{id}", Read)
            .WithQuery(ValidOn, QueryParameter.KnownOn)
            .WithName("readPolicy").TellsVersion().WithSummary("Read a policy").ProducesProblem(404);
        policies.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readPolicyHistory").WithSummary("Read what happened to a policy").ProducesProblem(404);
    }

    private static IReadOnlyList<(string Name, string Sql)> Orders(string said) => [("title", $"{said}->>'title'"), ("from", $"{said}->>'from'")];

    private static Task<Results<Listing<PolicyOverview>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn") ?? clock.Today();
        var said = OnDay.Of("data->'state'->'versions'", on) + "->'said'";
        var selection = new Selection("data::text", "mt_doc_policyitem")
            .When(query.Text("owner"), OnDay.Of("data->'state'->'owners'", on) + "->>'ownerId' = {0}")
            .When(query.Text("domain"), said + "->'domains' @> to_jsonb({0}::text)")
            .When(query.Text("targetGroup"), said + "->'targetGroups' @> to_jsonb({0}::text)")
            .When(query.Flag("obliges"), "(jsonb_array_length(data->'state'->'obligations') > 0) = {0}")
            .When(query.Date("validOn"), $"({said}->>'from')::date <= {{0}} and coalesce(({said}->>'until')::date, 'infinity') > {{0}}")
            .OrderedBy(query.Sort, Orders(said), "id");
        return listings.Of<PolicyItem, PolicyItem, PolicyOverview>(
            query, [], selection,
            (items, _) => ValueTask.FromResult<IReadOnlyList<PolicyOverview>>([.. items.Select(item => PolicyOverview.Of(item, on))]),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is PolicyRegistered or PolicyRevised or PolicyCorrected), ct);
    }

    private static async Task<Results<Ok<PolicyOverview>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (await views.Read<PolicyItem>(PolicyChanges.IdOf(id), query.Moment("knownOn"), ct) is not { } policy)
        {
            return Views.NotFound();
        }

        ETag.Set(http, policy.Version);
        return TypedResults.Ok(PolicyOverview.Of(policy, query.Date("validOn") ?? clock.Today()));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<PolicyItem>(http.QueryValues(), PolicyChanges.IdOf(id), ct);
}
