using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Policy.Policies;

/// <summary>List the policies.</summary>
internal static class PolicyList
{
    private static readonly Csv<PolicyOverview> Csv = new(
        "policies.csv",
        ("id", p => p.Id.ToString()), ("owner_id", p => p.OwnerId), ("title", p => p.Title), ("goal", p => p.Goal),
        ("domains", p => string.Join('|', p.Domains)), ("target_groups", p => string.Join('|', p.TargetGroups)),
        ("legal_grounds", p => string.Join('|', p.LegalGrounds)), ("from", p => p.From.ToString("O")),
        ("until", p => p.Until?.ToString("O")));

    /// <summary><c>GET /policy/v1/policies</c>.</summary>
    public static void Map(RouteGroupBuilder policies) => policies
        .MapGet("", Handle)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort("title", "from"), QueryParameter.AtLeast, QueryParameter.ValidOn,
            new("owner", QueryKind.Text, "TOOI URI of the owner."),
            new("domain", QueryKind.Code, "Policy domain.") { Codes = [.. CodeLists.Domains.Concepts.Select(c => c.Id)] },
            new("targetGroup", QueryKind.Code, "Target group.") { Codes = [.. CodeLists.TargetGroups.Concepts.Select(c => c.Id)] },
        ])
        .WithName("listPolicies").WithSummary("List policies")
        .ProducesProblem(503);

    private static async Task<Results<Listing<PolicyOverview>, ProblemHttpResult>> Handle(
        HttpContext http, IDocumentStore store, ViewProgress progress, ServiceName service, CancellationToken ct)
    {
        var query = http.QueryValues();
        return await progress.Reaches(nameof(PolicyOverview), query.AtLeast.GetValueOrDefault(service.Value), ct)
            ? await store.List(session => Find(session, query), Csv, ct)
            : new Problem("not-yet-visible", "The list has not come that far.").AsResult();
    }

    private static IQueryable<PolicyOverview> Find(IQuerySession session, QueryValues query)
    {
        IQueryable<PolicyOverview> found = session.Query<PolicyOverview>();
        found = query.Text("owner") is { } owner ? found.Where(p => p.OwnerId == owner) : found;
        found = query.Text("domain") is { } domain ? found.Where(p => p.Domains.Contains(domain)) : found;
        found = query.Text("targetGroup") is { } group ? found.Where(p => p.TargetGroups.Contains(group)) : found;
        found = query.Date("validOn") is { } day
            ? found.Where(p => p.From <= day && (p.Until == null || p.Until > day)) : found;
        return query.Sort switch
        {
            ("from", false) => found.OrderBy(p => p.From).ThenBy(p => p.Id),
            ("from", true) => found.OrderByDescending(p => p.From).ThenBy(p => p.Id),
            (_, true) => found.OrderByDescending(p => p.Title).ThenBy(p => p.Id),
            _ => found.OrderBy(p => p.Title).ThenBy(p => p.Id),
        };
    }
}
