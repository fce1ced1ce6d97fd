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

namespace Regio.Networks.JointDecisions;

/// <summary>Read joint decisions: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadDecisions
{
    private const string Details = "data->'details'->'details'";

    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("takenOn", $"{Details}->>'takenOn'"), ("subject", $"{Details}->>'subject'"), ("externalId", "data->>'externalId'"),
    ];

    internal static readonly Csv<DecisionRow> Csv = new(
        "decisions.csv",
        ("id", d => d.ExternalId ?? d.Id.ToString()), ("network_id", d => d.Network.Called), ("subject", d => d.Subject),
        ("text", d => d.Text), ("taken_on", d => Columns.Of(d.TakenOn)), ("taken_by", d => d.TakenBy),
        ("consented", d => Who(d, "consented")), ("abstained", d => Who(d, "abstained")), ("objected", d => Who(d, "objected")),
        ("repealed_from", d => Columns.Of(d.RepealedFrom)), ("repeal_reason", d => d.RepealReason));

    /// <summary><c>GET /networks/v1/decisions</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder decisions)
    {
        decisions.MapGet("", List)
            .WithName("listDecisions").WithSummary("List decisions of networks")
            .WithDescription("As CSV these are the rows that an import takes as decisions.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("network", QueryKind.Text, "Only of this network: id or external id."),
                new("q", QueryKind.Text, "Part of the subject or the text."),
                new("from", QueryKind.Date, "Taken on or after this day."),
                new("until", QueryKind.Date, "Taken before this day."),
                new("validOn", QueryKind.Date, "Only those taken by this day, and not repealed by then."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        decisions.MapGet("{id}", Read)
            .WithName("readDecision").TellsVersion().WithSummary("Read a decision of a network")
            .WithDescription("Tells also of which members of that day it is unknown how they stood to it.")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        decisions.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readDecisionHistory").WithSummary("Read what happened to a decision").Refuses(404);
    }

    private static string Who(DecisionRow decision, string consent) =>
        Columns.Of(decision.Consents.Where(one => one.Consent == consent).Select(one => one.Organisation.Called));

    private static async Task<Results<Listing<DecisionRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var network = query.Text("network") is { } called ? StreamId.Parse(Network.StreamKind, called) : (Guid?)null;
        var selection = new Selection("data::text", "mt_doc_decisionitem")
            .When(network, "(data->'details'->>'networkId')::uuid = {0}")
            .WhenContains(query.Text("q"), $"concat_ws(' ', {Details}->>'subject', {Details}->>'text')")
            .When(query.Date("from"), $"({Details}->>'takenOn')::date >= {{0}}")
            .When(query.Date("until"), $"({Details}->>'takenOn')::date < {{0}}")
            .When(query.Date("validOn"),
                $"({Details}->>'takenOn')::date <= {{0}} and coalesce((data->'details'->'repeal'->>'from')::date, 'infinity') > {{0}}")
            .OrderedBy(query.Sort, Orders, "id");
        return await listings.Of<DecisionItem, DecisionItem, DecisionRow>(
            query, [nameof(OrganisationItem), nameof(NetworkItem)], selection,
            async (items, stop) =>
            {
                var networks = await references.Networks(
                    items.Select(i => i.Details.NetworkId), query.Date("validOn"), query.Moment("knownOn"), stop);
                var organisations = await references.Organisations(items.SelectMany(Named), query.Moment("knownOn"), stop);
                return [.. items.Select(item => DecisionRow.Of(item, networks, organisations))];
            },
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is DecisionTaken or DecisionCorrected or DecisionRepealed), ct);
    }

    private static IEnumerable<Guid> Named(DecisionItem item) => item.Details.Details.Consents.Select(consent => consent.OrganisationId);

    private static async Task<Results<Ok<DecisionRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        if (await views.Read<DecisionItem>(StreamId.Parse(JointDecision.StreamKind, id), knownOn, ct) is not { } item)
        {
            return Views.NotFound();
        }

        // A network is registered before anything of it is recorded.
        var network = (await views.Read<NetworkItem>(item.Details.NetworkId, knownOn, ct))!;
        var unknown = network.MembersOn(item.Details.Details.TakenOn).Except(Named(item)).ToList();
        var organisations = await references.Organisations([.. Named(item), .. unknown], knownOn, ct);
        ETag.Set(http, item.Version);
        return TypedResults.Ok(
            DecisionRow.Of(item, await references.Networks([network.Id], on: null, knownOn, ct), organisations) with
            {
                Unknown = [.. unknown.Select(member => organisations[member])],
            });
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, CancellationToken ct) =>
        views.History<DecisionItem>(http.QueryValues(), StreamId.Parse(JointDecision.StreamKind, id), ct);
}
