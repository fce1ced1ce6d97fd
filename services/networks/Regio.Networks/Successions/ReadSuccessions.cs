using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Successions;

/// <summary>Read successions: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadSuccessions
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("effectiveOn", "data->'details'->>'effectiveOn'"), ("externalId", "data->>'externalId'"),
        ("kind", "data->'details'->>'kind'"),
    ];

    private static readonly Csv<SuccessionRow> Csv = new(
        "successions.csv",
        ("event_id", s => s.ExternalId ?? s.Id.ToString()), ("effective_on", s => Columns.Of(s.EffectiveOn)),
        ("kind", s => s.Kind), ("from_id", s => s.Links[0].From.Called), ("to_id", s => s.Links[0].To.Called))
    {
        Parts = s => s.IsWithdrawn ? [] : s.Links.Select(link => s with { Links = [link] }),
    };

    /// <summary><c>GET /networks/v1/successions</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder successions)
    {
        successions.MapGet("", List)
            .WithName("listSuccessions").WithSummary("List successions")
            .WithDescription("As CSV these are the rows, one for each link, that an import takes as successions.csv; withdrawn ones are not in it, and Total-Count, which would count successions, is absent.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("organisation", QueryKind.Text, "Only those with this predecessor or successor: id, TOOI URI or code."),
                new("from", QueryKind.Date, "Effective on or after this day."),
                new("until", QueryKind.Date, "Effective before this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        successions.MapGet("{id}", Read)
            .WithName("readSuccession").TellsVersion().WithSummary("Read a succession")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        successions.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readSuccessionHistory").WithSummary("Read what happened to a succession").Refuses(404);
    }

    private static async Task<Results<Listing<SuccessionRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_successionitem")
            .When(organisation, "data->'details'->'links' @> jsonb_build_array(jsonb_build_object('fromId', {0}::uuid)) or data->'details'->'links' @> jsonb_build_array(jsonb_build_object('toId', {0}::uuid))")
            .When(query.Date("from"), "(data->'details'->>'effectiveOn')::date >= {0}")
            .When(query.Date("until"), "(data->'details'->>'effectiveOn')::date < {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<SuccessionItem, SuccessionItem, SuccessionRow>(
            query, [nameof(OrganisationItem)], selection,
            (items, stop) => Rows(items, references, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is SuccessionRecorded or SuccessionCorrected), ct);
    }

    private static async ValueTask<IReadOnlyList<SuccessionRow>> Rows(
        IReadOnlyList<SuccessionItem> items, References references, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var organisations = await references.Organisations(
            items.SelectMany(item => SuccessionRules.Named(item.Details)), knownOn, ct);
        return [.. items.Select(item => SuccessionRow.Of(item, organisations))];
    }

    private static async Task<Results<Ok<SuccessionRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (await views.Read<SuccessionItem>(StreamId.Parse(Succession.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, knownOn, ct))[0]);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<SuccessionItem>(http.QueryValues(), StreamId.Parse(Succession.StreamKind, id), ct);
}
