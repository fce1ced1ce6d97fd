using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Reading;
using Regio.Networks.Subjects;
using Regio.Networks.Successions;

namespace Regio.Networks.Organisations;

/// <summary>Read organisations: one, what happened to it, and the list, which is also what an import takes.</summary>
internal static class ReadOrganisations
{
    private static readonly IReadOnlyList<(string, string)> Orders =
    [
        ("name", "data->>'name'"), ("externalId", "data->>'externalId'"), ("kind", "data->>'kind'"),
        ("validFrom", "data->>'validFrom'"), ("validUntil", "data->>'validUntil'"), ("population", "(data->>'population')::int"),
    ];

    internal static readonly Csv<OrganisationItem> Csv = new(
        "organisations.csv",
        ("id", o => o.ExternalId), ("kind", o => o.Kind), ("name", o => o.Name), ("abbreviation", o => o.Abbreviation),
        ("oin", o => o.Oin), ("valid_from", o => Columns.Of(o.ValidFrom)), ("valid_until", o => Columns.Of(o.ValidUntil)),
        ("parent", o => o.Parent), ("population", o => Columns.Of(o.Population)));

    /// <summary><c>GET /networks/v1/organisations</c>, <c>…/{id}</c>, <c>…/{id}/history</c>.</summary>
    public static void Map(RouteGroupBuilder organisations)
    {
        organisations.MapGet("", List)
            .WithName("listOrganisations").WithSummary("List organisations")
            .WithDescription("As CSV these are the rows that an import takes as organisations.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("kind", QueryKind.Code, "Kind (soort).") { List = "organisation-kinds" },
                new("externalId", QueryKind.Text, "The one of this TOOI URI, OIN or URI of its own."),
                new("q", QueryKind.Text, "Part of the name, the abbreviation or the external id."),
                new("validOn", QueryKind.Date, "Only those that exist on this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        organisations.MapGet("{id}", Read)
            .WithName("readOrganisation").TellsVersion().WithSummary("Read an organisation")
            .WithDescription("By our id, or the last segment of its URI in any case (gm0363).")
            .WithQuery(QueryParameter.ValidOn, QueryParameter.KnownOn).Refuses(404);
        organisations.MapGet("{id}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readOrganisationHistory").WithSummary("Read what happened to an organisation")
            .WithDescription("The successions that it is part of stand here as effects, with their cause.").Refuses(404);
    }

    private static Task<Results<Listing<OrganisationItem>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection("data::text", "mt_doc_organisationitem")
            .When(query.Text("kind"), "data->>'kind' = {0}")
            .When(query.Text("externalId"), "data->>'externalId' = {0}")
            .WhenContains(query.Text("q"), "concat_ws(' ', data->>'name', data->>'abbreviation', data->>'externalId')")
            .When(query.Date("validOn"), "coalesce((data->>'validFrom')::date, '-infinity') <= {0} and coalesce((data->>'validUntil')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "data->>'externalId'");
        return listings.Of(
            query, selection,
            Csv.WithSources(http, row => row.Id, (fact, _) => fact is OrganisationRegistered or OrganisationCorrected or OrganisationEnded), ct);
    }

    private static async Task<Results<Ok<OrganisationItem>, ProblemHttpResult>> Read(
        string id, HttpContext http, OrganisationIds ids, Views views, TimeProvider clock, CancellationToken ct)
    {
        var query = http.QueryValues();
        if (await views.Read<OrganisationItem>(await ids.Of(id, ct), query.Moment("knownOn"), ct) is not { } known)
        {
            return Views.NotFound();
        }

        ETag.Set(http, known.Version);
        return TypedResults.Ok(known with
        {
            Exists = Validity.Holds(known.ValidFrom, known.ValidUntil, query.Date("validOn") ?? clock.Today()),
        });
    }

    private static async Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string id, HttpContext http, OrganisationIds ids, Views views, SuccessionEffects successions, CancellationToken ct) =>
        await views.History<OrganisationItem>(http.QueryValues(), await ids.Of(id, ct), ct, (organisation, knownOn) => successions.On(organisation, knownOn, ct));
}
