namespace Regio.Projections;

/// <summary><c>GET /municipalities/{gmCode}</c>: what concerns a municipality, in one call.</summary>
internal static class GetMunicipalityPage
{
    private static readonly Table<PagePart> Parts = PagePart.Table("MunicipalityPage", Recorders.OfAll);

    public static void Map(RouteGroupBuilder insight) => insight
        .MapPage("/municipalities/{gmCode}", Parts, (view, http, rights) => Answer(view, http.Part("gmCode"), rights))
        .WithName("readMunicipalityPage").WithTags("Municipalities").WithSummary("What concerns a municipality")
        .WithDescription(
            "Its networks and what they ask of it, what its council wants to know, its regions in each division, and the money of its networks "
            + "(gemeentepagina); also of one that has ended. Each part holds the first rows of its view, how many there are, and in `href` where "
            + "they are all read of the same moment; `evidence` tells where the events behind the rest are told.")
        .Produces<MunicipalityPage>().ProducesProblem(404).ProducesProblem(503);

    private static IResult Answer(View view, string gmCode, Rights rights) => view.About(gmCode, known =>
    {
        var page = MunicipalityPage.Of(view, known, rights);
        return view.Page(page, page.Basis());
    });
}
