using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;

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
        ("passed_on_to", s => Columns.Of(s.PassedOnTo.Select(one => $"{one.Municipality}: {Columns.Of(one.Amount)}"))),
        ("spent_in_year", s => Columns.Of(s.SpentInYear)), ("spent", s => Columns.Of(s.Spent)), ("is_final", s => s.IsFinal ? "true" : "false"),
        ("settled", s => Columns.Of(s.Settled)), ("settlement_decision", s => s.SettlementDecision));

    /// <summary><c>GET /funding/v1/municipalities/{id}/sisa-statement</c>.</summary>
    public static void Map(RouteGroupBuilder municipalities) => municipalities
        .MapGet("{id}/sisa-statement", Read)
        .WithQuery([.. QueryParameter.Pages, OfYear])
        .WithName("listSisaStatement").WithSummary("Read what a municipality accounts for in a year")
        .WithDescription(
            "In the shape of the yearly statement of specific grants (SiSa-verantwoording): of every grant that it applied for, or stands for "
            + "who did, from the award until it was settled. What only its books tell is not here.")
        .ProducesProblem(404);

    /// <summary>Which year.</summary>
    internal static QueryParameter OfYear { get; } =
        new("year", QueryKind.Whole, "The year that is accounted for; last year when absent.") { Minimum = 1900, Maximum = 2200 };

    /// <summary>What is answered about who is no municipality.</summary>
    internal static Problem NoSuchMunicipality => new("not-found", "No such municipality is known here.");

    private static async Task<Results<Listing<SisaRow>, ProblemHttpResult>> Read(
        string id, HttpContext http, SisaStatements statements, CancellationToken ct) =>
        await statements.Of(id, http.QueryValues().Whole("year"), ct) is { } rows ? new Listing<SisaRow>(rows, Csv) : NoSuchMunicipality.AsResult();
}
