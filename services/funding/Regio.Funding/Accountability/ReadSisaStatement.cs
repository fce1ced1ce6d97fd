using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Funding.Grants;
using Regio.Funding.Schemes;
using Regio.Hosting;
using Regio.Hosting.EventStore;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Landscape;
using Regio.Surroundings;

namespace Regio.Funding.Accountability;

/// <summary>Read what a municipality accounts for in a year, in the shape of the yearly statement of specific grants.</summary>
internal static class ReadSisaStatement
{
    /// <summary>The columns.</summary>
    internal static readonly Csv<SisaRow> Csv = new(
        "sisa-statement.csv",
        ("year", s => Columns.Of(s.Year)), ("municipality", s => s.Municipality), ("ministry", s => s.Ministry), ("scheme_code", s => s.SchemeCode),
        ("scheme", s => s.Scheme), ("legal_grounds", s => Columns.Of(s.LegalGrounds)), ("grant", s => s.GrantId.ToString()),
        ("decision", s => s.Decision), ("decided_on", s => Columns.Of(s.DecidedOn)), ("region", s => s.Region), ("awarded", s => Columns.Of(s.Awarded)),
        ("received_in_year", s => Columns.Of(s.ReceivedInYear)), ("passed_on_in_year", s => Columns.Of(s.PassedOnInYear)),
        ("spent_in_year", s => Columns.Of(s.SpentInYear)), ("spent", s => Columns.Of(s.Spent)), ("is_final", s => s.IsFinal ? "true" : "false"),
        ("settled", s => Columns.Of(s.Settled)), ("settlement_decision", s => s.SettlementDecision));

    /// <summary><c>GET /funding/v1/municipalities/{id}/sisa-statement</c>.</summary>
    public static void Map(RouteGroupBuilder municipalities) => municipalities
        .MapGet("{id}/sisa-statement", Read)
        .WithQuery([
            .. QueryParameter.Pages,
            new QueryParameter("year", QueryKind.Whole, "The year that is accounted for; last year when absent.") { Minimum = 1900, Maximum = 2200 },
        ])
        .WithName("listSisaStatement").WithSummary("Read what a municipality accounts for in a year")
        .WithDescription(
            "In the shape of the yearly statement of specific grants (SiSa-verantwoording): of every grant that it applied for, or stands for "
            + "who did, from the award until it was settled. What only its books tell is not here.")
        .ProducesProblem(404);

    private static async Task<Results<Listing<SisaRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, IDocumentStore store, Streams streams, Lookout lookout, TimeProvider clock, CancellationToken ct)
    {
        var (register, today) = ((await lookout.Look(ct)).Register, clock.Today());
        if (register.Organisation(id) is not { Kind: OrganisationFacts.Municipality } municipality)
        {
            return new Problem("not-found", "No such municipality is known here.").AsResult();
        }

        var year = http.QueryValues().Whole("year") ?? today.Year - 1;
        var rows = new List<SisaRow>();
        foreach (var grant in await Of(store, new Parties(register, today).StandingFor(municipality.ExternalId), ct))
        {
            var scheme = (await streams.Read<Scheme>(grant.SchemeId, ct)).State!;
            var region = grant.RegionId is { } serves ? register.Regions.GetValueOrDefault(serves) : null;
            if (SisaRow.Of(grant, scheme, municipality.ExternalId, region, year) is { } row)
            {
                rows.Add(row);
            }
        }

        return new Listing<SisaRow>([.. rows.OrderBy(row => row.SchemeCode ?? "~", StringComparer.Ordinal).ThenBy(row => row.Decision, StringComparer.Ordinal)], Csv);
    }

    private static async Task<IEnumerable<Grant>> Of(IDocumentStore store, string[] leads, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<GrantItem>(
            "select data from mt_doc_grantitem where data->'state'->'application'->>'leadId' = any(?) and data->'state'->>'award' is not null", ct,
            (object)leads)).Select(item => item.State);
    }
}
