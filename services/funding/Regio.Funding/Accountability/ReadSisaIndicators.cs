using Microsoft.AspNetCore.Http.HttpResults;
using Regio.Hosting;
using Regio.Hosting.Lists;
using Regio.Hosting.Problems;
using Regio.Hosting.Reading;
using Regio.Landscape;

namespace Regio.Funding.Accountability;

/// <summary>Read what a municipality accounts for in a year, field by field as the list of each scheme asks it.</summary>
internal static class ReadSisaIndicators
{
    /// <summary>The columns.</summary>
    internal static readonly Csv<SisaField> Csv = new(
        "sisa-indicators.csv",
        ("year", s => Columns.Of(s.Year)), ("municipality", s => s.Municipality), ("list_year", s => Columns.Of(s.ListYear)), ("list_source", s => s.ListSource),
        ("scheme_code", s => s.SchemeCode), ("scheme", s => s.Scheme), ("number", s => s.Number), ("line", s => Columns.Of(s.Line)), ("label", s => s.Label), ("kind", s => s.Kind),
        ("value", s => s.Value), ("asked_of", s => s.AskedOf));

    /// <summary>Every field of every scheme that a list is known of, in their order.</summary>
    /// <param name="statement">The statement of a year.</param>
    internal static IReadOnlyList<SisaField> Of(IReadOnlyList<SisaRow> statement) =>
    [
        .. statement.GroupBy(row => SisaList.Of(row.SchemeCode, row.Year, OrganisationFacts.Municipality))
            .SelectMany(scheme => scheme.Key?.Of([.. scheme]) ?? []),
    ];

    /// <summary><c>GET /funding/v1/municipalities/{id}/sisa-indicators</c>.</summary>
    public static void Map(RouteGroupBuilder municipalities) => municipalities
        .MapGet("{id}/sisa-indicators", Read)
        .WithQuery([.. QueryParameter.Pages, ReadSisaStatement.OfYear])
        .WithName("listSisaIndicators").WithSummary("Read what a municipality accounts for in a year, field by field")
        .WithDescription(
            "As the yearly list of indicators (SiSa-bijlage) asks it of each scheme, of all grants under it together. The list of the year is "
            + "followed, else the last before that is known here: it says which. A scheme without a list is in the statement alone. What "
            + "is unknown has no value, and says who can tell it.")
        .ProducesProblem(404);

    private static async Task<Results<Listing<SisaField>, ProblemHttpResult>> Read(
        string id, HttpContext http, SisaStatements statements, CancellationToken ct) =>
        await statements.Of(id, http.QueryValues().Whole("year"), ct) is { } statement
            ? new Listing<SisaField>(Of(statement), Csv)
            : ReadSisaStatement.NoSuchMunicipality.AsResult();
}
