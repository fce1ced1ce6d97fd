using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Networks;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Definitions;

/// <summary>Read definitions: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadDefinitions
{
    private static IReadOnlyList<(string, string)> Orders(DateOnly on) =>
        [("term", "lower(data->'details'->>'term')"), ("from", $"{Shown(on)}->>'from'")];

    internal static readonly Csv<DefinitionRow> Csv = new(
        "definitions.csv",
        ("network_id", d => d.Network.Called), ("term", d => d.Term), ("from", d => Columns.Of(d.From)), ("text", d => d.Text),
        ("source", d => d.Source));

    /// <summary><c>GET /networks/v1/definitions</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder definitions)
    {
        definitions.MapGet("", List)
            .WithName("listDefinitions").WithSummary("List definitions")
            .WithDescription("As CSV these are the rows that an import takes as definitions.csv, each in the edition of the day; which were withdrawn is in /definition-withdrawals.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders(default).Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Only those that this network agreed: id or external id."),
                new("adoptedBy", QueryKind.Text, "Only those of other networks that this one uses: id or external id."),
                new("q", QueryKind.Text, "Part of the term or its meaning."),
                new("validOn", QueryKind.Date, "Only those in use on this day, in the edition they have then; all, in the edition of today, when absent."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        definitions.MapGet("{id:guid}", Read)
            .WithName("readDefinition").TellsVersion().WithSummary("Read a definition")
            .WithQuery(
                new("validOn", QueryKind.Date, "In the edition of this day; that of today when absent."), QueryParameter.KnownOn)
            .Refuses(404);
        definitions.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readDefinitionHistory").WithSummary("Read what happened to a definition").Refuses(404);
    }

    private static async Task<Results<Listing<DefinitionRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var day = on ?? clock.Today();
        var edition = Shown(day);
        var selection = new Selection("data::text", "mt_doc_definitionitem")
            .When(NetworkOf("network"), "(data->'details'->>'networkId')::uuid = {0}")
            .When(NetworkOf("adoptedBy"), "data->'details'->'adoptions' @> jsonb_build_array(jsonb_build_object('networkId', {0}::uuid))")
            .WhenContains(query.Text("q"), $"concat_ws(' ', data->'details'->>'term', {edition}->>'text')")
            .When(on, $"{EditionOn(day)} is not null and coalesce(({edition}->>'until')::date, 'infinity') > {{0}}")
            .OrderedBy(query.Sort, Orders(day), "id");
        return await listings.Of<DefinitionItem, DefinitionItem, DefinitionRow>(
            query, [nameof(NetworkItem)], selection,
            (items, stop) => Rows(items, references, day, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is DefinitionAgreed or DefinitionCorrected), ct);

        Guid? NetworkOf(string parameter) =>
            query.Text(parameter) is { } called ? StreamId.Parse(Network.StreamKind, called) : null;
    }

    // The edition that is shown: before the first day the first.
    private static string Shown(DateOnly on) => $"coalesce({EditionOn(on)}, data->'details'->'editions'->0)";

    // What is written of a day is digits and dashes, so it can stand in the query itself.
    private static string EditionOn(DateOnly on) =>
        $"(select e from jsonb_array_elements(data->'details'->'editions') e where (e->>'from')::date <= date '{on:O}' order by e->>'from' desc limit 1)";

    private static async ValueTask<IReadOnlyList<DefinitionRow>> Rows(
        IReadOnlyList<DefinitionItem> items, References references, DateOnly on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(
            items.SelectMany(item => (Guid[])
                [item.Details.NetworkId, .. item.Details.SharedWith, .. item.Details.Adoptions.Select(adopted => adopted.NetworkId)]),
            on, knownOn, ct);
        return [.. items.Select(item => DefinitionRow.Of(item, networks, on))];
    }

    private static async Task<Results<Ok<DefinitionRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        if (await views.Read<DefinitionItem>(id, knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, query.Date("validOn") ?? clock.Today(), knownOn, ct))[0]);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Views views, CancellationToken ct) => views.History<DefinitionItem>(http.QueryValues(), id, ct);
}
