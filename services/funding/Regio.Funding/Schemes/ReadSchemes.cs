using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;

namespace Regio.Funding.Schemes;

/// <summary>Read schemes: one, what happened to it, and the list of what is published, announced, or the caller's own.</summary>
internal static class ReadSchemes
{
    private static readonly QueryParameter ValidOn = new("validOn", QueryKind.Date, "As it reads on this day; today when absent.");

    internal static readonly Csv<SchemeRow> Csv = new(
        "schemes.csv",
        ("id", s => s.ExternalId ?? s.Id.ToString()), ("owner_id", s => s.OwnerId), ("title", s => s.Title),
        ("objective", s => s.Objective), ("domains", s => Columns.Of(s.Domains)),
        ("target_groups", s => Columns.Of(s.TargetGroups)), ("division", s => s.Division),
        ("from", s => Columns.Of(s.From)), ("until", s => Columns.Of(s.Until)),
        ("legal_grounds", s => Columns.Of(s.LegalGrounds)), ("lead_kinds", s => Columns.Of(s.LeadKinds)),
        ("partner_kinds", s => Columns.Of(s.PartnerKinds)), ("contact_desk", s => s.ContactDesk),
        ("status", s => s.Status.ToString().ToLowerInvariant()), ("published_on", s => Columns.Of(s.PublishedOn)),
        ("gazette", s => s.Gazette), ("edition", s => Columns.Of(s.Edition)), ("closed_on", s => Columns.Of(s.ClosedOn)), ("sisa_code", s => s.Terms?.SisaCode),
        ("budget_articles", s => Columns.Of(s.BudgetArticles)), ("totals", s => Columns.Of(s.Totals.Select(Total))));

    /// <summary><c>GET /funding/v1/schemes</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder schemes)
    {
        schemes.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders("").Select(order => order.Name)]), QueryParameter.AtLeast,
                new("validOn", QueryKind.Date, "Only those whose period holds this day, as they read then; all, as of today, when absent."),
                QueryParameter.KnownOn,
                new("owner", QueryKind.Text, "TOOI URI of the owner."),
                new("domain", QueryKind.Code, "Policy domain.") { List = "domains" },
                new("targetGroup", QueryKind.Code, "Target group.") { List = "target-groups" },
                new("status", QueryKind.Code, "Whether it is published.") { Codes = ["drafted", "published"] },
            ])
            .WithName("listSchemes").WithSummary("List schemes")
            .WithDescription("Published schemes, the drafts of the caller's own organisation, and for ministries what others announced. As CSV these are the rows that an import takes as schemes.csv.")
            .ProducesProblem(503);
        schemes.MapGet("{id}", Read)
            .WithQuery(ValidOn, QueryParameter.KnownOn)
            .WithName("readScheme").TellsVersion().WithSummary("Read a scheme")
            .WithDescription("Someone else's private draft is not found.").ProducesProblem(404);
        schemes.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readSchemeHistory").WithSummary("Read what happened to a scheme").ProducesProblem(404);
    }

    private static string Total(YearTotal of) =>
        $"{Columns.Of(of.Year)}:{Columns.Of(of.Amount)}:{Columns.Of(of.Grants)}:{Columns.Of(of.Recipients)}";

    private static IReadOnlyList<(string Name, string Sql)> Orders(string said) => [("title", $"{said}->>'title'"), ("from", $"{said}->>'from'")];

    // What it says on a day, as SchemeItem has it: its last version from a day on or before that one, else its first.
    private static string SaidOn(DateOnly day) =>
        "(data->'versions'->(greatest(1, (select count(*) from jsonb_array_elements(data->'versions') version "
        + $"where coalesce((version->>'from')::date, '-infinity') <= date '{day:O}'))::int - 1)->'details')";

    private static Task<Results<Listing<SchemeRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller) = (http.QueryValues(), Caller.Of(http.User));
        var today = clock.Today();
        var on = query.Date("validOn") ?? today;
        var said = SaidOn(on);
        var selection = new Selection("data::text", "mt_doc_schemeitem")
            .Where(
                "(data->'state'->>'publication' is not null or data->'state'->>'ownerId' = {0} or ({1} and (data->'state'->>'intended')::date <= {2}))",
                caller?.Organisation ?? "", caller?.Role == Roles.Ministry, today)
            .When(query.Text("owner"), "data->'state'->>'ownerId' = {0}")
            .When(query.Text("domain"), said + "->'domains' @> to_jsonb({0}::text)")
            .When(query.Text("targetGroup"), said + "->'targetGroups' @> to_jsonb({0}::text)")
            .When(query.Date("validOn"), $"({said}->>'from')::date <= {{0}} and coalesce(({said}->>'until')::date, 'infinity') > {{0}}")
            .When(query.Text("status"), "(data->'state'->>'publication' is not null) = ({0} = 'published')")
            .OrderedBy(query.Sort, Orders(said), "id");
        return listings.Of<SchemeItem, SchemeItem, SchemeRow>(
            query, [], selection,
            (items, _) => ValueTask.FromResult<IReadOnlyList<SchemeRow>>([.. items.Select(item => SchemeRow.Of(item, item.State, caller, on, today)).OfType<SchemeRow>()]),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is SchemeDrafted or SchemeRecorded or SchemeRecordCorrected), ct);
    }

    private static async Task<Results<Ok<SchemeRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Views views, TimeProvider clock, CancellationToken ct)
    {
        var (query, caller, stream) = (http.QueryValues(), Caller.Of(http.User), SchemeChanges.IdOf(id));
        var (today, (scheme, _)) = (clock.Today(), await streams.Read<Scheme>(stream, ct));
        if (scheme is null || await views.Read<SchemeItem>(stream, query.Moment("knownOn"), ct) is not { } item
            || SchemeRow.Of(item, scheme, caller, query.Date("validOn") ?? today, today) is not { } row)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(row);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Streams streams, Views views, CancellationToken ct)
    {
        var stream = SchemeChanges.IdOf(id);
        var ((scheme, _), caller) = (await streams.Read<Scheme>(stream, ct), Caller.Of(http.User));
        return scheme?.IsVisibleTo(caller) is true
            ? await views.History<SchemeItem>(http.QueryValues(), stream, ct, withheld: caller?.ActsFor(scheme.OwnerId) is true ? null : OwnerAlone.History)
            : Views.NotFound();
    }
}
