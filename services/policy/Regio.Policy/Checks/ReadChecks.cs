using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Pages;
using Regio.Hosting.Reading;
using Regio.Hosting.Requests;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Checks;

/// <summary>Read checks of drafts: one with all that it found, as data or as a page to print, and the list. Who does not own the draft does not find it.</summary>
internal static class ReadChecks
{
    private const string State = "data->'state'->'made'";

    private static readonly string[] Offered = [Acceptance.Json, DutchPage.MediaType];

    private static readonly IReadOnlyList<(string, string)> Orders = [("on", $"{State}->>'on'"), ("title", $"{State}->>'title'")];

    private static readonly Csv<CheckRow> Csv = new(
        "checks.csv",
        ("id", c => c.Id.ToString()), ("owner", c => c.OwnerId), ("scheme", c => c.SchemeId?.ToString()), ("title", c => c.Title),
        ("on", c => Columns.Of(c.On)), ("last_day", c => Columns.Of(c.LastDay)), ("is_current", c => c.IsCurrent is { } current ? current ? "true" : "false" : null),
        ("meets", c => Columns.Of(c.Meets)), ("to_ask", c => Columns.Of(c.ToAsk)), ("clashes", c => Columns.Of(c.Clashes)), ("rules", c => c.Rules));

    /// <summary><c>GET /policy/v1/checks</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder checks)
    {
        checks.MapGet("", List)
            .RequireRole(Roles.Ministry)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("scheme", QueryKind.Text, "Of this scheme: id, or identifier in the source."),
            ])
            .WithName("listChecks").WithSummary("List the checks of drafts of your organisation")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        checks.MapGet("{id:guid}", Read)
            .RequireRole(Roles.Ministry)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readCheck").TellsVersion().WithSummary("Read a check with all that it found")
            .WithDescription("As it was on the day of the check. As `text/html` it is an annex in Dutch to print on A4.")
            .Produces<CheckAnswer>(200, Offered[0], Offered[1..])
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        checks.MapGet("{id:guid}/history", ReadHistory)
            .RequireRole(Roles.Ministry)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readCheckHistory").WithSummary("Read what happened to a check")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Listing<CheckRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (query, register, today) = (http.QueryValues(), (await lookout.Look(ct)).Register, clock.Today());
        var selection = new Selection("data::text", "mt_doc_checkitem")
            .Where($"{State}->>'ownerId' = {{0}}", Caller.Of(http.User)!.Organisation ?? "")
            .When(
                query.Text("scheme") is { } called ? (register.Scheme(called)?.Id ?? Guid.Empty).ToString() : null, $"{State}->>'draftId' = {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<CheckItem, CheckItem, CheckRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<CheckRow>>([.. items.Select(item => CheckRow.Of(item, register, today))]), Csv, ct);
    }

    private static async Task<IResult> Read(
        Guid id, HttpContext http, Views views, IDocumentStore store, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        if (await views.Read<CheckItem>(id, http.QueryValues().Moment("knownOn"), ct) is not { } item || !IsFor(item.State, http))
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        http.Response.Headers.Vary = "Accept";
        var answer = new CheckAnswer(CheckRow.Of(item, (await lookout.Look(ct)).Register, clock.Today()), await CheckReport.Of(store, id, ct));
        if (http.Request.Accepted(Offered) == Acceptance.Json)
        {
            return TypedResults.Ok(answer);
        }

        http.Response.Headers.ContentSecurityPolicy = CheckPage.Policy;
        return Results.Content(CheckPage.Of(answer), $"{DutchPage.MediaType}; charset=utf-8");
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct) =>
        (await streams.Read<Check>(id, ct)).State is { } known && IsFor(known, http)
            ? await views.History<CheckItem>(http.QueryValues(), id, ct)
            : Views.NotFound();

    private static bool IsFor(Check check, HttpContext http) => Caller.Of(http.User)?.ActsFor(check.Made.OwnerId) is true;
}
