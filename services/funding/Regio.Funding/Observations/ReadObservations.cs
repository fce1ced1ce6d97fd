using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Indicators;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Landscape;
using Regio.Rules;
using Regio.Surroundings;

namespace Regio.Funding.Observations;

/// <summary>Read values of indicators: one, what happened to it, and the list.</summary>
internal static class ReadObservations
{
    private const string Of = "data->'state'->'of'";

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("from", $"{Of}->>'from'"), ("indicator", $"{Of}->>'indicator'")];

    /// <summary><c>GET /funding/v1/observations</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder observations)
    {
        observations.MapGet("", List)
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]), QueryParameter.AtLeast,
                QueryParameter.KnownOn,
                new("indicator", QueryKind.Text, "Of this indicator: its code."),
                new("network", QueryKind.Text, "Of this network: id, or identifier in the source."),
                new("region", QueryKind.Text, "Of this region: identifier in the source, or id."),
                new("validOn", QueryKind.Date, "Only those whose period holds this day."),
            ])
            .WithName("listObservations").WithSummary("List values of indicators")
            .WithDescription("Fewer than ten persons are released as <10, but for ministries and stewards. As CSV these are the rows that an import takes as observations.csv.")
            .ProducesProblem(503);
        observations.MapGet("{id}", Read)
            .WithQuery(QueryParameter.KnownOn)
            .WithName("readObservation").TellsVersion().WithSummary("Read a value of an indicator").ProducesProblem(404);
        observations.MapGet("{id}/history", ReadHistory)
            .RequireRole(ObservationRights.Reporting)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readObservationHistory").WithSummary("Read what happened to a value").ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
    }

    /// <summary>How values stand in a file: what they are of by an identifier that the world knows, where there is one.</summary>
    internal static Csv<ObservationRow> Csv(Register register) => new(
        "observations.csv",
        ("id", o => o.ExternalId ?? o.Id.ToString()), ("indicator", o => o.Indicator), ("edition", o => Columns.Of(o.Edition)),
        ("network", o => o.NetworkId is { } id ? register.Networks.GetValueOrDefault(id)?.ExternalId ?? id.ToString() : null),
        ("region", o => o.RegionId is { } id ? register.Regions.GetValueOrDefault(id)?.ExternalId ?? id.ToString() : null),
        ("from", o => Columns.Of(o.From)), ("until", o => Columns.Of(o.Until)), ("value", o => o.Released ?? Columns.Of(o.Value)),
        ("quality", o => o.Quality), ("source", o => o.Source), ("reported_on", o => Columns.Of(o.ReportedOn)));

    private static async Task<Results<Listing<ObservationRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, Streams streams, Lookout lookout, CancellationToken ct)
    {
        var (query, register) = (http.QueryValues(), (await lookout.Look(ct)).Register);
        var selection = new Selection("data::text", "mt_doc_observationitem")
            .When(query.Text("indicator"), $"{Of}->>'indicator' = {{0}}")
            .When(query.Text("network") is { } network ? (register.Network(network)?.Id ?? Guid.Empty).ToString() : null, $"{Of}->>'subjectId' = {{0}}")
            .When(query.Text("region") is { } region ? (register.Region(region)?.Id ?? Guid.Empty).ToString() : null, $"{Of}->>'subjectId' = {{0}}")
            .When(query.Date("validOn"), $"({Of}->>'from')::date <= {{0}} and ({Of}->>'until')::date > {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<ObservationItem, ObservationItem, ObservationRow>(
            query, [], selection, async (items, stop) => await Rows(items, http, streams, stop),
            Csv(register).WithSources(http, row => row.Id, (fact, _) => fact is ObservationSubmitted or ObservationCorrected), ct);
    }

    private static async Task<Results<Ok<ObservationRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Streams streams, Views views, CancellationToken ct)
    {
        if (await views.Read<ObservationItem>(StreamId.Parse(Observation.StreamKind, id), http.QueryValues().Moment("knownOn"), ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], http, streams, ct))[0]);
    }

    // It tells values as they are, so it is for those who may report them.
    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Streams streams, Views views, Observers observers, CancellationToken ct)
    {
        var stream = StreamId.Parse(Observation.StreamKind, id);
        return (await streams.Read<Observation>(stream, ct)).State is not { Of: var of } ? Views.NotFound()
            : await observers.Against(Caller.Of(http.User)!, of.SubjectKind, of.SubjectId, ct) is { } forbidden ? forbidden.AsResult()
            : await views.History<ObservationItem>(http.QueryValues(), stream, ct);
    }

    private static async Task<IReadOnlyList<ObservationRow>> Rows(
        IReadOnlyList<ObservationItem> items, HttpContext http, Streams streams, CancellationToken ct)
    {
        var whole = Caller.Of(http.User)?.Role is Roles.Ministry or Roles.Steward;
        var units = new Dictionary<(string, int), string>();
        foreach (var of in items.Select(item => item.State.Of).DistinctBy(of => (of.Indicator, of.Edition)))
        {
            var (indicator, _) = await streams.Read<Indicator>(StreamId.Of(Indicator.StreamKind, of.Indicator), ct);
            units[(of.Indicator, of.Edition)] = indicator!.Editions[of.Edition - 1].Details.Unit;
        }

        return [.. items.Select(item => ObservationRow.Of(
            item, !whole && SmallCounts.IsSmall(item.State.Value.Value, units[(item.State.Of.Indicator, item.State.Of.Edition)])))];
    }
}
