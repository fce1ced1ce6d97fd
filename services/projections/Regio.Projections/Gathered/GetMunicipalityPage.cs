using Regio.Hosting.Lists;

namespace Regio.Projections;

/// <summary><c>GET /municipalities/{gmCode}</c>: what concerns a municipality, in one call.</summary>
internal static class GetMunicipalityPage
{
    public static void Map(RouteGroupBuilder insight) => insight
        .MapGet("/municipalities/{gmCode}", Handle)
        .WithQuery(Reader.Clocks)
        .WithName("readMunicipalityPage").WithTags("Municipalities").WithSummary("What concerns a municipality")
        .WithDescription(
            "Its networks and what they ask of it, what its council wants to know, its regions in each division, and the money of its networks "
            + "(gemeentepagina); also of one that has ended. Each part holds the first rows of its view, how many there are, and in `href` where "
            + "they are all read of the same moment.")
        .Produces<MunicipalityPage>().ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(string gmCode, HttpContext http, Reader reader, CancellationToken ct)
    {
        var rights = await Rights.Of(http, ct);
        return await reader.Answer(http, Recorders.OfAll, view => view.About(gmCode, known =>
        {
            var page = MunicipalityPage.Of(view, known, rights);
            return view.One(page, page.Basis());
        }), ct);
    }
}
