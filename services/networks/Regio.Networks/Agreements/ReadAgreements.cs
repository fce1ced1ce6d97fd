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
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Agreements;

/// <summary>Read agreements: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadAgreements
{
    private static IReadOnlyList<(string, string)> Orders(DateOnly on) =>
    [
        ("validFrom", "data->'details'->'wordings'->0->>'from'"), ("subject", $"{Shown(on)}->>'subject'"),
        ("reviewOn", $"{On("plans", on)}->>'on'"), ("externalId", "data->>'externalId'"),
    ];

    internal static readonly Csv<AgreementRow> Csv = new(
        "agreements.csv",
        ("id", a => a.ExternalId ?? a.Id.ToString()), ("network_id", a => a.Network.Called), ("kinds", a => Columns.Of(a.Kinds)),
        ("subject", a => a.Subject), ("text", a => a.Text), ("parties", a => Columns.Of(a.Parties.Select(p => p.Called))),
        ("valid_from", a => Columns.Of(a.ValidFrom)), ("valid_until", a => Columns.Of(a.ValidUntil)),
        ("review_on", a => Columns.Of(a.ReviewOn)));

    /// <summary><c>GET /networks/v1/agreements</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder agreements)
    {
        agreements.MapGet("", List)
            .WithName("listAgreements").WithSummary("List agreements")
            .WithDescription("As CSV these are the rows that an import takes as agreements.csv: each in the wording that it has on the day.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders(default).Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Only of this network: id or external id."),
                new("kind", QueryKind.Code, "Only of this kind.") { List = "agreement-kinds" },
                new("party", QueryKind.Text, "Only with this party: id, TOOI URI or code."),
                new("q", QueryKind.Text, "Part of the subject or the text."),
                new("validOn", QueryKind.Date, "Only those that hold on this day, in the wording they have then; all, in the wording of today, when absent."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        agreements.MapGet("{id}", Read)
            .WithName("readAgreement").TellsVersion().WithSummary("Read an agreement")
            .WithQuery(
                new("validOn", QueryKind.Date, "In the wording of this day; that of today when absent."), QueryParameter.KnownOn)
            .Refuses(404);
        agreements.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readAgreementHistory").WithSummary("Read what happened to an agreement").Refuses(404);
    }

    private static async Task<Results<Listing<AgreementRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var day = on ?? clock.Today();
        var wording = Shown(day);
        var party = query.Text("party") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var network = query.Text("network") is { } within ? StreamId.Parse(Network.StreamKind, within) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_agreementitem")
            .When(network, "(data->'details'->>'networkId')::uuid = {0}")
            .When(query.Text("kind"), $"{wording}->'kinds' @> to_jsonb({{0}}::text)")
            .When(party, $"{wording}->'partyIds' @> to_jsonb({{0}}::uuid)")
            .When(on, $"{On("wordings", day)} is not null and coalesce(({wording}->>'validUntil')::date, 'infinity') > {{0}}")
            .WhenContains(query.Text("q"), $"concat_ws(' ', {wording}->>'subject', {wording}->>'text')")
            .OrderedBy(query.Sort, Orders(day), "id");
        return await listings.Of<AgreementItem, AgreementItem, AgreementRow>(
            query, [nameof(OrganisationItem), nameof(NetworkItem)], selection,
            (items, stop) => Rows(items, references, day, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is AgreementMade or AgreementCorrected), ct);
    }

    // The wording that is shown: before the first day the first.
    private static string Shown(DateOnly on) => $"coalesce({On("wordings", on)}, data->'details'->'wordings'->0)->'says'";

    // What is written of a day is digits and dashes, so it can stand in the query itself.
    private static string On(string what, DateOnly on) =>
        $"(select p from jsonb_array_elements(data->'details'->'{what}') with ordinality as periods(p, at) where (p->>'from')::date <= date '{on:O}' order by at desc limit 1)";

    private static async ValueTask<IReadOnlyList<AgreementRow>> Rows(
        IReadOnlyList<AgreementItem> items, References references, DateOnly on, DateTimeOffset? knownOn, CancellationToken ct)
    {
        var networks = await references.Networks(items.Select(item => item.Details.NetworkId), on, knownOn, ct);
        var organisations = await references.Organisations(
            items.SelectMany(item => item.Details.Wordings).SelectMany(wording => wording.Says.PartyIds), knownOn, ct);
        return [.. items.Select(item => AgreementRow.Of(item, networks, organisations, on))];
    }

    private static async Task<Results<Ok<AgreementRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        if (await views.Read<AgreementItem>(StreamId.Parse(Agreement.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        return TypedResults.Ok((await Rows([item], references, query.Date("validOn") ?? clock.Today(), knownOn, ct))[0]);
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<AgreementItem>(http.QueryValues(), StreamId.Parse(Agreement.StreamKind, id), ct);
}
