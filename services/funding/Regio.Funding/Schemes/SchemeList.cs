using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Rules;

namespace Regio.Funding.Schemes;

/// <summary>List the schemes: what is published, and the caller's own drafts.</summary>
internal static class SchemeList
{
    private static readonly Csv<SchemeOverview> Csv = new(
        "schemes.csv",
        ("id", s => s.Id.ToString()), ("owner_id", s => s.OwnerId), ("title", s => s.Title),
        ("objective", s => s.Objective), ("domains", s => string.Join('|', s.Domains)),
        ("target_groups", s => string.Join('|', s.TargetGroups)), ("division", s => s.Division),
        ("from", s => s.From.ToString("O")), ("until", s => s.Until?.ToString("O")),
        ("status", s => s.Status == SchemeStatus.Published ? "published" : "drafted"),
        ("published_on", s => s.PublishedOn?.ToString("O")), ("gazette", s => s.Gazette));

    /// <summary><c>GET /funding/v1/schemes</c>.</summary>
    public static void Map(RouteGroupBuilder schemes) => schemes
        .MapGet("", Handle)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort("title", "from"), QueryParameter.AtLeast, QueryParameter.ValidOn,
            new("owner", QueryKind.Text, "TOOI URI of the owner."),
            new("domain", QueryKind.Code, "Policy domain.") { Codes = [.. CodeLists.Domains.Concepts.Select(c => c.Id)] },
            new("targetGroup", QueryKind.Code, "Target group.") { Codes = [.. CodeLists.TargetGroups.Concepts.Select(c => c.Id)] },
            new("status", QueryKind.Code, "How far it is.") { Codes = ["drafted", "published"] },
        ])
        .WithName("listSchemes").WithSummary("List schemes")
        .WithDescription("Published schemes, and the drafts of the caller's own organisation.")
        .ProducesProblem(503);

    private static async Task<Results<Listing<SchemeOverview>, ProblemHttpResult>> Handle(
        HttpContext http, IDocumentStore store, ViewProgress progress, ServiceName service, CancellationToken ct)
    {
        var query = http.QueryValues();
        var caller = Caller.Of(http.User)?.Organisation;
        return await progress.Reaches(nameof(SchemeOverview), query.AtLeast.GetValueOrDefault(service.Value), ct)
            ? await store.List(session => Find(session, query, caller), Csv, ct)
            : new Problem("not-yet-visible", "The list has not come that far.").AsResult();
    }

    private static IQueryable<SchemeOverview> Find(IQuerySession session, QueryValues query, string? caller)
    {
        var found = session.Query<SchemeOverview>()
            .Where(s => s.Status == SchemeStatus.Published || (caller != null && s.OwnerId == caller));
        found = query.Text("owner") is { } owner ? found.Where(s => s.OwnerId == owner) : found;
        found = query.Text("domain") is { } domain ? found.Where(s => s.Domains.Contains(domain)) : found;
        found = query.Text("targetGroup") is { } group ? found.Where(s => s.TargetGroups.Contains(group)) : found;
        found = query.Date("validOn") is { } day
            ? found.Where(s => s.From <= day && (s.Until == null || s.Until > day)) : found;
        found = query.Text("status") switch
        {
            "published" => found.Where(s => s.Status == SchemeStatus.Published),
            "drafted" => found.Where(s => s.Status == SchemeStatus.Drafted),
            _ => found,
        };
        return Sorted(found, query.Sort);
    }

    private static IQueryable<SchemeOverview> Sorted(IQueryable<SchemeOverview> found, (string Name, bool Descending)? sort) =>
        sort switch
        {
            ("from", false) => found.OrderBy(s => s.From).ThenBy(s => s.Id),
            ("from", true) => found.OrderByDescending(s => s.From).ThenBy(s => s.Id),
            (_, true) => found.OrderByDescending(s => s.Title).ThenBy(s => s.Id),
            _ => found.OrderBy(s => s.Title).ThenBy(s => s.Id),
        };
}
