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
using Regio.Networks.Pulses;
using Regio.Networks.Reading;

namespace Regio.Networks.JointStatements;

/// <summary>Read joint statements as far as the network lets the caller, as with pulses.</summary>
internal static class ReadJointStatements
{
    private static readonly IReadOnlyList<(string, string)> Orders =
        [("agreedOn", "p.data->>'agreedOn'"), ("network", "p.data->>'networkId'")];

    private static readonly Csv<JointStatementRow> Csv = new(
        "joint-statements.csv",
        ("id", s => s.Id.ToString()), ("network_id", s => s.Network.Called), ("agreed_on", s => Columns.Of(s.AgreedOn)),
        ("text", s => s.Text), ("visibility", s => s.Visibility), ("withdrawn", s => s.IsWithdrawn ? "true" : "false"));

    /// <summary><c>GET /networks/v1/joint-statements</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder statements)
    {
        statements.MapGet("", List)
            .WithName("listJointStatements").WithSummary("List joint statements")
            .WithDescription("As far as each network lets the caller read.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Only of this network: id or external id."),
                new("validOn", QueryKind.Date, "Only those agreed on by this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        statements.MapGet("{id:guid}", Read)
            .WithName("readJointStatement").TellsVersion().WithSummary("Read a joint statement")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        statements.MapGet("{id:guid}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readJointStatementHistory").WithSummary("Read what happened to a joint statement").Refuses(404);
    }

    private static Task<Results<Listing<JointStatementRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var network = query.Text("network") is { } called ? StreamId.Parse(Network.StreamKind, called) : (Guid?)null;
        var selection = new Selection("p.data::text", "mt_doc_jointstatementitem p")
            .When(network, "p.data->>'networkId' = {0}::text")
            .When(query.Date("validOn"), "(p.data->>'agreedOn')::date <= {0}")
            .OnlyReadableBy("mt_doc_jointstatementitem", Caller.Of(http.User), clock.Today())
            .OrderedBy(query.Sort, Orders, "p.id");
        return listings.Of<JointStatementItem, JointStatementItem, JointStatementRow>(
            query, [nameof(NetworkItem)], selection,
            (items, stop) => Rows(items, references, query.Date("validOn"), query.Moment("knownOn"), stop), Csv, ct);
    }

    private static async ValueTask<IReadOnlyList<JointStatementRow>> Rows(
        IReadOnlyList<JointStatementItem> items, References references, DateOnly? on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(items.Select(item => item.NetworkId), on, knownOn, ct);
        return [.. items.Select(item => JointStatementRow.Of(item, networks))];
    }

    private static async Task<Results<Ok<JointStatementRow>, ProblemHttpResult>> Read(
        Guid id, HttpContext http, Views views, Streams streams, PulseCircle circle, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (!await MayRead(id, http, streams, circle, ct) || await views.Read<JointStatementItem>(id, knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, on: null, knownOn, ct))[0]);
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        Guid id, HttpContext http, Views views, Streams streams, PulseCircle circle, CancellationToken ct) =>
        await MayRead(id, http, streams, circle, ct) ? await views.History<JointStatementItem>(http.QueryValues(), id, ct) : Views.NotFound();

    private static async Task<bool> MayRead(Guid id, HttpContext http, Streams streams, PulseCircle circle, CancellationToken ct) =>
        (await streams.Read<JointStatement>(id, ct)).State is { } statement
        && await circle.MayRead(statement.NetworkId, statement.Visibility, Caller.Of(http.User), ct);
}
