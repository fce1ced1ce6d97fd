using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Reading;
using Regio.Surroundings;

namespace Regio.Policy.BlindMatches;

/// <summary>
/// Read blind matches: one, what happened to it, and the list, each as the owner of one of the two drafts may know it now, also of
/// another moment. Nobody else finds it.
/// </summary>
internal static class ReadBlindMatches
{
    private const string State = "data->'state'";
    private const string Found = $"{State}->'found'";

    private static readonly IReadOnlyList<(string, string)> Orders = [("foundOn", $"{Found}->>'on'")];

    private static readonly Csv<BlindMatchRow> Csv = new(
        "blind-matches.csv",
        ("id", m => m.Id.ToString()), ("scheme", m => m.SchemeId.ToString()), ("found_on", m => Columns.Of(m.FoundOn)),
        ("target_groups", m => Columns.Of(m.TargetGroups)), ("domains", m => Columns.Of(m.Domains)), ("regions", m => Columns.Of(m.Regions)),
        ("status", m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.Status.ToString())), ("has_accepted", m => m.HasAccepted ? "true" : "false"));

    /// <summary><c>GET /policy/v1/blind-matches</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder matches)
    {
        matches.MapGet("", List)
            .RequireRole(Roles.Ministry)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast, QueryParameter.KnownOn,
                new("state", QueryKind.Code, "How it stands; waiting-for-me: your organisation is to answer.") { Codes = ["open", "opened", "ended", "waiting-for-me"] },
            ])
            .WithName("listBlindMatches").WithSummary("List the blind matches of drafts of your organisation")
            .WithDescription("That someone else prepares something for the same people, about the same and in the same regions; not who, nor what.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(503);
        matches.MapGet("{id:guid}", Read)
            .RequireRole(Roles.Ministry)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readBlindMatch").TellsVersion().WithSummary("Read a blind match")
            .WithDescription("With the draft of the other once both accepted, as its owner says it now, and while the match lasts.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        matches.MapGet("{id:guid}/history", ReadHistory)
            .RequireRole(Roles.Ministry)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readBlindMatchHistory").WithSummary("Read what happened to a blind match")
            .WithDescription("Before both accepted without what another did by name.")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    private static Task<Results<Listing<BlindMatchRow>, ProblemHttpResult>> List(HttpContext http, Listings listings, CancellationToken ct)
    {
        var (query, mine) = (http.QueryValues(), Caller.Of(http.User)!.Organisation ?? "");
        const string Ended = $"{State}->>'declined' is not null or {State}->>'lapsed' is not null";
        const string Both = $"{State}->'accepted' @> jsonb_build_array({Found}->'one'->'owner', {Found}->'other'->'owner')";
        var selection = new Selection("data::text", "mt_doc_blindmatchitem")
            .Where($"{{0}} in ({Found}->'one'->>'owner', {Found}->'other'->>'owner')", mine)
            .OrderedBy(query.Sort, Orders, "id");
        selection = query.Text("state") switch
        {
            "open" => selection.Where($"not ({Ended}) and not ({Both})"),
            "opened" => selection.Where($"not ({Ended}) and ({Both})"),
            "ended" => selection.Where(Ended),
            "waiting-for-me" => selection.Where($"not ({Ended}) and not ({State}->'accepted' @> to_jsonb({{0}}::text))", mine),
            _ => selection,
        };
        return listings.Of<BlindMatchItem, BlindMatchItem, BlindMatchRow>(
            query, [], selection,
            (items, _) => ValueTask.FromResult<IReadOnlyList<BlindMatchRow>>([.. items.Select(item => BlindMatchRow.Of(item, mine)).OfType<BlindMatchRow>()]), Csv, ct);
    }

    private static async Task<Results<Ok<BlindMatchAnswer>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Streams streams, Views views, Lookout lookout, CancellationToken ct)
    {
        var mine = Caller.Of(http.User)!.Organisation;
        if ((await streams.Read<BlindMatch>(id, ct)).State is not { } present || present.SideOf(mine) is not { } side
            || await views.Read<BlindMatchItem>(id, http.QueryValues().Moment("knownOn"), ct) is not { } item || BlindMatchRow.Of(item, mine) is not { } row)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok(new BlindMatchAnswer(row, OpenedDraft.Of(new((await lookout.Look(ct)).Standing), present, side)));
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Streams streams, Views views, CancellationToken ct)
    {
        var mine = Caller.Of(http.User)!.Organisation;
        if ((await streams.Read<BlindMatch>(id, ct)).State is not { } present || present.SideOf(mine) is not { } side)
        {
            return Views.NotFound();
        }

        var told = await views.History<BlindMatchItem>(http.QueryValues(), id, ct, withheld: present.AreKnown ? null : BlindTelling.Withheld(side));
        return told.Result is Ok<IReadOnlyList<HistoryEntry>> { Value: { } entries } && !present.AreKnown
            ? TypedResults.Ok<IReadOnlyList<HistoryEntry>>([.. entries.Select(entry => BlindTelling.Unsigned(entry, mine!))])
            : told;
    }
}
