using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary>What a municipality asks of itself: its collaborations, and with whom each division puts it together.</summary>
internal static class GetMunicipality
{
    public static void Map(RouteGroupBuilder insight)
    {
        insight.MapGet("/municipalities/{gmCode}/portfolio", ReadPortfolio)
            .WithQuery(Reader.Clocks)
            .WithName("readPortfolio").WithTags("Municipalities").WithSummary("A municipality's portfolio of collaborations")
            .WithDescription(
                "Its active networks with its role and dates in each, its part, how their members find that they cooperate (of the last "
                + "pulse that closed by the day, where the network lets you read it), and whom it meets there most. What is not in it, "
                + "results and money among that, is in `coverage`.")
            .Produces<Portfolio>().ProducesProblem(404).ProducesProblem(503);
        insight.MapGet("/municipalities/{gmCode}/congruence", (string gmCode, HttpContext http, Reader reader, CancellationToken ct) =>
                reader.Answer(http, view => view.About(gmCode, known =>
                {
                    var congruence = MunicipalityCongruence.Of(view.Picture.Register, known, view.Picture.Day);
                    return view.One(congruence, congruence.Basis());
                }), ct))
            .WithQuery(Reader.Clocks)
            .WithName("readCongruenceOfMunicipality").WithTags("Municipalities").WithSummary("How far every division gives a municipality the same partners")
            .WithDescription("One edition per kind, in force on the day; two regions in one division count as their union.")
            .Produces<MunicipalityCongruence>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> ReadPortfolio(
        string gmCode, HttpContext http, Reader reader, InsightTables tables, Pictures pictures, TimeProvider clock, CancellationToken ct)
    {
        var pulses = await PulseReader.Of(http, tables, pictures, clock, ct);
        return await reader.Answer(http, view => view.About(gmCode, known =>
        {
            var portfolio = Portfolio.Of(view.Picture.Standing, known.Id, pulses);
            return view.One(portfolio, Basis.Of(portfolio.Networks));
        }), ct);
    }
}
