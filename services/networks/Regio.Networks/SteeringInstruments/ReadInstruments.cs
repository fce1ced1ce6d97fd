using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Networks;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.SteeringInstruments;

/// <summary>Read steering instruments: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadInstruments
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("name", "data->'details'->>'name'"), ("externalId", "data->>'externalId'"), ("kind", "data->'details'->>'kind'"),
        ("enforcementLevel", "(data->'details'->>'enforcementLevel')::int"), ("from", "data->'details'->>'from'"),
        ("until", "data->'details'->>'until'"),
    ];

    internal static readonly Csv<InstrumentRow> Csv = new(
        "steering-instruments.csv",
        ("id", i => i.ExternalId ?? i.Id.ToString()), ("owner_id", i => i.Owner.Called), ("name", i => i.Name),
        ("kind", i => i.Kind), ("enforcement_level", i => Columns.Of(i.EnforcementLevel)), ("purpose", i => i.Purpose),
        ("network_id", i => i.Network?.Called), ("target_id", i => i.Target?.Id), ("target_name", i => i.Target?.Name),
        ("from", i => Columns.Of(i.From)), ("until", i => Columns.Of(i.Until)));

    /// <summary><c>GET /networks/v1/steering-instruments</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder instruments)
    {
        instruments.MapGet("", List)
            .WithName("listInstruments").WithSummary("List steering instruments")
            .WithDescription("As CSV these are the rows that an import takes as steering-instruments.csv; evaluations are in /instrument-evaluations.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("q", QueryKind.Text, "Part of the name, the purpose or the external id."),
                new("owner", QueryKind.Text, "Only of this organisation: id, TOOI URI or code."),
                new("network", QueryKind.Text, "Only those that serve this network: id or external id."),
                new("target", QueryKind.Text, "Only those that serve the target with this identifier."),
                new("kind", QueryKind.Code, "Kind (soort).") { List = "instrument-kinds" },
                new("validOn", QueryKind.Date, "Only those used on, and evaluations until, this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        instruments.MapGet("{id}", Read)
            .WithName("readInstrument").TellsVersion().WithSummary("Read a steering instrument with its evaluations")
            .WithQuery(
                new("validOn", QueryKind.Date, "Only evaluations until this day; all when absent."), QueryParameter.KnownOn)
            .Refuses(404);
        instruments.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readInstrumentHistory").WithSummary("Read what happened to a steering instrument").Refuses(404);
    }

    private static async Task<Results<Listing<InstrumentRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var owner = query.Text("owner") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var network = query.Text("network") is { } served ? StreamId.Parse(Network.StreamKind, served) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_instrumentitem")
            .WhenContains(query.Text("q"), "concat_ws(' ', data->'details'->>'name', data->'details'->>'purpose', data->>'externalId')")
            .When(owner, "(data->>'ownerId')::uuid = {0}")
            .When(network, "(data->'details'->>'networkId')::uuid = {0}")
            .When(query.Text("target"), "data->'details'->'target'->>'id' = {0}")
            .When(query.Text("kind"), "data->'details'->>'kind' = {0}")
            .When(on, "(data->'details'->>'from')::date <= {0} and coalesce((data->'details'->>'until')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<InstrumentItem, InstrumentItem, InstrumentRow>(
            query, [nameof(NetworkItem), nameof(OrganisationItem)], selection,
            (items, stop) => Rows(items, references, on, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is InstrumentRegistered or InstrumentRevised), ct);
    }

    private static async ValueTask<IReadOnlyList<InstrumentRow>> Rows(
        IReadOnlyList<InstrumentItem> items, References references, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(items.Select(item => item.Details.NetworkId).OfType<Guid>(), on, knownOn, ct);
        var organisations = await references.Organisations(items.SelectMany(InstrumentRow.Named), knownOn, ct);
        return [.. items.Select(item => InstrumentRow.Of(item, networks, organisations, on))];
    }

    private static async Task<Results<Ok<InstrumentRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        if (await views.Read<InstrumentItem>(StreamId.Parse(SteeringInstrument.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, query.Date("validOn"), knownOn, ct))[0]);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<InstrumentItem>(http.QueryValues(), StreamId.Parse(SteeringInstrument.StreamKind, id), ct);
}
