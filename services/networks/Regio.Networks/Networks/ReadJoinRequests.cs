using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>Read requests to join: one, and those of a network, in the order of asking.</summary>
internal static class ReadJoinRequests
{
    // As JoinRequestRow.StatusOf has it.
    private const string Status =
        "case when coalesce((j->>'isWithdrawn')::bool, false) then 'taken-back' when j->>'accepted' is null then 'requested' when (j->>'accepted')::bool then 'accepted' else 'declined' end";

    private static readonly IReadOnlyList<(string, string)> Orders =
        [("askedOn", "at"), ("status", Status), ("role", "j->'asked'->>'role'")];

    internal static readonly Csv<JoinRequestRow> Csv = new(
        "join-requests.csv",
        ("id", join => join.Id.ToString()), ("organisations", join => Columns.Of(join.Organisations.Select(one => one.Called))),
        ("role", join => join.Role), ("motive", join => join.Motive), ("status", join => join.Status), ("reason", join => join.Reason));

    /// <summary><c>GET /networks/v1/networks/{id}/join-requests</c> and <c>…/{requestId}</c>.</summary>
    public static void Map(RouteGroupBuilder networks)
    {
        networks.MapGet("{id}/join-requests", List)
            .WithName("listJoinRequests").WithSummary("List the requests to join a network")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("organisation", QueryKind.Text, "Only by which this organisation would join: id, TOOI URI or code."),
                new("status", QueryKind.Code, "What it came to.") { Codes = JoinRequestRow.Statuses },
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        networks.MapGet("{id}/join-requests/{requestId:guid}", Read)
            .WithName("readJoinRequest").TellsVersion().WithSummary("Read a request to join a network")
            .WithDescription("Its ETag is the network's: a request changes with its network.")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
    }

    private static async Task<Results<Listing<JoinRequestRow>, ProblemHttpResult>> List(
        string id, HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var selection = new Selection(
                "j::text", "mt_doc_networkitem n, jsonb_array_elements(n.data->'grounds'->'joins') with ordinality as asked(j, at)")
            .Where("n.id = {0}", StreamId.Parse(Network.StreamKind, id))
            .When(organisation, "j->'asked'->'organisationIds' @> jsonb_build_array({0}::uuid)")
            .When(query.Text("status"), $"{Status} = {{0}}")
            .OrderedBy(query.Sort, Orders, "at");
        return await listings.Of<NetworkItem, JoinRequest, JoinRequestRow>(
            query, [nameof(OrganisationItem)], selection,
            async (joins, stop) =>
            {
                var organisations = await references.Organisations(
                    joins.SelectMany(join => join.Asked.OrganisationIds), query.Moment("knownOn"), stop);
                return [.. joins.Select(join => JoinRequestRow.Of(join, organisations))];
            },
            Csv, ct);
    }

    private static async Task<Results<Ok<JoinRequestRow>, ProblemHttpResult>> Read(
        string id, Guid requestId, HttpContext http, Views views, References references, CancellationToken ct)
    {
        var knownOn = http.QueryValues().Moment("knownOn");
        var network = await views.Read<NetworkItem>(StreamId.Parse(Network.StreamKind, id), knownOn, ct);
        if (network?.Grounds?.Join(requestId) is not { } join)
        {
            return Views.NotFound();
        }

        ETag.Set(http, network.Version);
        return TypedResults.Ok(JoinRequestRow.Of(join, await references.Organisations(join.Asked.OrganisationIds, knownOn, ct)));
    }
}
