using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;

namespace Regio.Networks.Networks;

/// <summary>Read memberships: one, those of a network, and the list over all networks, which is also what an import takes.</summary>
internal static class ReadMemberships
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("network", "n.data->>'externalId'"), ("networkName", "n.data->'details'->>'name'"), ("joinedOn", "m->>'joinedOn'"),
        ("leftOn", "m->>'leftOn'"),
    ];

    internal static readonly Csv<MembershipRow> Csv = new(
        "memberships.csv",
        ("network_id", m => m.Network.Called), ("organisation_id", m => m.Organisation.Called),
        ("joined_on", m => Columns.Of(m.JoinedOn)), ("governing_bodies", m => Columns.Of(m.GoverningBodies)),
        ("cost_key", m => Columns.Of(m.CostKeyShare)), ("role", m => m.Role), ("left_on", m => Columns.Of(m.LeftOn)),
        ("hours_per_year", m => Columns.Of(m.HoursPerYear)), ("money_per_year", m => Columns.Of(m.MoneyPerYear)),
        ("in_kind", m => m.InKind), ("decision_power", m => m.DecisionPower),
        ("decision_weight", m => Columns.Of(m.DecisionWeight)), ("perspective", m => m.Perspective));

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
        new("network", QueryKind.Text, "Only of this network: id or external id."),
        new("organisation", QueryKind.Text, "Only of this member: id, TOOI URI or code."),
        new("role", QueryKind.Code, "Only in this role.") { List = "roles" },
        new("validOn", QueryKind.Date, "Only those that count on this day, in networks in force, with the role they have then."),
        QueryParameter.KnownOn, QueryParameter.AtLeast,
    ];

    /// <summary>A membership as it is read from the view.</summary>
    private sealed record Stored(Guid NetworkId, string? ExternalId, string Name, Membership Membership);

    /// <summary><c>GET /networks/v1/memberships</c>.</summary>
    public static void Map(RouteGroupBuilder memberships) => memberships.MapGet("", List)
        .WithName("listMemberships").WithSummary("List memberships of all networks")
        .WithDescription("As CSV these are the rows that an import takes as memberships.csv.")
        .WithQuery(Filters).Refuses(503);

    /// <summary><c>GET /networks/v1/networks/{id}/memberships</c> and <c>…/{membershipId}</c>.</summary>
    public static void MapOfNetwork(RouteGroupBuilder networks)
    {
        networks.MapGet("{id}/memberships", ListOfNetwork)
            .WithName("listMembershipsOfNetwork").WithSummary("List the memberships of a network")
            .WithQuery([.. Filters.Where(filter => filter.Name != "network")]).Refuses(503);
        networks.MapGet("{id}/memberships/{membershipId:guid}", Read)
            .WithName("readMembership").TellsVersion().WithSummary("Read a membership")
            .WithDescription("Its ETag is the network's: a membership changes with its network.")
            .WithQuery(QueryParameter.ValidOn, QueryParameter.KnownOn).Refuses(404);
    }

    private static Task<Results<Listing<MembershipRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct) =>
        Of(http.QueryValues().Text("network"), http, listings, ids, references, ct);

    private static Task<Results<Listing<MembershipRow>, ProblemHttpResult>> ListOfNetwork(
        string id, HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct) =>
        Of(id, http, listings, ids, references, ct);

    private static async Task<Results<Listing<MembershipRow>, ProblemHttpResult>> Of(
        string? network, HttpContext http, Listings listings, OrganisationIds ids, References references, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var selection = new Selection(
                "jsonb_build_object('networkId', n.id, 'externalId', n.data->'externalId', 'name', n.data->'details'->'name', 'membership', m)::text",
                MembershipSql.From)
            .When(network is null ? (Guid?)null : StreamId.Parse(Network.StreamKind, network), "n.id = {0}")
            .When(organisation, $"{MembershipSql.EverOf} and (m->>'organisationId')::uuid = {{0}}")
            .When(on, MembershipSql.NetworkHolds).When(on, MembershipSql.Holds)
            .OrderedBy(query.Sort, Orders, "n.id, m->>'organisationId', m->>'joinedOn', m->>'id'");
        if (query.Text("role") is { } role)
        {
            selection.Where(on is null ? MembershipSql.LatestRole : MembershipSql.RoleOn, on is { } day ? [role, day] : [role]);
        }

        return await listings.Of<NetworkItem, Stored, MembershipRow>(
            query, [nameof(OrganisationItem)], selection,
            async (stored, stop) =>
            {
                var organisations = await references.Organisations(
                    stored.Select(s => s.Membership.OrganisationId), query.Moment("knownOn"), stop);
                return [.. stored.Select(s => MembershipRow.Of(
                    s.Membership, new(s.NetworkId, s.ExternalId, s.Name), organisations[s.Membership.OrganisationId], on))];
            },
            Csv, ct);
    }

    private static async Task<Results<Ok<MembershipRow>, ProblemHttpResult>> Read(
        string id, Guid membershipId, HttpContext http, Views views, NetworkAnswers answers, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        var network = await views.Read<NetworkItem>(StreamId.Parse(Network.StreamKind, id), knownOn, ct);
        if (network?.Memberships.FirstOrDefault(m => m.Id == membershipId) is not { } membership)
        {
            return Views.NotFound();
        }

        ETag.Set(http, network.Version);
        return TypedResults.Ok((await answers.Of(
            [membership], new(network.Id, network.ExternalId, network.Details.Name), query.Date("validOn"), knownOn, ct))[0]);
    }
}
