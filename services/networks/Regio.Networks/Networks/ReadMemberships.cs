using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;

namespace Regio.Networks.Networks;

/// <summary>Read memberships: one, those of a network, and the list over all networks, which is also what an import takes.</summary>
internal static class ReadMemberships
{
    private static IReadOnlyList<(string, string)> Orders(DateOnly on) =>
    [
        ("network", "n.data->>'externalId'"), ("networkName", NetworkSql.NameOn(on)), ("joinedOn", "m->>'joinedOn'"),
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

    private static bool LedTo(object fact, MembershipRow row) => row.Id == (Guid?)(fact switch
    {
        MemberAdmitted f => f.MembershipId,
        MemberWithdrawn f => f.MembershipId,
        MembershipCorrected f => f.MembershipId,
        _ => null,
    });

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        .. QueryParameter.Pages, QueryParameter.Sort([.. Orders(default).Select(order => order.Item1)]),
        new("network", QueryKind.Text, "Only of this network: id or external id."),
        new("organisation", QueryKind.Text, "Only of this member: id, TOOI URI or code."),
        new("role", QueryKind.Code, "Only in this role.") { List = "roles" },
        new("validOn", QueryKind.Date, "Only those that count on this day, in networks in force, as they are then; all, as they are today, when absent."),
        QueryParameter.KnownOn, QueryParameter.AtLeast,
    ];

    /// <summary>A membership as it is read from the view.</summary>
    private sealed record Stored(Guid NetworkId, string? ExternalId, string Name, DateOnly NetworkFrom, Membership Membership)
    {
        public MembershipOf Read() => new(new(NetworkId, ExternalId, Name), NetworkFrom, Membership);
    }

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
        HttpContext http, Listings listings, OrganisationIds ids, NetworkAnswers answers, TimeProvider clock, CancellationToken ct) =>
        Of(http.QueryValues().Text("network"), http, listings, ids, answers, clock, ct);

    private static Task<Results<Listing<MembershipRow>, ProblemHttpResult>> ListOfNetwork(
        string id, HttpContext http, Listings listings, OrganisationIds ids, NetworkAnswers answers, TimeProvider clock, CancellationToken ct) =>
        Of(id, http, listings, ids, answers, clock, ct);

    private static async Task<Results<Listing<MembershipRow>, ProblemHttpResult>> Of(
        string? network, HttpContext http, Listings listings, OrganisationIds ids, NetworkAnswers answers, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var on = query.Date("validOn");
        var day = on ?? clock.Today();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var selection = new Selection(
                $"jsonb_build_object('networkId', n.id, 'externalId', n.data->'externalId', 'name', {NetworkSql.NameOn(day)}, 'networkFrom', n.data->'details'->'inForceFrom', 'membership', m)::text",
                MembershipSql.From)
            .When(network is null ? (Guid?)null : StreamId.Parse(Network.StreamKind, network), "n.id = {0}")
            .When(organisation, $"{MembershipSql.EverOf} and (m->>'organisationId')::uuid = {{0}}")
            .When(on, MembershipSql.NetworkHolds).When(on, MembershipSql.Holds)
            .OrderedBy(query.Sort, Orders(day), "n.id, m->>'organisationId', m->>'joinedOn', m->>'id'");
        if (query.Text("role") is { } role)
        {
            selection.Where(MembershipSql.RoleOn, role, day);
        }

        return await listings.Of<NetworkItem, Stored, MembershipRow>(
            query, [nameof(OrganisationItem)], selection,
            (stored, stop) => answers.Of([.. stored.Select(s => s.Read())], on, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Network.Id, LedTo), ct);
    }

    private static async Task<Results<Ok<MembershipRow>, ProblemHttpResult>> Read(
        string id, Guid membershipId, HttpContext http, Views views, NetworkAnswers answers, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var (on, knownOn) = (query.Date("validOn"), query.Moment("knownOn"));
        var network = await views.Read<NetworkItem>(StreamId.Parse(Network.StreamKind, id), knownOn, ct);
        if (network?.Memberships.FirstOrDefault(m => m.Id == membershipId) is not { } membership)
        {
            return Views.NotFound();
        }

        ETag.Set(http, network.Version);
        var called = new Reference(network.Id, network.ExternalId, network.DetailsOn(on ?? clock.Today()).Name);
        return TypedResults.Ok((await answers.Of([new MembershipOf(called, network.Details.InForceFrom, membership)], on, knownOn, ct))[0]);
    }
}
