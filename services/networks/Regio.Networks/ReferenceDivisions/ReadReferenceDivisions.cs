using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting.Defaults;
using Regio.Hosting.EventStore;
using Regio.Hosting.Histories;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Hosting.Sources;
using Regio.Networks.Subjects;
using Regio.Rules;

namespace Regio.Networks.ReferenceDivisions;

/// <summary>Read the reference divisions of domains: the list by period, one domain's, and what happened to it.</summary>
internal static class ReadReferenceDivisions
{
    private static readonly IReadOnlyList<(string, string)> Orders =
        [("domain", "d.data->>'domain'"), ("from", "p->>'from'"), ("division", "p->>'division'")];

    internal static readonly Csv<ReferenceDivisionPeriod> Csv = new(
        "reference-divisions.csv",
        ("domain", row => row.Domain), ("from", row => Columns.Of(row.From)), ("until", row => Columns.Of(row.Until)),
        ("division", row => row.Division));

    /// <summary><c>GET /reference/v1/reference-divisions</c>, <c>…/{domain}</c>, <c>…/{domain}/history</c>.</summary>
    public static void Map(RouteGroupBuilder references)
    {
        references.MapGet("", List)
            .WithName("listReferenceDivisions").WithSummary("List the reference divisions of policy domains, by period")
            .WithDescription("What the territories of networks in a domain are held against; of a domain that is not listed it is the best outcome over every edition in force. As CSV these are the rows that an import takes as reference-divisions.csv.")
            .WithQuery([
                .. QueryParameter.Pages, QueryParameter.Sort([.. Orders.Select(order => order.Item1)]),
                new("domain", QueryKind.Code, "Only of this policy domain.") { List = "domains" },
                new("validOn", QueryKind.Date, "Only those that hold on this day."),
                QueryParameter.KnownOn, QueryParameter.AtLeast,
            ]).Refuses(503);
        references.MapGet("{domain}", Read)
            .WithName("readReferenceDivision").TellsVersion().WithSummary("Read the reference division of a policy domain, by period")
            .WithQuery(QueryParameter.KnownOn).Refuses(404);
        references.MapGet("{domain}/history", ReadHistory)
            .WithQuery(QueryParameter.OfHistory)
            .WithName("readReferenceDivisionHistory").WithSummary("Read what happened to the reference division of a policy domain")
            .WithDescription("Absent until one is set for the first time.")
            .Refuses(404);
    }

    private static Task<Results<Listing<ReferenceDivisionPeriod>, ProblemHttpResult>> List(
        HttpContext http, Listings listings, CancellationToken ct)
    {
        var query = http.QueryValues();
        var selection = new Selection(
                "jsonb_build_object('domain', d.data->'domain', 'from', p->'from', 'until', p->'until', 'division', p->'division')::text",
                "mt_doc_referencedivisionitem d, jsonb_array_elements(d.data->'periods') p")
            .When(query.Text("domain"), "d.data->>'domain' = {0}")
            .When(query.Date("validOn"), "p->>'division' is not null and (p->>'from')::date <= {0} and coalesce((p->>'until')::date, 'infinity') > {0}")
            .OrderedBy(query.Sort, Orders, "d.data->>'domain', p->>'from'");
        return listings.Of<ReferenceDivisionItem, ReferenceDivisionPeriod, ReferenceDivisionPeriod>(
            query, [], selection, (rows, _) => ValueTask.FromResult(rows),
            Csv.WithSources(http, row => ReferenceDivision.IdOf(row.Domain), (fact, row) => fact is ReferenceDivisionSet set && set.From == row.From), ct);
    }

    private static async Task<Results<Ok<ReferenceDivisionRow>, ProblemHttpResult>> Read(
        string domain, HttpContext http, Views views, CancellationToken ct)
    {
        if (CodeLists.Domains.Code(domain) is null)
        {
            return Views.NotFound();
        }

        var id = ReferenceDivision.IdOf(domain);
        var item = await views.Read<ReferenceDivisionItem>(id, http.QueryValues().Moment("knownOn"), ct);
        ETag.Set(http, item?.Version ?? 0);
        return TypedResults.Ok(new ReferenceDivisionRow(id, item?.Version ?? 0, domain, item?.Periods ?? []));
    }

    private static Task<Results<Ok<IReadOnlyList<HistoryEntry>>, ProblemHttpResult>> ReadHistory(
        string domain, HttpContext http, Views views, CancellationToken ct) =>
        views.History<ReferenceDivisionItem>(http.QueryValues(), ReferenceDivision.IdOf(domain), ct);
}
