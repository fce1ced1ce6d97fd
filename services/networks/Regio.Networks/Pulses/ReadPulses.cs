using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Access;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Networks;
using Regio.Networks.Reading;

namespace Regio.Networks.Pulses;

/// <summary>Read pulses as far as the network lets the caller: for others they are not there, whatever moment they ask for.</summary>
internal static class ReadPulses
{
    private const string OnlyReaders =
        "For the network's members and who coordinates it, and for whom else the network lets read it; for others it is not there.";

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("openedOn", "p.data->>'openedOn'"), ("closesOn", "p.data->>'closesOn'"), ("network", "p.data->>'networkId'")];

    private static readonly Csv<PulseRow> Csv = new(
        "pulses.csv",
        ("id", p => p.Id.ToString()), ("network_id", p => p.Network.Called), ("opened_on", p => Columns.Of(p.OpenedOn)),
        ("closes_on", p => Columns.Of(p.ClosesOn)), ("closed_on", p => Columns.Of(p.ClosedOn)), ("visibility", p => p.Visibility),
        ("response", p => p.Response), ("question", p => Question(p)?.Question), ("level", p => Question(p)?.Level),
        ("mean", p => Text(Question(p)?.Mean)), ("change_level", p => Question(p)?.ChangeLevel), ("change", p => Text(Question(p)?.Change)))
    {
        Parts = p => p.Results.Count == 0 ? [p] : p.Results.Select(result => p with { Results = [result] }),
    };

    /// <summary><c>GET /networks/v1/pulses</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder pulses)
    {
        pulses.MapGet("", List)
            .WithName("listPulses").WithSummary("List pulses")
            .WithDescription($"{OnlyReaders} As CSV a closed pulse has a line for each question, and Total-Count, which would count pulses, is absent. No import takes them: what a pulse comes to is made by closing it.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Only of this network: id or external id."),
                new("validOn", QueryKind.Date, "Only those that took answers on this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        pulses.MapGet("{id:guid}", Read)
            .WithName("readPulse").TellsVersion().WithSummary("Read a pulse")
            .WithDescription(OnlyReaders)
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        pulses.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readPulseHistory").WithSummary("Read what happened to a pulse")
            .WithDescription(OnlyReaders).Refuses(404);
    }

    private static Task<Results<Listing<PulseRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var network = query.Text("network") is { } called ? StreamId.Parse(Network.StreamKind, called) : (Guid?)null;
        var selection = new Selection("p.data::text", "mt_doc_pulseitem p")
            .When(network, "p.data->>'networkId' = {0}::text")
            .When(query.Date("validOn"), "(p.data->>'openedOn')::date <= {0} and coalesce(p.data->>'closedOn', p.data->>'closesOn')::date > {0}")
            .OnlyReadableBy("mt_doc_pulseitem", Caller.Of(http.User), clock.Today())
            .OrderedBy(query.Sort, Orders, "p.id");
        return listings.Of<PulseItem, PulseItem, PulseRow>(
            query, [nameof(NetworkItem)], selection,
            (items, stop) => Rows(items, references, query.Date("validOn"), query.Moment("knownOn"), stop), Csv, ct);
    }

    private static async ValueTask<IReadOnlyList<PulseRow>> Rows(
        IReadOnlyList<PulseItem> items, References references, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(items.Select(item => item.NetworkId), on, knownOn, ct);
        return [.. items.Select(item => PulseRow.Of(item, networks))];
    }

    private static async Task<Results<Ok<PulseRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, Streams streams, PulseCircle circle, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (!await MayRead(id, http, streams, circle, ct) || await views.Read<PulseItem>(id, knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, on: null, knownOn, ct))[0]);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Views views, Streams streams, PulseCircle circle, CancellationToken ct) =>
        await MayRead(id, http, streams, circle, ct) ? await views.History<PulseItem>(http.QueryValues(), id, ct) : Views.NotFound();

    // As the network decided by now: an earlier moment opens nothing that is closed since.
    private static async Task<bool> MayRead(Guid id, HttpContext http, Streams streams, PulseCircle circle, CancellationToken ct) =>
        (await streams.Read<Pulse>(id, ct)).State is { } pulse
        && await circle.MayRead(pulse.NetworkId, pulse.Visibility, Caller.Of(http.User), ct);

    private static QuestionResult? Question(PulseRow pulse) => pulse.Results.Count > 0 ? pulse.Results[0] : null;

    private static string? Text(decimal? figure) => figure?.ToString("0.0", CultureInfo.InvariantCulture);
}
