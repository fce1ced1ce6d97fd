using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Organisations;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using Regio.Networks.Successions;

namespace Regio.Networks.Networks;

/// <summary>Read networks: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadNetworks
{
    private static IReadOnlyList<(string, string)> Orders(DateOnly on) =>
    [
        ("name", NetworkSql.NameOn(on)), ("externalId", "n.data->>'externalId'"),
        ("inForceFrom", "n.data->'details'->>'inForceFrom'"), ("inForceUntil", "n.data->'details'->>'inForceUntil'"),
        ("legalForm", "n.data->'details'->>'legalForm'"), ("obligation", "n.data->'details'->>'obligation'"),
    ];

    internal static readonly Csv<NetworkRow> Csv = new(
        "networks.csv",
        ("id", n => n.ExternalId ?? n.Id.ToString()), ("name", n => n.Name), ("legal_form", n => n.LegalForm),
        ("purpose", n => n.Purpose), ("powers_acquired_by", n => Columns.Of(n.PowersAcquiredBy)),
        ("policy_areas", n => Columns.Of(n.PolicyAreas)), ("legal_grounds", n => Columns.Of(n.LegalGrounds)),
        ("body_id", n => n.BodyId), ("body_name", n => n.BodyName), ("in_force_from", n => Columns.Of(n.InForceFrom)),
        ("in_force_until", n => Columns.Of(n.InForceUntil)), ("previous_version", n => n.OwnPrevious?.Called),
        ("next_version", n => n.OwnNext?.Called), ("obligation", n => n.Obligation),
        ("obligation_source", n => n.ObligationSource), ("obligation_division", n => n.ObligationDivision), ("domains", n => Columns.Of(n.Domains)),
        ("target_groups", n => Columns.Of(n.TargetGroups)),
        ("territory", n => Columns.Of(n.RegisteredTerritory.Select(t => t.Called))), ("contact_desk", n => n.ContactDesk),
        ("success_measure", n => n.SuccessMeasure), ("no_success_measure", n => n.NoSuccessMeasure is true ? "true" : null),
        ("registered_by", n => n.RegisteredBy));

    /// <summary><c>GET /networks/v1/networks</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder networks)
    {
        networks.MapGet("", List)
            .WithName("listNetworks").WithSummary("List networks")
            .WithDescription("As CSV these are the rows that an import takes as networks.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders(default).Select(order => order.Item1)]),
                new("q", QueryKind.Text, "Part of the name, the purpose or the external id."),
                new("organisation", QueryKind.Text, "Only networks of this member: id, TOOI URI or code."),
                new("role", QueryKind.Code, "Only networks with a member in this role.") { List = "roles" },
                new("legalForm", QueryKind.Code, "Legal form (rechtsvorm).") { List = "legal-forms" },
                new("obligation", QueryKind.Code, "Obligation (verplichting).") { List = "obligations" },
                new("validOn", QueryKind.Date, "Only networks in force, and members, on this day, as they are then; all, as they are today, when absent."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        networks.MapGet("{id}", Read)
            .WithName("readNetwork").TellsVersion().WithSummary("Read a network with its memberships")
            .WithDescription("By our id or its external id.")
            .WithQuery(
                new("validOn", QueryKind.Date, "As it is on this day, with the memberships that count then and the council moments that come; as it is today, with all memberships, when absent."),
                QueryParameter.KnownOn)
            .Refuses(404);
        networks.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readNetworkHistory").WithSummary("Read what happened to a network and its memberships")
            .WithDescription("A succession of a member or municipality changes nothing of the network: it stands here as an effect, with its cause.")
            .Refuses(404);
    }

    private static async Task<Results<Listing<NetworkRow>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, OrganisationIds ids, NetworkAnswers answers, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        var organisation = query.Text("organisation") is { } called ? await ids.Of(called, ct) : (Guid?)null;
        var on = query.Date("validOn");
        var day = on ?? clock.Today();
        var selection = new Selection("n.data::text", "mt_doc_networkitem n")
            .WhenContains(query.Text("q"), $"concat_ws(' ', {NetworkSql.NameOn(day)}, {NetworkSql.PurposeOn(day)}, n.data->>'externalId')")
            .When(query.Text("legalForm"), "n.data->'details'->>'legalForm' = {0}")
            .When(query.Text("obligation"), "n.data->'details'->>'obligation' = {0}")
            .When(on, MembershipSql.NetworkHolds)
            .WithMember(organisation, query.Text("role"), on, day)
            .OrderedBy(query.Sort, Orders(day), "n.id");
        return await listings.Of<NetworkItem, NetworkItem, NetworkRow>(
            query, [nameof(OrganisationItem)], selection,
            (items, stop) => answers.Of(items, on, query.Moment("knownOn"), stop),
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is NetworkRegistered or NetworkCorrected or NetworkVersionsLinked
                or TerritorySet or ObligationRecorded or ContactDeskSet),
            ct);
    }

    private static async Task<Results<Ok<NetworkRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, Views views, NetworkAnswers answers, CancellationToken ct)
    {
        var query = http.QueryValues();
        var knownOn = query.Moment("knownOn");
        var item = await views.Read<NetworkItem>(StreamId.Parse(Network.StreamKind, id), knownOn, ct);
        if (item is null)
        {
            return Views.NotFound();
        }

        ETag.Set(http, item.Version);
        var on = query.Date("validOn");
        return TypedResults.Ok(await answers.Of(item, on, knownOn, ct));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, Views views, SuccessionEffects successions, CancellationToken ct) =>
        views.History<NetworkItem>(http.QueryValues(), StreamId.Parse(Network.StreamKind, id), ct, (network, knownOn) => successions.On(network, knownOn, ct));
}
