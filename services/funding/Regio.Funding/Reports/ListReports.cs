using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Observations;
using Regio.Funding.Schemes;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Reports;

/// <summary>List the progress reports that a caller may read.</summary>
internal static class ListReports
{
    private const string State = "data->'state'";
    private const string Draft = "draft";

    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("from", $"{State}->>'from'"), ("until", $"{State}->>'until'"),
        ("dueOn", $"(select min(r->'duty'->>'dueOn') from jsonb_array_elements({State}->'reviews') r)"),
    ];

    /// <summary><c>GET /funding/v1/reports</c>.</summary>
    public static void Map(RouteGroupBuilder reports) => reports
        .MapGet("", List)
        .RequireRole(ReadReports.Readers)
        .WithQuery([
            .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
            new("network", QueryKind.Text, "Of this network: id, or identifier in the source."),
            new("scheme", QueryKind.Text, "That serve a grant under this scheme: id, or identifier in the source."),
            new("state", QueryKind.Code, "How far it is: a draft, or for one of the grants that it serves.")
            {
                Codes = [Draft, .. Enum.GetNames<ReviewStatus>().Select(name => name.ToLowerInvariant())],
            },
            new("dueFrom", QueryKind.Date, "That were due for one of those grants on this day or later."),
            new("dueUntil", QueryKind.Date, "That were due for one of those grants before this day."),
        ])
        .WithName("listReports").WithSummary("List progress reports")
        .WithDescription("Those that the caller may read one by one: of its own networks also drafts, of others what was handed in to it. What was never begun is in the calendar of a network.")
        .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);

    private static async Task<Results<Listing<ReportLine>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, Observers observers, NetworkDuties duties, SchemeNames names, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller, register) = (http.QueryValues(), Caller.Of(http.User)!, (await lookout.Look(ct)).Register);
        var selection = new Selection("data::text", "mt_doc_reportitem")
            .Where(
                $"{State}->>'networkId' = any({{0}}) or ({State}->>'narrative' is not null and ({{1}} or id = any({{2}}) or exists ("
                + $"select from jsonb_array_elements({State}->'reviews') r join mt_doc_schemeitem s on s.id::text = r->'duty'->>'schemeId' "
                + "where s.data->'state'->>'ownerId' = {3})))",
                await observers.NetworksOf(caller, ct), caller.Role == Roles.Steward, await duties.AskedBy(caller.Organisation ?? "", ct), caller.Organisation ?? "")
            .When(query.Text("network") is { } network ? StreamId.Parse("network", network).ToString() : null, $"{State}->>'networkId' = {{0}}");
        Serving(selection, query).OrderedBy(query.Sort, Orders, "id");
        var schemes = await names.ExternalIds(ct);
        return await listings.Of<ReportItem, ReportItem, ReportLine>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<ReportLine>>([.. items.Select(item => ReportLine.Of(item))]),
            Csv(register, schemes), ct);
    }

    // What is asked of a grant that it serves is asked of one and the same.
    private static Selection Serving(Selection selection, QueryValues query)
    {
        var (asked, with) = (new List<string>(), new List<object>());
        Ask(query.Text("scheme") is { } scheme ? SchemeChanges.IdOf(scheme).ToString() : null, "r->'duty'->>'schemeId' =");
        Ask(query.Text("state") is { } state && state != Draft ? state : null, "lower(r->>'status') =");
        Ask(query.Date("dueFrom"), "(r->'duty'->>'dueOn')::date >=");
        Ask(query.Date("dueUntil"), "(r->'duty'->>'dueOn')::date <");
        if (asked.Count > 0)
        {
            selection.Where($"exists (select from jsonb_array_elements({State}->'reviews') r where {string.Join(" and ", asked)})", with);
        }

        return query.Text("state") == Draft ? selection.Where($"{State}->>'narrative' is null") : selection;

        void Ask(object? value, string sql)
        {
            if (value is not null)
            {
                asked.Add($"{sql} {{{with.Count}}}");
                with.Add(value);
            }
        }
    }

    private static Csv<ReportLine> Csv(Register register, IReadOnlyDictionary<Guid, string> schemes) => new(
        "reports.csv",
        ("id", r => r.Id.ToString()), ("network", r => register.Networks.GetValueOrDefault(r.NetworkId)?.ExternalId ?? r.NetworkId.ToString()),
        ("from", r => Columns.Of(r.From)), ("until", r => Columns.Of(r.Until)), ("is_draft", r => r.IsDraft ? "true" : "false"),
        ("schemes", r => Columns.Of(r.Serves.Select(one => schemes.GetValueOrDefault(one.SchemeId) ?? one.SchemeId.ToString()))),
        ("grants", r => Columns.Of(r.Serves.Select(one => one.GrantId.ToString()))),
        ("due_on", r => Columns.Of(r.Serves.Select(one => Columns.Of(one.DueOn)!))),
        ("status", r => Columns.Of(r.Serves.Select(one => one.Status.ToString()!.ToLowerInvariant()))));
}

/// <summary>What a list tells of a progress report (verslag in een lijst); its values and text are read one by one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version, as its ETag gives it.</param>
/// <param name="NetworkId">The network.</param>
/// <param name="From">First day of what it is over.</param>
/// <param name="Until">First day after that.</param>
/// <param name="IsDraft">Whether it was not handed in yet.</param>
/// <param name="Serves">Which grants it serves, and how far it is for each; empty while it is a draft.</param>
public sealed record ReportLine(
    Guid Id, long Version, Guid NetworkId, DateOnly From, DateOnly Until, bool IsDraft, IReadOnlyList<ServedRow> Serves)
{
    /// <summary>Of a report as it is.</summary>
    internal static ReportLine Of(ReportItem item) => new(
        item.Id, item.Version, item.State.NetworkId, item.State.From, item.State.Until, item.State.Narrative is null,
        [.. item.State.Reviews.Select(ServedRow.Of)]);
}
