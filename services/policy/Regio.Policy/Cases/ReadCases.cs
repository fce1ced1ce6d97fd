using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Policy.Cases;

/// <summary>
/// Read cases: one, what happened to it, what clashes in it now, and the list. Whoever may not read one does not find it; who may
/// now reads it whole, as it was then too.
/// </summary>
internal static class ReadCases
{
    private const string State = "data->'state'";

    private static readonly IReadOnlyList<string> Readers = [Roles.Ministry, Roles.Steward];

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("openedOn", $"{State}->'opening'->>'on'"), ("reviewOn", $"{State}->>'reviewOn'")];

    private static readonly Csv<CaseRow> Csv = new(
        "cases.csv",
        ("id", c => c.Id.ToString()), ("one", c => c.OneId.ToString()), ("other", c => c.OtherId.ToString()), ("parties", c => Columns.Of(c.Parties)),
        ("opened_on", c => Columns.Of(c.OpenedOn)), ("opened_by", c => c.OpenedBy),
        ("asked", c => Columns.Of(c.Consultations.Count)), ("answered", c => Columns.Of(c.Consultations.Count(one => one.Answer is not null))),
        ("expired", c => Columns.Of(c.Consultations.Count(one => one.ExpiredOn is not null))), ("not_asked", c => Columns.Of(c.NotAsked.Count)),
        ("outcomes", c => Columns.Of(c.Outcomes.Select(one => one.Outcome))), ("lies_before", c => c.LiesBefore),
        ("review_on", c => Columns.Of(c.ReviewOn)), ("closed_on", c => Columns.Of(c.ClosedOn)), ("reopened_on", c => Columns.Of(c.ReopenedOn)));

    /// <summary><c>GET /policy/v1/cases</c>, <c>…/{id}</c>, <c>…/{id}/clashes</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder cases)
    {
        cases.MapGet("", List)
            .RequireRole(Readers)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("party", QueryKind.Text, "In which this owner takes part: TOOI URI, or code."),
                new("state", QueryKind.Code, "How it stands; waiting-for-me: your organisation is to answer, or to decide.")
                {
                    Codes = ["open", "closed", "waiting-for-me"],
                },
                new("initiative", QueryKind.Text, "About this policy or scheme: id, or identifier in the source."),
            ])
            .WithName("listCases").WithSummary("List alignment cases")
            .WithDescription("Those that your organisation takes part in, and of others those that are not private.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        cases.MapGet("{id:guid}", Read)
            .RequireRole(Readers)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readCase").TellsVersion().WithSummary("Read an alignment case")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        cases.MapGet("{id:guid}/clashes", ListClashes)
            .RequireRole(Readers)
            .WithName("listCaseClashes").WithSummary("List what clashes now between the two of an alignment case")
            .WithDescription("An outcome covers these, by type and subject.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        cases.MapGet("{id:guid}/history", ReadHistory)
            .RequireRole(Readers)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readCaseHistory").WithSummary("Read what happened to an alignment case")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<Results<Listing<CaseRow>, ProblemHttpResult>> List(HttpContext http, Listings listings, Lookout lookout, CancellationToken ct)
    {
        var (query, caller, standing) = (http.QueryValues(), Caller.Of(http.User)!, (await lookout.Look(ct)).Standing);
        var mine = caller.Organisation ?? "";
        var selection = new Selection("data::text", "mt_doc_caseitem")
            .Where($"({State}->>'visibility' = 'ministries' or {State}->'parties' @> to_jsonb({{0}}::text) or {State}->'escalation'->>'to' = {{0}})", mine)
            .When(query.Text("party") is { } party ? standing.Register.Owner(party)?.Organisation ?? party : null, $"{State}->'parties' @> to_jsonb({{0}}::text)")
            .When(
                query.Text("initiative") is { } called ? (standing.Register.Scheme(called)?.Id ?? standing.Register.Policy(called)?.Id ?? Guid.Empty).ToString() : null,
                $"{{0}} in ({State}->'opening'->>'oneId', {State}->'opening'->>'otherId')")
            .OrderedBy(query.Sort, Orders, "id");
        selection = query.Text("state") switch
        {
            "open" => selection.Where($"{State}->>'closing' is null"),
            "closed" => selection.Where($"{State}->>'closing' is not null"),
            "waiting-for-me" => selection.Where(
                $"({State}->>'closing' is null and {State}->'escalation'->>'to' = {{0}}) or exists "
                + $"(select from jsonb_array_elements({State}->'consultations') c where id || ' ' || (c->'asked'->>'of') = any({{1}}) and c->>'answered' is null)",
                mine, AskedOf(mine, standing)),
            _ => selection,
        };
        return await listings.Of<CaseItem, CaseItem, CaseRow>(
            query, [], selection, (items, _) => ValueTask.FromResult<IReadOnlyList<CaseRow>>([.. items.Select(CaseRow.Of)]), Csv, ct);
    }

    // Each case with the owner that was asked in it, where that is the caller, or one that it speaks for.
    private static string[] AskedOf(string mine, Standing standing)
    {
        var initiatives = new Initiatives(standing);
        return
        [
            .. standing.Register.Cases.Values.Where(one => one.Parties.Contains(mine))
                .SelectMany(one => one.Consultations.Select(asked => asked.Asked.Of).Distinct()
                    .Where(of => initiatives.SpeakersFor(of, one.OneId, one.OtherId).Contains(mine)).Select(of => $"{one.Id} {of}")),
        ];
    }

    private static async Task<Results<Ok<CaseRow>, ProblemHttpResult>> Read(Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct)
    {
        if (await Seen(id, http, streams, ct) is null || await views.Read<CaseItem>(id, http.QueryValues().Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(CaseRow.Of(item));
    }

    private static async Task<Results<Ok<IReadOnlyList<CaseClash>>, ProblemHttpResult>> ListClashes(
        Guid id, HttpContext http, Streams streams, CaseChanges changes, CancellationToken ct) =>
        await Seen(id, http, streams, ct) is { } known
            ? TypedResults.Ok<IReadOnlyList<CaseClash>>([.. (await changes.PairOf(known, ct)).Clashes.Select(clash => new CaseClash(clash, known.Covers(clash)))])
            : Views.NotFound();

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct) =>
        await Seen(id, http, streams, ct) is null ? Views.NotFound() : await views.History<CaseItem>(http.QueryValues(), id, ct);

    private static async Task<AlignmentCase?> Seen(Guid id, HttpContext http, Streams streams, CancellationToken ct) =>
        (await streams.Read<AlignmentCase>(id, ct)).State is { } known && known.IsVisibleTo(Caller.Of(http.User)) ? known : null;
}
